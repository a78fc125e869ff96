import { useState } from 'react';
import { useWords } from './form-words.ts';
import {
  type AdultChannel,
  type FormHelp,
  type Helpline,
  isSafeAddress,
  norwegianHelplines,
} from './helplines.ts';

type HelpPanelProps = {
  readonly help: FormHelp | undefined;
  readonly lines: readonly Helpline[] | undefined;
  readonly onOpen: () => void;
  readonly onAdult: () => void;
};

/** Where help is. On every page, in the same place. */
export function HelpPanel({ help, lines: given, onOpen, onAdult }: HelpPanelProps) {
  const words = useWords();
  const lines = given ?? norwegianHelplines(words);
  return (
    <aside className="kk-help" aria-label={words('help-title')}>
      {help?.adult && <AdultButton channel={help.adult} onAsk={onAdult} />}
      <details className="kk-help-more" onToggle={(event) => event.currentTarget.open && onOpen()}>
        <summary className="kk-summary">
          {words('help-title')}
          {lines[0]?.phone && (
            <span className="kk-help-first">
              {lines[0].name}: {lines[0].phone}
            </span>
          )}
        </summary>
        <p className="kk-help-about">{words('help-about')}</p>
        <ul className="kk-help-lines">
          {lines.map((line) => (
            <HelplineEntry key={line.name} line={line} />
          ))}
        </ul>
      </details>
    </aside>
  );
}

function HelplineEntry({ line }: { readonly line: Helpline }) {
  const words = useWords();
  return (
    <li className="kk-help-line">
      <strong className="kk-help-name">{line.name}</strong>
      {line.about && <span className="kk-help-text">{line.about}</span>}
      {line.phone && (
        <a className="kk-link" href={`tel:${line.phone.replace(/[^\d+]/g, '')}`}>
          {words('help-call', { number: line.phone })}
        </a>
      )}
      {line.address && isSafeAddress(line.address) && (
        <a className="kk-link" href={line.address} target="_blank" rel="noreferrer noopener">
          {words('help-open', {
            place: line.address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, ''),
          })}
        </a>
      )}
    </li>
  );
}

function AdultButton({ channel, onAsk }: { readonly channel: AdultChannel; readonly onAsk: () => void }) {
  const words = useWords();
  const [status, setStatus] = useState<'adult-about' | 'adult-sending' | 'adult-sent' | 'adult-failed'>(
    'adult-about',
  );
  async function ask() {
    onAsk();
    if (channel.kind !== 'call') return;
    setStatus('adult-sending');
    setStatus(
      await channel.request().then(
        () => 'adult-sent' as const,
        () => 'adult-failed' as const,
      ),
    );
  }
  const busy = status === 'adult-sending' || status === 'adult-sent';
  return (
    <div className="kk-adult">
      {channel.kind === 'link' ? (
        isSafeAddress(channel.address) && (
          <a
            className="kk-button"
            href={channel.address}
            target="_blank"
            rel="noreferrer noopener"
            onClick={ask}
          >
            {words('adult-want')}
          </a>
        )
      ) : (
        <button className="kk-button" type="button" aria-disabled={busy} onClick={() => !busy && ask()}>
          {words('adult-want')}
        </button>
      )}
      <p className="kk-adult-about" role="status">
        {words(status)}
      </p>
    </div>
  );
}
