import type { Instrument } from '../instrument/instrument-schema.ts';
import type { Item } from '../instrument/item-schema.ts';
import { fillTerms } from '../instrument/localize.ts';
import type { Wording } from '../instrument/wording-schema.ts';
import { InputError } from '../issue/input-error.ts';

/** An answer that can be chosen, with its words. */
export type SurveyOption = { readonly code: number; readonly label: string; readonly symbol?: string };

/** An item as it is shown. */
export type SurveyItem =
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly text: string;
      readonly pictogram?: string;
      readonly options: readonly SurveyOption[];
    }
  | { readonly kind: 'nomination'; readonly id: string; readonly text: string; readonly atMost?: number };

export type SurveyPage = {
  readonly id: string;
  readonly heading?: string;
  /** What a hard word on this page means. */
  readonly definition?: string;
  readonly items: readonly SurveyItem[];
};

/** An instrument as one respondent meets it: pages in order, every word in one language. */
export type SurveyLayout = {
  readonly locale: string;
  readonly title: string;
  readonly instruction: string;
  readonly pages: readonly SurveyPage[];
};

export type LayOutOptions = {
  /** Nouns of the host that replace the instrument's, such as `{ class: 'gruppa' }`. */
  readonly terms?: Readonly<Record<string, string>>;
  /** The respondents' grade; pages that are off from it are left out. */
  readonly grade?: number;
};

/**
 * Lays an instrument out as a respondent meets it: pages, items and options with all words of one language filled in.
 *
 * @param instrument with wording in that language
 * @param locale `nb`, `nn`, `en` …
 * @throws InputError "missing-wording" if the instrument has no words in that language, "not-for-a-form" if an item
 *   is a text or a date, which only a conversation has
 */
export function layOutSurvey(
  instrument: Instrument,
  locale: string,
  options: LayOutOptions = {},
): SurveyLayout {
  const wording = wordingOf(instrument, locale);
  const terms = { ...wording.terms, ...options.terms };
  const fill = (text: string) => fillTerms(text, terms);
  const byId = new Map(instrument.items.map((item) => [item.id, item]));
  const shown = instrument.pages.filter(
    ({ offFromGrade }) =>
      offFromGrade === undefined || options.grade === undefined || options.grade < offFromGrade,
  );
  return {
    locale,
    title: fill(wording.title),
    instruction: fill(wording.instruction),
    pages: shown.map((page) => {
      const heading = wording.pages?.[page.id];
      return {
        id: page.id,
        ...(heading === undefined ? {} : { heading: fill(heading) }),
        ...(page.definition && wording.definition ? { definition: fill(wording.definition) } : {}),
        items: page.items.map((id) => layOutItem(byId.get(id)!, instrument, wording, fill)),
      };
    }),
  };
}

function wordingOf(instrument: Instrument, locale: string): Wording {
  const wording = Object.hasOwn(instrument.wording, locale) ? instrument.wording[locale] : undefined;
  if (wording === undefined)
    throw new InputError('missing-wording', `layOutSurvey requires wording in "${locale}"`);
  return wording;
}

function layOutItem(
  item: Item,
  instrument: Instrument,
  wording: Wording,
  fill: (text: string) => string,
): SurveyItem {
  const text = fill(wording.items[item.id]!);
  if (item.kind === 'nomination') {
    const limit = item.atMost === undefined ? {} : { atMost: item.atMost };
    return { kind: 'nomination', id: item.id, text, ...limit };
  }
  if (item.kind === 'text' || item.kind === 'date')
    throw new InputError('not-for-a-form', `layOutSurvey requires items to choose from, "${item.id}" is not`);
  const { codes, symbols } = instrument.options[item.options]!;
  return {
    kind: 'choice',
    id: item.id,
    text,
    ...(item.pictogram === undefined ? {} : { pictogram: item.pictogram }),
    options: codes.map((code, i) => ({
      code,
      label: fill(wording.options[item.options]![i]!),
      ...(symbols?.[i] === undefined ? {} : { symbol: symbols[i] }),
    })),
  };
}
