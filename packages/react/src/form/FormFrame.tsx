import type { SurveyLayout } from '@klasseklima/core';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FormBody, SurveySettings } from './form-body.ts';
import type { FormEvent } from './form-event.ts';
import type { FlowState, FormFlow } from './form-flow.ts';
import { type Words, WordsProvider } from './form-words.ts';
import { HelpPanel } from './HelpPanel.tsx';
import type { FormHelp } from './helplines.ts';
import { Intro } from './Intro.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';
import { ListeningProvider, type Recordings, useReader } from './listening.ts';
import { Notice } from './Notice.tsx';
import { Pages } from './Pages.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { Receipt } from './Receipt.tsx';
import { defaultReading, type Reading } from './reading.ts';
import { Sending } from './Sending.tsx';
import type { LoadedForm } from './transport.ts';

export type FormFrameProps = {
  readonly form: LoadedForm;
  readonly flow: FormFlow;
  readonly layout: SurveyLayout;
  readonly words: Words;
  readonly locales: readonly string[];
  /** Null while the engine is on its way. */
  readonly Body: FormBody | null;
  readonly survey?: SurveySettings;
  readonly help?: FormHelp;
  readonly recordings?: Recordings;
  readonly theme?: string;
  readonly onEvent: (event: FormEvent) => void;
};

/** What stands around the items whatever engine shows them: language, settings, help, and the stages of the way. */
export function FormFrame(props: FormFrameProps) {
  const { flow, words, layout, onEvent } = props;
  const state = useSyncExternalStore(flow.subscribe, flow.state, flow.state);
  const [chosen, setReading] = useState<Reading | null>(null);
  const reading = chosen ?? { ...defaultReading, scheme: props.theme ?? defaultReading.scheme };
  const onListen = useCallback(() => onEvent({ kind: 'listened' }), [onEvent]);
  const place = `${state.phase} ${state.page}`;
  const listening = useReader(layout.locale, props.recordings, onListen, place);
  const root = useFocusOnTitle(place);
  return (
    <WordsProvider value={words}>
      <ListeningProvider value={listening}>
        <section
          ref={root}
          className="kk-root kk-form"
          lang={layout.locale}
          aria-label={layout.title}
          data-kk-size={reading.size}
          data-kk-spacing={reading.spacing}
          data-kk-contrast={reading.contrast}
          data-kk-scheme={reading.scheme}
        >
          <div className="kk-bar">
            <ReadingPanel reading={reading} onChange={setReading} />
            <LanguagePicker locales={props.locales} locale={state.locale} onChange={flow.setLocale} />
          </div>
          <Notice flow={flow} state={state} />
          {listening.current !== null && <p className="kk-hint">{words('listen-hint')}</p>}
          <p className="kk-hint kk-no-voice" role="status">
            {listening.noVoice && words('listen-no-voice')}
          </p>
          <div className="kk-main">
            <Stage {...props} state={state} />
          </div>
          <HelpPanel
            help={props.help}
            lines={props.help?.lines ?? props.form.helplines}
            onOpen={() => onEvent({ kind: 'help-opened' })}
            onAdult={() => onEvent({ kind: 'adult-asked-for' })}
          />
        </section>
      </ListeningProvider>
    </WordsProvider>
  );
}

function Stage(props: FormFrameProps & { readonly state: FlowState }) {
  const { form, flow, layout, state, Body, words } = props;
  if (state.phase === 'intro')
    return <Intro form={form} layout={layout} ready={state.ready} onStart={flow.start} />;
  if (state.phase === 'receipt') return <Receipt receipt={state.receipt} />;
  if (state.phase !== 'pages') return <Sending flow={flow} state={state} />;
  if (Body === null)
    return (
      <p className="kk-text kk-loading" role="status">
        {words('loading')}
      </p>
    );
  const survey = props.survey ? { survey: props.survey } : {};
  return <Pages Body={Body} {...survey} {...{ flow, state, layout }} roster={form.roster ?? []} />;
}

/** On the way to a new place the reader is taken to its title, as a new page would do. */
function useFocusOnTitle(place: string) {
  const root = useRef<HTMLElement>(null);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    root.current?.querySelector<HTMLElement>('.kk-title')?.focus();
    root.current?.scrollIntoView({ block: 'start' });
  }, [place]);
  return root;
}
