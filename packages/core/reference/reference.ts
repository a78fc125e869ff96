import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const golden = join(here, '../../../../shared/golden');

/** Numbers that an R script of this folder printed. The caller states their shape. */
export const readReference = <T>(name: string): T =>
  JSON.parse(readFileSync(join(here, `${name}.json`), 'utf8')) as T;

/** A file of the golden numbers beside the repository; null where that folder is absent. */
export const readGolden = (name: string): string | null =>
  existsSync(join(golden, name)) ? readFileSync(join(golden, name), 'utf8') : null;

const agreementLog = process.env.KLASSEKLIMA_AGREEMENT;

/**
 * Relative agreement; where the expected number is 0, absolute. With KLASSEKLIMA_AGREEMENT=<file> every deviation is
 * noted there: the source of the figures in docs/statistics.md.
 */
export function expectClose(actual: number | null | undefined, expected: number, tolerance: number): void {
  expect(actual).not.toBeNull();
  const deviation = Math.abs((actual ?? Number.NaN) - expected) / (expected === 0 ? 1 : Math.abs(expected));
  if (agreementLog) appendFileSync(agreementLog, `${expect.getState().currentTestName}\t${deviation}\n`);
  expect(deviation, `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}
