export { createLinearSolver } from './solve-linear.ts';
