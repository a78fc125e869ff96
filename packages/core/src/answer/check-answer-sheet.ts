import { choiceItems } from '../instrument/choice-items.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import type { Checked, Issue } from '../issue/issue.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { checkNominations } from './check-nominations.ts';
import { fieldsOf } from './fields-of.ts';

/**
 * Checks a sheet of unknown origin against the exact edition of an instrument and copies what is right into a fresh object.
 *
 * Strict: another instrument or edition, an unknown item, a code that is not offered, a wrong type or an
 * unknown field refuses the whole sheet. `null` (asked and skipped) and an absent item (not shown) are both right.
 *
 * @param instrument the edition that was shown
 * @param sheet parsed JSON
 * @param options `roster` the keys that may be chosen where classmates are asked for; `self` the respondent's own, which may not
 * @returns a fresh sheet, or all issues; an issue names the item, never the answer
 * @example checkAnswerSheet({ id: 'a', edition: '1.0.0', items: [], options: {} }, 7).kind //=> 'bad'
 */
export function checkAnswerSheet(
  instrument: Pick<Instrument, 'id' | 'edition' | 'items' | 'options'>,
  sheet: unknown,
  options: { readonly roster?: readonly string[]; readonly self?: string } = {},
): Checked<AnswerSheet> {
  const fields = fieldsOf(sheet);
  const answers = fieldsOf(fields?.get('answers'));
  if (!fields || !answers)
    return bad([
      { code: 'malformed-sheet', message: 'must be { instrument, edition, locale, answers: { … } }' },
    ]);

  const issues: Issue[] = [];
  for (const field of fields.keys())
    if (!sheetFields.has(field))
      issues.push({ code: 'unknown-field', message: 'a sheet has no such field; remove it' });
  if (fields.get('instrument') !== instrument.id)
    issues.push({ code: 'other-instrument', path: 'instrument', message: `must be "${instrument.id}"` });
  if (fields.get('edition') !== instrument.edition)
    issues.push({ code: 'other-edition', path: 'edition', message: `must be "${instrument.edition}"` });
  const locale = fields.get('locale');
  if (typeof locale !== 'string' || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale))
    issues.push({ code: 'bad-locale', path: 'locale', message: 'must be a language tag such as "nb"' });

  const kept: [string, number | null][] = [];
  const known = new Map(choiceItems(instrument).map((item) => [item.id, item.options]));
  for (const [id, answer] of answers) {
    const options = known.get(id);
    const path = `answers.${options === undefined ? '?' : id}`;
    if (options === undefined)
      issues.push({ code: 'unknown-item', path, message: 'names an item that this edition does not have' });
    else if (answer === null) kept.push([id, null]);
    else if (typeof answer !== 'number')
      issues.push({
        code: 'not-a-code',
        path,
        message: 'must be the code of an option, or null for skipped',
      });
    else if (!instrument.options[options]?.codes.includes(answer))
      issues.push({ code: 'out-of-range', path, message: 'must be one of the codes that the item offers' });
    else kept.push([id, answer]);
  }
  const chosen = checkNominations(instrument, fields.get('nominations'), options);
  issues.push(...chosen.issues);
  const seed = fields.get('rosterSeed');
  if (seed !== undefined && !Number.isSafeInteger(seed))
    issues.push({ code: 'bad-seed', path: 'rosterSeed', message: 'must be a whole number' });
  if (issues.length > 0 || typeof locale !== 'string') return bad(issues);
  return {
    kind: 'ok',
    value: {
      instrument: instrument.id,
      edition: instrument.edition,
      locale,
      answers: Object.fromEntries(kept),
      ...(chosen.kept.length > 0 ? { nominations: Object.fromEntries(chosen.kept) } : {}),
      ...(typeof seed === 'number' ? { rosterSeed: seed } : {}),
    },
  };
}

const sheetFields = new Set(['instrument', 'edition', 'locale', 'answers', 'nominations', 'rosterSeed']);

function bad(issues: readonly Issue[]): Checked<never> {
  return { kind: 'bad', issues };
}
