/** What charts and staff pages in a browser need of core, without the parser. */
export { InputError } from './issue/input-error.ts';
export { controlLimits } from './privacy/control-limits.ts';
export { intlLocales } from './text/intl-locales.ts';
export { say } from './text/say.ts';
export { planWaves, type WaveDesign, type WavePlan } from './trend/plan-waves.ts';
export { tellPlan } from './trend/tell-plan.ts';
