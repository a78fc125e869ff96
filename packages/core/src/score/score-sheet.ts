import type { AnswerSheet } from '../answer/answer-sheet.ts';
import { assertScorable } from '../instrument/assert-scorable.ts';
import { choiceItems } from '../instrument/choice-items.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { InputError } from '../issue/input-error.ts';
import { type PreparedScale, prepareScale, scoreScale } from './score-scale.ts';
import type { ScaleScore, ScoreSet } from './score-set.ts';

const prepared = new WeakMap<Instrument, readonly PreparedScale[]>();

/**
 * All scale scores of one answer sheet, by the instrument's own rules for reversal, missing answers and scoring.
 *
 * A skipped item (`null`) and one not shown (absent) count alike as missing. Says nothing about how sure a score of
 * one person is.
 *
 * @returns per scale the value in the scale's own unit, or null when too few items were answered
 * @throws InputError "other-instrument" or "other-edition" if the sheet answers another one, "unknown-code" if an
 * answer is no code of its option set, "unverified-key", "variant-not-chosen" or "restricted-key" if the key may not
 * be scored
 */
export function scoreSheet(instrument: Instrument, sheet: AnswerSheet): ScoreSet {
  assertAnswers(instrument, sheet);
  const scales: Record<string, ScaleScore> = {};
  for (const scale of prepare(instrument)) {
    const keyed = scale.items.map(({ id, keyed: codes }) => {
      const answer = Object.hasOwn(sheet.answers, id) ? sheet.answers[id] : null;
      if (answer === null || answer === undefined) return null;
      const value = codes.get(answer);
      if (value === undefined)
        throw new InputError(
          'unknown-code',
          `scoreSheet requires codes of the option set, item "${id}" has another`,
        );
      return value;
    });
    scales[scale.scale.id] = {
      value: scoreScale(scale, keyed),
      answered: keyed.filter((value) => value !== null).length,
      items: keyed.length,
    };
  }
  return { instrument: instrument.id, edition: instrument.edition, scales };
}

function assertAnswers(instrument: Instrument, sheet: AnswerSheet) {
  if (sheet.instrument !== instrument.id)
    throw new InputError('other-instrument', `scoreSheet requires a sheet of ${instrument.id}`);
  if (sheet.edition !== instrument.edition) {
    throw new InputError(
      'other-edition',
      `scoreSheet requires a sheet of ${instrument.id} ${instrument.edition}`,
    );
  }
}

function prepare(instrument: Instrument): readonly PreparedScale[] {
  const known = prepared.get(instrument);
  if (known) return known;
  assertScorable(instrument);
  const items = new Map(choiceItems(instrument).map((item) => [item.id, item]));
  const scales = instrument.scales.map((scale) => prepareScale(scale, items, instrument.options));
  prepared.set(instrument, scales);
  return scales;
}
