import * as v from 'valibot';

/** Kebab-case names for instruments, scales, pages and option sets. */
export const name = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use kebab-case such as "pupil-pupil"'),
);
export const itemId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'use letters, digits and _ such as "pp1"'),
);
export const text = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
export const isoDate = v.pipe(v.string(), v.isoDate('use a date such as 2026-11-22'));
export const count = v.pipe(v.number(), v.integer('use a whole number'), v.minValue(0, 'use 0 or more'));
/** A code, cut or coefficient. JSON has no Infinity, but a caller's object may. */
export const finite = v.pipe(v.number(), v.finite('use a finite number'));
