import type { ConversionTable } from '../instrument/conversion-table-schema.ts';
import type { ScoreSet } from './score-set.ts';

/** What a table of standard scores may ask about a person. */
export type Person = {
  readonly sex?: string | undefined;
  readonly grade?: number | undefined;
  readonly age?: number | undefined;
};

/**
 * A standard score (such as T, mean 50 and SD 10) from a raw score by the holder's table.
 *
 * The first row that fits the person is used. Says how a person stands in the table's own sample, which may be
 * another country's.
 *
 * @returns the standard score; null when the raw score is null, or no row fits the person or holds that score
 */
export function standardScore(table: ConversionTable, scores: ScoreSet, person: Person): number | null {
  const raw = scores.scales[table.scale]?.value ?? null;
  if (raw === null || scores.instrument !== table.instrument) return null;
  const row = table.rows.find(
    ({ sex, grades, ages }) =>
      (sex === undefined || sex === person.sex) && within(grades, person.grade) && within(ages, person.age),
  );
  return row && Object.hasOwn(row.scores, String(raw)) ? row.scores[String(raw)]! : null;
}

function within(band: { readonly from: number; readonly to: number } | undefined, value: number | undefined) {
  return band === undefined || (value !== undefined && value >= band.from && value <= band.to);
}
