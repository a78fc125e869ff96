import type { FormText, Instrument, SurveyLayout, TextPack } from '@klasseklima/core';
import { InputError, type LayOutOptions, layOutSurvey } from '@klasseklima/core/survey';
import { useEffect, useMemo, useRef, useState } from 'react';
import { openLazily, openNoDrafts } from './draft-box.ts';
import { FormFrame } from './FormFrame.tsx';
import type { FormBody, SurveySettings } from './form-body.ts';
import type { FormEvent } from './form-event.ts';
import { createFormFlow } from './form-flow.ts';
import { useTextPack, type Words, WordsProvider, wordsOf } from './form-words.ts';
import type { FormHelp } from './helplines.ts';
import type { Recordings } from './listening.ts';
import { formLocales } from './load-text.ts';
import { Problem } from './Sending.tsx';
import {
  type LoadedForm,
  type Submission,
  type Transport,
  TransportError,
  type TransportProblem,
} from './transport.ts';

type Common = {
  /** `nb`, `nn` or `en`. The pupil may change it on the way. */
  readonly locale: string;
  /** Languages to choose from. Default: those that the instrument has words in. */
  readonly locales?: readonly string[];
  /** The form's own words, to have them in the first paint and on the server; else they are loaded. */
  readonly text?: TextPack<FormText>;
  /** The instrument with words in another language, when they are fetched as needed. */
  readonly loadInstrument?: (locale: string) => Promise<Instrument>;
  /** Nouns of the host by language, such as `{ nb: { inClass: 'i gruppa' } }`. */
  readonly terms?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly help?: FormHelp;
  readonly recordings?: Recordings;
  readonly theme?: 'device' | 'light' | 'dark';
  readonly survey?: SurveySettings;
  readonly onEvent?: (event: FormEvent) => void;
};

/** The host brings the instrument and takes each submission. */
type Direct = LoadedForm & {
  /** Resolves when the answers are kept for good; a rejection is tried again with the same id. */
  readonly onSubmit: (submission: Submission) => Promise<unknown> | unknown;
  readonly transport?: undefined;
};

/** The form fetches and sends by itself. */
type Transported = { readonly transport: Transport; readonly onSubmit?: () => void };

export type FormProps = Common & (Direct | Transported);

/** Finds out what to show: the form, why there is none, or nothing yet. */
export function Form(props: FormProps & { readonly Body: FormBody | null }) {
  const { loaded, loads, problem, retry } = useLoadedForm(props);
  const pack = useTextPack(props.locale, props.text);
  const words = useMemo(() => (pack ? wordsOf(pack) : null), [pack]);
  if (loaded) {
    const { id, edition } = loaded.instrument;
    return (
      <Respondent key={`${id} ${edition} ${loaded.draft?.owner ?? ''} ${loads}`} host={props} form={loaded} />
    );
  }
  return (
    <section className="kk-root kk-form" aria-busy={!problem}>
      {words && (
        <WordsProvider value={words}>
          {problem ? (
            <Problem problem={problem} onRetry={retry} />
          ) : (
            <p className="kk-text" role="status">
              {words('loading')}
            </p>
          )}
        </WordsProvider>
      )}
    </section>
  );
}

const none = { form: null, loads: 0 };

function useLoadedForm(props: FormProps) {
  const { transport, locale } = props;
  const first = useRef(locale);
  const [fetched, setFetched] = useState<{ readonly form: LoadedForm | null; readonly loads: number }>(none);
  const [problem, setProblem] = useState<TransportProblem | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try is a signal, its number is not read
  useEffect(() => {
    let wanted = true;
    setProblem(null);
    setFetched(({ loads }) => ({ form: null, loads: loads + 1 }));
    transport?.load(first.current).then(
      (form) => wanted && setFetched(({ loads }) => ({ form, loads })),
      (error) => wanted && setProblem(error instanceof TransportError ? error.problem : 'offline'),
    );
    return () => {
      wanted = false;
    };
  }, [transport, tries]);
  const loaded = props.transport ? fetched.form : props;
  return { loaded, loads: transport ? fetched.loads : 0, problem, retry: () => setTries(tries + 1) };
}

type RespondentProps = {
  readonly host: FormProps & { readonly Body: FormBody | null };
  readonly form: LoadedForm;
};

/** One respondent and one form. Lives as long as both stay the same, whatever the parent renders. */
function Respondent({ host, form }: RespondentProps) {
  const latest = useRef(host);
  latest.current = host;
  const [onEvent] = useState(() => (event: FormEvent) => latest.current.onEvent?.(event));
  const [flow] = useState(() => createFlow(form, host.locale, latest, onEvent));
  const [locale, setLocale] = useState(host.locale);
  useEffect(() => flow.subscribe(() => setLocale(flow.state().locale)), [flow]);
  useEffect(() => {
    if (host.locale !== flow.state().locale) flow.setLocale(host.locale);
  }, [host.locale, flow]);
  useEffect(() => {
    // A task later, because React's strict mode mounts twice and a draft may be opened only once.
    const opening = setTimeout(() => void flow.open(), 0);
    return () => {
      clearTimeout(opening);
      void flow.close();
    };
  }, [flow]);
  const shown = useShown(host, form, locale);
  if (!shown) return <section className="kk-root kk-form" aria-busy="true" />;
  const locales =
    host.locales ?? Object.keys(form.instrument.wording).filter((code) => formLocales.includes(code));
  return <FormFrame {...host} {...shown} form={form} flow={flow} locales={locales} onEvent={onEvent} />;
}

function createFlow(
  form: LoadedForm,
  locale: string,
  host: { readonly current: FormProps },
  onEvent: (event: FormEvent) => void,
) {
  if (form.identity !== 'anonymous' && !form.readers?.length)
    throw new InputError('missing-readers', 'SurveyForm requires readers unless identity is "anonymous"');
  const pages = layOutSurvey(form.instrument, locale, layOutOptions(host.current.terms, form, locale)).pages;
  return createFormFlow({
    instrument: form.instrument,
    pages: pages.map(({ items }) => items.map(({ id }) => id)),
    locale,
    draft: form.draft ?? {},
    openDrafts: form.preview ? openNoDrafts : openLazily,
    submit: async (submission) => {
      if (form.preview) return {};
      const { transport, onSubmit } = host.current;
      if (transport) {
        const receipt = await transport.submit(submission);
        onSubmit?.();
        return receipt;
      }
      await onSubmit(submission);
      return {};
    },
    onEvent,
  });
}

const layOutOptions = (terms: FormProps['terms'], form: LoadedForm, locale: string): LayOutOptions => ({
  ...(terms?.[locale] ? { terms: terms[locale] } : {}),
  ...(form.grade === undefined ? {} : { grade: form.grade }),
});

/** Layout and words in the language wanted, or in the last one until the wanted is there. */
function useShown(host: FormProps, form: LoadedForm, locale: string) {
  const instrument = useInstrument(form.instrument, locale, host.loadInstrument);
  const pack = useTextPack(locale, host.text);
  const { terms } = host;
  const shown = useMemo((): { layout: SurveyLayout; words: Words } | null => {
    if (!instrument || pack?.locale !== locale) return null;
    return {
      layout: layOutSurvey(instrument, locale, layOutOptions(terms, form, locale)),
      words: wordsOf(pack),
    };
  }, [instrument, pack, locale, terms, form]);
  const last = useRef(shown);
  if (shown) last.current = shown;
  return last.current;
}

function useInstrument(
  given: Instrument,
  locale: string,
  load: FormProps['loadInstrument'],
): Instrument | null {
  const [fetched, setFetched] = useState<Instrument | null>(null);
  const here = [given, fetched].find((each) => each && Object.hasOwn(each.wording, locale)) ?? null;
  const missing = here === null;
  useEffect(() => {
    let wanted = true;
    if (missing) load?.(locale).then((instrument) => wanted && setFetched(instrument));
    return () => {
      wanted = false;
    };
  }, [locale, missing, load]);
  return here;
}
