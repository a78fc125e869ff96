import { httpTransport, SurveyForm } from '@klasseklima/react';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { PageProps } from '../page-props.ts';

const KEPT = 'school-portal-code';

/** The code lives in this tab only, so that a reload goes on and the next pupil starts afresh. */
export default function Pupil({ settings, words }: PageProps) {
  const [code, setCode] = useState(() => codeFromLink() ?? sessionStorage.getItem(KEPT));
  const transport = useMemo(() => (code ? httpTransport({ baseUrl: '/api', code }) : null), [code]);
  // The next pupil may scan a code while the page of the one before is still open.
  useEffect(() => {
    const onHash = () => setCode((old) => codeFromLink() ?? old);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const choose = (next: string | null) => {
    if (next) sessionStorage.setItem(KEPT, next);
    else sessionStorage.removeItem(KEPT);
    setCode(next);
  };
  if (transport === null) return <CodeEntry words={words} onCode={choose} />;
  return (
    <div className="portal-narrow">
      <SurveyForm
        key={code}
        transport={transport}
        locale={settings.locale}
        theme={settings.scheme === 'auto' ? 'device' : settings.scheme}
        onSubmit={() => sessionStorage.removeItem(KEPT)}
      />
      <p className="portal-noprint">
        <button type="button" className="portal-button quiet" onClick={() => choose(null)}>
          {words.pupilOtherCode}
        </button>
      </p>
    </div>
  );
}

/** A printed QR leads here with the code behind `#`, which no server sees; it is taken out of the address at once. */
function codeFromLink(): string | null {
  const code = decodeURIComponent(location.hash.slice(1));
  if (code === '') return null;
  history.replaceState(null, '', location.pathname);
  sessionStorage.setItem(KEPT, code);
  return code;
}

function CodeEntry({ words, onCode }: { words: PageProps['words']; onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onCode(typed.trim());
  };
  return (
    <form className="portal-narrow portal-card" onSubmit={submit}>
      <h1>{words.pupilTitle}</h1>
      <p>{words.pupilLead}</p>
      <div className="portal-field">
        <label htmlFor="code">{words.pupilCode}</label>
        <input
          id="code"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="code-hint"
        />
        <small id="code-hint">{words.pupilCodeHint}</small>
      </div>
      <button type="submit" className="portal-button">
        {words.pupilStart}
      </button>
    </form>
  );
}
