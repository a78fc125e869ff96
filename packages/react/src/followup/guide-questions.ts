import type { Instrument } from '@klasseklima/core';

export type GuideQuestion = {
  readonly id: string;
  readonly text: string;
  readonly answer:
    | { readonly kind: 'choice'; readonly options: readonly (readonly [code: number, label: string])[] }
    | { readonly kind: 'line' | 'words' | 'date' };
};
export type GuidePage = {
  readonly id: string;
  readonly title: string | null;
  readonly questions: readonly GuideQuestion[];
};

/** The language of a page where the instrument has it, else the first that it has. */
export const localeOf = (instrument: Instrument, locale: string): string =>
  locale in instrument.wording ? locale : (Object.keys(instrument.wording)[0] ?? locale);

/** The questions of a guide in one language, page by page. `{class}` and other nouns are those of the wording. */
export function questionsOf(instrument: Instrument, locale: string): GuidePage[] {
  const wording = instrument.wording[locale];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => wording?.terms[name] ?? whole);
  const answerOf = (id: string): GuideQuestion['answer'] => {
    const item = instrument.items.find((candidate) => candidate.id === id);
    if (item?.kind === 'date') return { kind: 'date' };
    if (item?.kind === 'text') return { kind: item.lines === 'one' ? 'line' : 'words' };
    const set = item && 'options' in item ? item.options : '';
    const labels = wording?.options[set] ?? [];
    const codes = instrument.options[set]?.codes ?? [];
    return { kind: 'choice', options: codes.map((code, i) => [code, labels[i] ?? String(code)] as const) };
  };
  return instrument.pages.map((page) => ({
    id: page.id,
    title: wording?.pages?.[page.id] ?? wording?.scales[page.id]?.name ?? null,
    questions: page.items.map((id) => ({ id, text: fill(wording?.items[id] ?? id), answer: answerOf(id) })),
  }));
}
