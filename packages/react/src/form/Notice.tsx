import type { FlowState, FormFlow } from './form-flow.ts';
import { useWords } from './form-words.ts';

type NoticeProps = { readonly flow: FormFlow; readonly state: FlowState };

/** What became of a draft. */
export function Notice({ flow, state: { notice } }: NoticeProps) {
  const words = useWords();
  return (
    <div className="kk-notices" role="status">
      {notice && <p className="kk-notice">{words(notice)}</p>}
      {notice === 'draft-restored' && (
        <button className="kk-button" type="button" onClick={flow.startOver}>
          {words('draft-start-over')}
        </button>
      )}
    </div>
  );
}
