import type { FormText } from '@klasseklima/core';
import type { FlowState, FormFlow } from './form-flow.ts';
import { useWords } from './form-words.ts';
import type { TransportProblem } from './transport.ts';

const problems: Readonly<Record<TransportProblem, FormText>> = {
  offline: 'problem-offline',
  'code-unknown': 'problem-code-unknown',
  'code-used': 'problem-code-used',
  'wave-closed': 'problem-wave-closed',
  'wave-not-open': 'problem-wave-not-open',
  'wave-full': 'problem-wave-full',
  'submission-conflict': 'problem-submission-conflict',
  unauthorized: 'problem-unauthorized',
  refused: 'problem-refused',
};

/** What stands between a pupil and a form, said kindly. */
export function Problem({
  problem,
  onRetry,
}: {
  readonly problem: TransportProblem;
  readonly onRetry?: () => void;
}) {
  const words = useWords();
  const worthIt = problem === 'offline' || problem === 'unauthorized' || problem === 'refused';
  return (
    <>
      <h2 className="kk-title" tabIndex={-1}>
        {words('problem-title')}
      </h2>
      <p className="kk-text" role="alert">
        {words(problems[problem])}
      </p>
      {onRetry && worthIt && (
        <div className="kk-buttons">
          <button className="kk-button kk-button-main" type="button" onClick={onRetry}>
            {words('try-again')}
          </button>
        </div>
      )}
    </>
  );
}

/** Sending, waiting for the network, refused, or open in another tab. */
export function Sending({ flow, state }: { readonly flow: FormFlow; readonly state: FlowState }) {
  const words = useWords();
  if (state.phase === 'problem' && state.problem)
    return <Problem problem={state.problem} onRetry={flow.send} />;
  if (state.phase === 'elsewhere')
    return (
      <>
        <h2 className="kk-title" tabIndex={-1}>
          {words('tab-title')}
        </h2>
        <p className="kk-text">{words('tab-about')}</p>
        <div className="kk-buttons">
          <button className="kk-button kk-button-main" type="button" onClick={flow.takeOver}>
            {words('tab-take')}
          </button>
        </div>
      </>
    );
  return (
    <>
      <h2 className="kk-title" tabIndex={-1}>
        {words('sending')}
      </h2>
      <p className="kk-text" role="status">
        {state.waitSeconds !== null && words('send-waiting', { count: state.waitSeconds })}
      </p>
      {state.waitSeconds !== null && (
        <div className="kk-buttons">
          <button className="kk-button" type="button" onClick={flow.tryNow}>
            {words('send-now')}
          </button>
        </div>
      )}
    </>
  );
}
