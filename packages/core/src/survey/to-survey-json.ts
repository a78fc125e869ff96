import type { Instrument } from '../instrument/instrument-schema.ts';
import { type LayOutOptions, layOutSurvey, type SurveyItem, type SurveyLayout } from './lay-out-survey.ts';

/** What SurveyJS stores when a pupil chooses to skip; never a code of an option. */
export const skipValue = 'skip';

type SurveyJsonChoice = { readonly value: number | string; readonly text: string };
type SurveyJsonQuestion = {
  readonly type: 'radiogroup';
  readonly name: string;
  readonly title: string;
  readonly isRequired: false;
  readonly choices: readonly SurveyJsonChoice[];
};

/** A SurveyJS survey of the few properties that our instruments need. */
export type SurveyJson = {
  readonly title: string;
  readonly locale: string;
  readonly showQuestionNumbers: false;
  readonly textUpdateMode: 'onTyping';
  readonly pages: readonly { readonly name: string; readonly elements: readonly SurveyJsonQuestion[] }[];
};

/** SurveyJS calls Norwegian `no` and does not fall back to it from `nb`. */
const surveyLocales: Readonly<Record<string, string>> = { nb: 'no' };

/**
 * An instrument as the JSON that SurveyJS reads: one page per page of the instrument, one radio group per item,
 * every property written out here and nothing passed through. No HTML, expression, address or pattern can get in.
 * Items that choose classmates are left out; SurveyJS has no question for them.
 *
 * @param instrument with wording in that language
 * @param locale `nb`, `nn`, `en` …
 * @param skip words for the choice of not answering; without them there is no such choice
 * @throws InputError "missing-wording" if the instrument has no words in that language
 */
export function toSurveyJson(
  instrument: Instrument,
  locale: string,
  options: LayOutOptions & { readonly skip?: string } = {},
): SurveyJson {
  return layoutToSurveyJson(layOutSurvey(instrument, locale, options), options.skip);
}

/** The same for a survey that is laid out already. */
export function layoutToSurveyJson(layout: SurveyLayout, skipLabel?: string): SurveyJson {
  const skip = skipLabel === undefined ? [] : [{ value: skipValue, text: skipLabel }];
  return {
    title: layout.title,
    locale: surveyLocales[layout.locale] ?? layout.locale,
    showQuestionNumbers: false,
    textUpdateMode: 'onTyping',
    pages: layout.pages.map((page) => ({
      name: page.id,
      elements: page.items.flatMap((item) => toQuestion(item, skip)),
    })),
  };
}

function toQuestion(item: SurveyItem, skip: readonly SurveyJsonChoice[]): SurveyJsonQuestion[] {
  if (item.kind !== 'choice') return [];
  return [
    {
      type: 'radiogroup',
      name: item.id,
      title: item.text,
      isRequired: false,
      choices: [...item.options.map(({ code, label }) => ({ value: code, text: label })), ...skip],
    },
  ];
}
