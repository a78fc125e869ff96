import { choiceItems } from '../instrument/choice-items.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import type { Issue } from '../issue/issue.ts';
import type { AnswerSheet } from './answer-sheet.ts';

/**
 * An answer sheet from what a form engine collected or from one row of a table.
 *
 * A number or a numeric string is an answer; `null`, `undefined` and an empty string are a skip. Keys that are
 * not items are left alone, because engines and tables carry their own. A value that is no code of its item
 * counts as skipped and is listed.
 *
 * @param instrument the edition that was shown
 * @param data values by item id
 * @param options `locale` that was shown; `shown` the items that were on screen (default: all); an item not shown is absent
 * @returns the sheet, and an issue with the item as `column` for each value that was not a code
 * @example readAnswerSheet({ id: 'a', edition: '1.0.0', items: [{ id: 'q1', options: 'o' }], options: { o: { codes: [1, 2] } } }, { q1: '2' }, { locale: 'nb' }).sheet.answers //=> { q1: 2 }
 */
export function readAnswerSheet(
  instrument: Pick<Instrument, 'id' | 'edition' | 'items' | 'options'>,
  data: Readonly<Record<string, unknown>>,
  options: { readonly locale: string; readonly shown?: readonly string[] },
): { readonly sheet: AnswerSheet; readonly issues: readonly Issue[] } {
  const shown = options.shown && new Set(options.shown);
  const issues: Issue[] = [];
  const answers: [string, number | null][] = [];
  for (const item of choiceItems(instrument)) {
    if (shown && !shown.has(item.id)) continue;
    const code = codeOf(Object.hasOwn(data, item.id) ? data[item.id] : undefined);
    const offered = code !== null && instrument.options[item.options]?.codes.includes(code) === true;
    if (code !== null && !offered)
      issues.push({
        code: Number.isNaN(code) ? 'not-a-code' : 'out-of-range',
        column: item.id,
        message: 'is not a code that the item offers and counts as skipped; correct the value',
      });
    answers.push([item.id, offered ? code : null]);
  }
  const { id, edition } = instrument;
  return {
    sheet: { instrument: id, edition, locale: options.locale, answers: Object.fromEntries(answers) },
    issues,
  };
}

/** The number meant; null for a skip; NaN for anything that is no number. */
function codeOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return Number.NaN;
  const text = value.trim();
  if (text === '') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
