import type { WaveStatus } from '@klasseklima/server';
import { useState } from 'react';
import { ask, Refused, type Role } from './api.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { fill, longDay } from './fill.ts';
import type { PageProps } from './page-props.ts';

type WaveCardProps = PageProps & {
  readonly as: Role;
  readonly wave: WaveStatus;
  readonly onChange: () => void;
};

/** A wave that is not released yet: how many have answered, and the next step. Never a result. */
export function WaveCard({ as: role, wave, onChange, settings, words }: WaveCardProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const step = (work: () => Promise<unknown>) => {
    setProblem(null);
    work().then(onChange, (error) => setProblem(error instanceof Refused ? error.code : 'offline'));
  };
  const post = (path: string) =>
    step(() => ask(role, `/waves/${wave.id}/${path}`, { method: 'POST', body: {} }));
  return (
    <section className="portal-card" aria-label={`${wave.class.label} ${wave.label}`}>
      <h2>
        {wave.class.label} · {wave.label}
      </h2>
      {wave.state === 'created' && (
        <div className="portal-row">
          <p>{words.created}</p>
          <button type="button" className="portal-button" onClick={() => post('open')}>
            {words.openIt}
          </button>
        </div>
      )}
      {wave.state === 'open' && (
        <>
          <p className="portal-count">
            {fill(words.openWave, { answered: wave.answered, invited: wave.invited })}
          </p>
          <progress value={wave.answered} max={wave.invited} aria-label={words.openWave} />
          <p>{words.openWaveNote}</p>
          <div className="portal-row">
            <button
              type="button"
              className="portal-button quiet"
              onClick={() => step(() => printCodes(role, wave, settings.locale))}
            >
              {words.showCodes}
            </button>
            <ConfirmButton
              label={words.closeWave}
              question={words.closeWaveSure}
              confirm={words.closeWave}
              cancel={words.cancel}
              onConfirm={() => post('close')}
            />
          </div>
        </>
      )}
      {wave.state === 'closed' && (
        <p className="portal-notice">
          {fill(words.waitRelease, { date: longDay(wave.closedAt ?? '', settings.locale) })}
        </p>
      )}
      {problem && (
        <p className="portal-notice" role="alert">
          {fill(words.failed, { code: problem })}
        </p>
      )}
    </section>
  );
}

/** One new code for each pupil who lacks one, as the collector's printable sheet with QR. */
async function printCodes(role: Role, wave: WaveStatus, locale: string) {
  const response = await ask(role, `/waves/${wave.id}/codes`, {
    method: 'POST',
    accept: 'text/html',
    body: { count: 1, locale, address: `${location.origin}/pupil` },
  });
  const sheet = URL.createObjectURL(await response.blob());
  open(sheet, '_blank', 'noopener');
}
