import { answersNeeded } from '../instrument/answers-needed.ts';
import type { ChoiceItem, OptionSet } from '../instrument/item-schema.ts';
import type { Scale } from '../instrument/scale-schema.ts';
import { partialCreditLocation } from './partial-credit.ts';

/** A scale made ready for many sheets: each item's code goes straight to its keyed value. */
export type PreparedScale = {
  readonly scale: Scale;
  readonly needed: number;
  readonly items: readonly { readonly id: string; readonly keyed: ReadonlyMap<number, number> }[];
};

export function prepareScale(
  scale: Scale,
  items: ReadonlyMap<string, ChoiceItem>,
  options: Readonly<Record<string, OptionSet>>,
): PreparedScale {
  return {
    scale,
    needed: answersNeeded(scale),
    items: scale.items.map((id) => ({ id, keyed: keyedCodes(scale, id, options, items.get(id)?.options) })),
  };
}

/** Reversal is by the bounds of the option set, never by the answers seen. */
function keyedCodes(
  scale: Scale,
  id: string,
  options: Readonly<Record<string, OptionSet>>,
  set: string | undefined,
): Map<number, number> {
  const codes = (set === undefined ? undefined : options[set]?.codes) ?? [];
  const recoded = scale.recode?.[id] ?? codes;
  const turn = Math.min(...recoded) + Math.max(...recoded);
  const reversed = scale.reverse?.includes(id) ?? false;
  return new Map(codes.map((code, i) => [code, reversed ? turn - recoded[i]! : recoded[i]!]));
}

/** The score of the answered items' keyed values, or null when there are fewer than the missing rule asks. */
export function scoreScale(prepared: PreparedScale, keyed: readonly (number | null)[]): number | null {
  const { scale, needed } = prepared;
  const values = keyed.filter((value) => value !== null);
  if (values.length < needed || values.length === 0) return null;
  const raw = rawScore(scale, keyed, values);
  if (raw === null) return null;
  return scale.transform ? scale.transform.add + scale.transform.multiply * raw : raw;
}

function rawScore(scale: Scale, keyed: readonly (number | null)[], values: readonly number[]): number | null {
  const { score } = scale;
  switch (score.kind) {
    case 'mean':
      return sum(values) / values.length;
    case 'sum':
      return scale.missing.kind === 'prorate'
        ? (sum(values) * scale.items.length) / values.length
        : sum(values);
    case 'max':
      return Math.max(...values);
    case 'count':
      return values.filter((value) => reaches(value, score)).length;
    case 'any':
      return values.some((value) => reaches(value, score)) ? 1 : 0;
    case 'partial-credit': {
      const responses = scale.items.flatMap((id, i) => {
        const category = keyed[i];
        const parameters = score.items[id];
        return category === null || category === undefined || !parameters
          ? []
          : [{ ...parameters, category }];
      });
      const location = partialCreditLocation(responses);
      return location === null ? null : score.rescale.add + score.rescale.multiply * location;
    }
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function reaches(
  value: number,
  cut: { readonly atOrAbove?: number | undefined; readonly atOrBelow?: number | undefined },
): boolean {
  return cut.atOrAbove === undefined ? value <= cut.atOrBelow! : value >= cut.atOrAbove;
}
