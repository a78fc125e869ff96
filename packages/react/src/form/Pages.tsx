import type { SurveyLayout } from '@klasseklima/core';
import { useId } from 'react';
import type { FormBody, FormBodyProps } from './form-body.ts';
import type { FlowState, FormFlow } from './form-flow.ts';
import { useWords } from './form-words.ts';

type PagesProps = Omit<FormBodyProps, 'page' | 'answers' | 'onAnswer' | 'skip' | 'seed'> & {
  readonly Body: FormBody;
  readonly flow: FormFlow;
  readonly state: FlowState;
};

/** One page of items with its place in words, and the way on and back. */
export function Pages({ Body, flow, state, layout, ...rest }: PagesProps) {
  const words = useWords();
  const { page, answers } = state;
  const { heading, definition } = layout.pages[page]!;
  const parts = layout.pages.length;
  const last = page === parts - 1;
  const part = words('part', { part: page + 1, parts });
  return (
    <>
      <h2 className="kk-title kk-part" tabIndex={-1}>
        {heading ? `${part}: ${heading}` : part}
      </h2>
      <progress className="kk-progress" max={parts} value={page + 1} aria-label={part} />
      {definition && (
        <details className="kk-definition" open>
          <summary className="kk-summary">{words('definition')}</summary>
          <p className="kk-text">{definition}</p>
        </details>
      )}
      <Body
        {...rest}
        layout={layout}
        page={page}
        answers={answers}
        onAnswer={flow.answer}
        skip={words('skip')}
        seed={state.seed}
      />
      {last && <Answered layout={layout} flow={flow} state={state} />}
      <div className="kk-buttons">
        <button
          className="kk-button kk-button-main"
          type="button"
          onClick={() => (last ? flow.send() : flow.goTo(page + 1))}
        >
          {words(last ? 'submit' : 'next')}
        </button>
        {page > 0 && (
          <button className="kk-button" type="button" onClick={() => flow.goTo(page - 1)}>
            {words('back')}
          </button>
        )}
      </div>
    </>
  );
}

type AnsweredProps = { readonly layout: SurveyLayout; readonly flow: FormFlow; readonly state: FlowState };

/** Before sending: how many are answered, and a way to the first that is not. */
function Answered({ layout, flow, state }: AnsweredProps) {
  const words = useWords();
  const id = useId();
  const items = layout.pages.flatMap((page, place) => page.items.map((item) => ({ id: item.id, place })));
  const given = items.filter((item) => state.answers[item.id] != null).length;
  const open = items.find((item) => state.answers[item.id] === undefined);
  return (
    <div className="kk-answered">
      <p className="kk-text" id={id}>
        {words('answered', { answered: given, count: items.length })} {open && words('unanswered-allowed')}
      </p>
      {open && open.place !== state.page && (
        <button className="kk-button" type="button" onClick={() => flow.goTo(open.place)}>
          {words('unanswered-go')}
        </button>
      )}
    </div>
  );
}
