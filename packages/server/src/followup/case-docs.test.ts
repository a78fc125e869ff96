import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseEndpoints } from './case-endpoints.ts';

test('docs/follow-up.md names every endpoint, and no other', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../../docs/follow-up.md'), 'utf8');
  const told = [...docs.matchAll(/^\| `((?:GET|POST) \/cases\S*)`/gm)].map(([, endpoint]) => endpoint);
  const real = caseEndpoints.map(({ method, path }) => `${method} /cases${path === '/' ? '' : path}`);
  expect(told.sort()).toEqual(real.sort());
});
