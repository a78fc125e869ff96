import type { Issue } from '../issue/issue.ts';
import { answersNeeded } from './answers-needed.ts';
import { choiceItems } from './choice-items.ts';
import type { Instrument } from './instrument-schema.ts';
import type { ChoiceItem } from './item-schema.ts';
import type { Scale } from './scale-schema.ts';

/** Scales whose parts contradict each other, so that a score would be wrong or could never be reached. */
export function checkScales(instrument: Instrument): Issue[] {
  const choices = new Map(choiceItems(instrument).map((item) => [item.id, item]));
  return instrument.scales.flatMap((scale, s) => {
    const at = (part: string, code: string, message: string): Issue => ({
      code,
      path: `scales[${s}].${part}`,
      message,
    });
    const issues: Issue[] = [];
    scale.items.forEach((id, i) => {
      const item = choices.get(id);
      const known = instrument.items.some((other) => other.id === id);
      if (known && !item) issues.push(at(`items[${i}]`, 'item-without-codes', 'is no choice; leave it out'));
      if (item?.filler) issues.push(at(`items[${i}]`, 'filler-in-scale', 'is a filler; leave it out'));
    });
    scale.reverse?.forEach((id, i) => {
      if (!scale.items.includes(id))
        issues.push(at(`reverse[${i}]`, 'unknown-item', 'names an item outside this scale; correct the id'));
    });
    for (const [id, codes] of Object.entries(scale.recode ?? {})) {
      const options = choices.get(id)?.options;
      const expected = options === undefined ? 0 : (instrument.options[options]?.codes.length ?? 0);
      if (!scale.items.includes(id)) {
        issues.push(at(`recode.${id}`, 'unknown-item', 'names an item outside this scale; correct the id'));
      } else if (codes.length !== expected) {
        issues.push(at(`recode.${id}`, 'wrong-recode', `needs ${expected} codes, one per option`));
      }
    }
    const needed = answersNeeded(scale);
    if (needed > scale.items.length || needed < 1) {
      issues.push(
        at('missing', 'impossible-missing-rule', `must ask for 1 to ${scale.items.length} answers`),
      );
    }
    return [...issues, ...checkScore(scale, at), ...checkCategories(instrument, scale, choices, at)];
  });
}

function checkScore(scale: Scale, at: (part: string, code: string, message: string) => Issue): Issue[] {
  const issues: Issue[] = [];
  const gaps = answersNeeded(scale) < scale.items.length;
  if (scale.score.kind === 'sum' && gaps && scale.missing.kind !== 'prorate') {
    issues.push(
      at('missing', 'sum-with-gaps', 'lets a sum shrink with each skipped item; use "prorate" or "none"'),
    );
  }
  if (scale.missing.kind === 'prorate' && scale.score.kind !== 'sum') {
    issues.push(at('missing', 'prorate-without-sum', 'prorates a sum; use "min-answered" here'));
  }
  if (scale.score.kind === 'count' || scale.score.kind === 'any') {
    const given = [scale.score.atOrAbove, scale.score.atOrBelow].filter((cut) => cut !== undefined);
    if (given.length !== 1)
      issues.push(at('score', 'cut-missing', 'needs either "atOrAbove" or "atOrBelow"'));
  }
  if (scale.score.kind === 'partial-credit') {
    for (const id of scale.items) {
      if (!(id in scale.score.items))
        issues.push(at(`score.items.${id}`, 'parameters-missing', 'is missing; add delta and taus'));
    }
  }
  const cuts = scale.bands?.cuts ?? [];
  cuts.forEach(({ from }, i) => {
    const before = cuts[i - 1]?.from;
    const rises =
      i === 0 ? from === undefined : from !== undefined && (before === undefined || from > before);
    if (!rises)
      issues.push(
        at(`bands.cuts[${i}].from`, 'bands-not-rising', 'must rise from band to band; the first has none'),
      );
  });
  return issues;
}

/** A partial credit model counts categories from 0, so the codes must be 0, 1, 2 … up to the number of steps. */
function checkCategories(
  instrument: Instrument,
  scale: Scale,
  choices: ReadonlyMap<string, ChoiceItem>,
  at: (part: string, code: string, message: string) => Issue,
): Issue[] {
  const { score } = scale;
  if (score.kind !== 'partial-credit') return [];
  return scale.items.flatMap((id) => {
    const steps = score.items[id]?.taus.length;
    const codes = scale.recode?.[id] ?? instrument.options[choices.get(id)?.options ?? '']?.codes;
    if (steps === undefined || codes === undefined) return [];
    const counted = [...codes].sort((a, b) => a - b).every((code, category) => code === category);
    if (counted && codes.length === steps + 1) return [];
    return [at(`score.items.${id}`, 'wrong-categories', `needs codes 0 to ${steps}, one more than its taus`)];
  });
}
