import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { ClassPage } from '@klasseklima/react';
import type { WaveStatus } from '@klasseklima/server';
import { type FormEvent, useState } from 'react';
import { ask, Refused, readClassReport } from './api.ts';
import { fill } from './fill.ts';
import type { PageProps } from './page-props.ts';
import { useLoaded } from './use-loaded.ts';

type ReleaseFormProps = PageProps & { readonly wave: WaveStatus; readonly onChange: () => void };

/** The leader reads first, says what was found under § 12-4, and then lets the others see. */
export function ReleaseForm({ wave, onChange, settings, words }: ReleaseFormProps) {
  const [looking, setLooking] = useState(false);
  const [found, setFound] = useState<boolean | null>(null);
  const [started, setStarted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const release = (event: FormEvent) => {
    event.preventDefault();
    const suspicion = found ? { found: true, started } : { found: false };
    ask('leader', `/waves/${wave.id}/release`, { method: 'POST', body: { suspicion } }).then(
      onChange,
      (error) => setProblem(error instanceof Refused ? error.code : 'offline'),
    );
  };
  return (
    <section className="portal-card" aria-label={`${wave.class.label} ${wave.label}`}>
      <h2>
        {wave.class.label} · {wave.label}: {words.releaseTitle}
      </h2>
      <p>{words.releaseWhy}</p>
      <p>
        <button
          type="button"
          className="portal-button quiet"
          aria-expanded={looking}
          onClick={() => setLooking(!looking)}
        >
          {words.look}
        </button>
      </p>
      {looking && <UnreleasedReport wave={wave} settings={settings} words={words} />}
      <form onSubmit={release}>
        <label className="portal-choice">
          <input type="radio" name={`found-${wave.id}`} required onChange={() => setFound(false)} />
          <span>{words.releaseNone}</span>
        </label>
        <label className="portal-choice">
          <input type="radio" name={`found-${wave.id}`} required onChange={() => setFound(true)} />
          <span>{words.releaseFound}</span>
        </label>
        {found && (
          <div className="portal-field words">
            <label htmlFor={`started-${wave.id}`}>{words.releaseStarted}</label>
            <input
              id={`started-${wave.id}`}
              required
              maxLength={400}
              value={started}
              onChange={(event) => setStarted(event.target.value)}
            />
          </div>
        )}
        {problem && (
          <p className="portal-notice" role="alert">
            {fill(words.failed, { code: problem })}
          </p>
        )}
        <button type="submit" className="portal-button">
          {words.releaseButton}
        </button>
      </form>
    </section>
  );
}

function UnreleasedReport({ wave, settings, words }: PageProps & { wave: WaveStatus }) {
  const { value, failed } = useLoaded(() => readClassReport('leader', `/waves/${wave.id}/report`), wave.id);
  if (failed) return <p role="alert">{words.cannotReach}</p>;
  if (value === null) return <p className="portal-wait">{words.loading}</p>;
  return <ClassPage report={value} instrument={classClimate} locale={settings.locale} />;
}
