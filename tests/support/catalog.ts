import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AnswerSheet,
  acceptUnverified,
  bandOf,
  findConcerns,
  type Instrument,
  roleOf,
  scoreSheet,
  selectVariant,
} from '@klasseklima/core';

export const repoRoot = join(import.meta.dirname, '../..');
export const catalogFolder = join(repoRoot, 'packages/core/src/catalog');
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** Every folder of the catalogue, read as it is emitted for users. */
export const catalog: readonly Instrument[] = readdirSync(catalogFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readJson(join(repoRoot, 'packages/core/catalog', name, 'instrument.json')));
export const own = catalog.filter((instrument) => Object.keys(instrument.wording).length > 0);
export const published = catalog.filter((instrument) => !own.includes(instrument));
export const scorable = catalog.filter((instrument) => !instrument.restricted);

/** A worked case: answers, and what a person with the printed key gets. */
export type Vector = {
  readonly name: string;
  readonly variant?: string;
  /** The published value is rounded, so that the score may differ by this much. */
  readonly within?: number;
  readonly answers: Readonly<Record<string, number | null>>;
  readonly scales: Readonly<Record<string, number | null>>;
  readonly bands?: Readonly<Record<string, string | null>>;
  readonly role?: string | null;
  readonly concerns?: readonly string[];
};

export function vectorsOf(id: string): readonly Vector[] {
  const path = join(catalogFolder, id, 'vectors.json');
  return existsSync(path) ? readJson(path) : [];
}

/** The key as its user gets it ready: unverified facts accepted, printed order chosen. */
export function readyToScore(instrument: Instrument, variant?: string): Instrument {
  const accepted = acceptUnverified(
    instrument,
    (instrument.unverified ?? []).map(({ path }) => path),
  );
  return variant === undefined ? accepted : selectVariant(accepted, variant);
}

/** Where an instrument and a worked case disagree; empty = they agree. */
export function disagreements(instrument: Instrument, vector: Vector): string[] {
  const ready = readyToScore(instrument, vector.variant);
  const sheet: AnswerSheet = {
    instrument: ready.id,
    edition: ready.edition,
    locale: 'en',
    answers: vector.answers,
  };
  const scores = scoreSheet(ready, sheet);
  const wrong: string[] = [];
  for (const [scale, expected] of Object.entries(vector.scales)) {
    const value = scores.scales[scale]?.value;
    const close =
      value === expected ||
      (typeof value === 'number' &&
        expected !== null &&
        Math.abs(value - expected) <= (vector.within ?? 1e-9));
    if (!close) wrong.push(`${scale}: ${value} is not ${expected}`);
  }
  for (const scale of Object.keys(scores.scales)) {
    if (!(scale in vector.scales)) wrong.push(`${scale}: no worked value`);
  }
  for (const [scale, band] of Object.entries(vector.bands ?? {})) {
    if (bandOf(ready, scores, scale) !== band) wrong.push(`${scale}: band is not ${band}`);
  }
  if (vector.role !== undefined && roleOf(ready, scores) !== vector.role)
    wrong.push(`role is not ${vector.role}`);
  if (vector.concerns && findConcerns(ready, sheet).join() !== vector.concerns.join()) {
    wrong.push(`concerns are not ${vector.concerns.join(', ')}`);
  }
  return wrong;
}
