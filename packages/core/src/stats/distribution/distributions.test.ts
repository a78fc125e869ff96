import { describe, expect, it } from 'vitest';
import { expectClose, readReference } from '../../../reference/reference.ts';
import { betaCdf, betaQuantile } from './beta.ts';
import { binomialCdf, binomialMass, binomialUpper } from './binomial.ts';
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from './chi-square.ts';
import { fCdf, fQuantile, fUpper } from './f-distribution.ts';
import { hypergeometricCdf, hypergeometricMass, hypergeometricUpper } from './hypergeometric.ts';
import { noncentralStudentCdf } from './noncentral-student.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { poissonBinomialMass } from './poisson-binomial.ts';
import { studentCdf, studentQuantile } from './student.ts';

type Row = Record<string, number>;
type Grid = Record<string, Row[]> & { poissonBinomial: { shares: number[]; mass: number[] } };
const grid = readReference<Grid>('distributions');

const TOLERANCE = 1e-12;
type Call = (row: Row) => number;
const functions: [name: string, rows: string, field: string, call: Call][] = [
  ['studentCdf', 'student', 'p', (r) => studentCdf(r.x!, r.df!)],
  ['studentQuantile', 'studentQuantile', 'x', (r) => studentQuantile(r.p!, r.df!)],
  ['normalCdf', 'normal', 'p', (r) => normalCdf(r.x!)],
  ['normalQuantile', 'normalQuantile', 'x', (r) => normalQuantile(r.p!)],
  ['chiSquareCdf', 'chiSquare', 'lower', (r) => chiSquareCdf(r.x!, r.df!)],
  ['chiSquareUpper', 'chiSquare', 'upper', (r) => chiSquareUpper(r.x!, r.df!)],
  ['chiSquareQuantile', 'chiSquareQuantile', 'x', (r) => chiSquareQuantile(r.p!, r.df!)],
  ['fCdf', 'f', 'lower', (r) => fCdf(r.x!, r.a!, r.b!)],
  ['fUpper', 'f', 'upper', (r) => fUpper(r.x!, r.a!, r.b!)],
  ['fQuantile', 'fQuantile', 'x', (r) => fQuantile(r.p!, r.a!, r.b!)],
  ['betaCdf', 'beta', 'lower', (r) => betaCdf(r.x!, r.a!, r.b!)],
  ['betaQuantile', 'betaQuantile', 'x', (r) => betaQuantile(r.p!, r.a!, r.b!)],
  ['binomialMass', 'binomial', 'mass', (r) => binomialMass(r.k!, r.n!, r.p!)],
  ['binomialCdf', 'binomial', 'lower', (r) => binomialCdf(r.k!, r.n!, r.p!)],
  ['binomialUpper', 'binomial', 'above', (r) => binomialUpper(r.k!, r.n!, r.p!)],
  ['hypergeometricMass', 'hypergeometric', 'mass', (r) => hypergeometricMass(r.x!, urn(r))],
  ['hypergeometricCdf', 'hypergeometric', 'lower', (r) => hypergeometricCdf(r.x!, urn(r))],
  ['hypergeometricUpper', 'hypergeometric', 'above', (r) => hypergeometricUpper(r.x!, urn(r))],
];
const urn = (r: Row) => ({ size: r.size!, marked: r.good!, drawn: r.drawn! });

describe('distribution functions agree with R to 1e-12 relative', () => {
  it.each(functions)('%s', (_name, rows, field, call) => {
    for (const row of grid[rows]!) {
      // Below the smallest normal number there are no relative digits to keep.
      if (Math.abs(row[field]!) < 1e-300) expect(Math.abs(call(row))).toBeLessThan(1e-299);
      else expectClose(call(row), row[field]!, TOLERANCE);
    }
  });

  it('noncentralStudentCdf, absolute, as R itself sums it', () => {
    for (const row of grid.noncentralStudent!)
      expect(Math.abs(noncentralStudentCdf(row.t!, row.df!, row.ncp!) - row.p!)).toBeLessThan(1e-12);
  });

  it('fQuantile far out, against the closed form tan² (π p / 2) for one and one degree of freedom', () => {
    for (const p of [1e-12, 1e-6, 0.001])
      expectClose(fQuantile(p, 1, 1), Math.tan((Math.PI * p) / 2) ** 2, TOLERANCE);
  });

  it('poissonBinomialMass, against all 1024 outcomes', () => {
    const { shares, mass } = grid.poissonBinomial;
    for (const [k, value] of poissonBinomialMass(shares).entries()) expectClose(value, mass[k]!, TOLERANCE);
  });
});

describe('distribution functions refuse what is no probability', () => {
  it.each([-0.1, 1.1, Number.NaN])('%s', (p) => {
    expect(() => normalQuantile(p)).toThrow(expect.objectContaining({ code: 'not-a-probability' }));
    expect(() => studentQuantile(p, 3)).toThrow(expect.objectContaining({ code: 'not-a-probability' }));
    expect(() => poissonBinomialMass([p])).toThrow(expect.objectContaining({ code: 'not-a-probability' }));
  });

  it('or no degrees of freedom', () => {
    expect(() => studentCdf(1, 0)).toThrow(expect.objectContaining({ code: 'not-positive' }));
    expect(() => fQuantile(0.5, 1, Number.NaN)).toThrow(expect.objectContaining({ code: 'not-positive' }));
  });
});
