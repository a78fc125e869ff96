import { choiceItems, type Instrument } from '@klasseklima/core';
import { writeCsv } from '@klasseklima/core/csv';
import type { ReadAnswer } from './read-answers.ts';

/** One row per respondent: codes as they were chosen, empty for a skip, not reversed. Text cannot become a formula. */
export function tableOf(instrument: Instrument, answers: readonly ReadAnswer[]): string {
  const items = choiceItems(instrument).map(({ id }) => id);
  const asked = instrument.items.flatMap((item) => (item.kind === 'nomination' ? [item.id] : []));
  return writeCsv(
    ['respondent', 'late', 'locale', ...items, ...asked],
    answers.map(({ respondent, late, sheet }) => [
      respondent,
      late ? 1 : 0,
      sheet.locale,
      ...items.map((id) => sheet.answers[id] ?? null),
      ...asked.map((id) => sheet.nominations?.[id]?.join(' ') ?? null),
    ]),
  );
}

/** What each column means, in every language of the instrument: one row per item, language and code. */
export function codebookOf(instrument: Instrument): string {
  const rows = Object.entries(instrument.wording).flatMap(([locale, wording]) =>
    choiceItems(instrument).flatMap(({ id, options }) => {
      const scales = instrument.scales.filter(({ items }) => items.includes(id));
      const reversed = scales.some(({ reverse }) => reverse?.includes(id) === true);
      return (instrument.options[options]?.codes ?? []).map((code, i) => [
        id,
        locale,
        wording.items[id] ?? '',
        code,
        wording.options[options]?.[i] ?? '',
        scales.map((scale) => scale.id).join(' '),
        reversed ? 1 : 0,
      ]);
    }),
  );
  return writeCsv(['item', 'locale', 'text', 'code', 'label', 'scales', 'reversed'], rows);
}
