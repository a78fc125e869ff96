import { classClimate } from '@klasseklima/core/catalog/class-climate';
import type { WaveStatus } from '@klasseklima/server';
import { type FormEvent, useState } from 'react';
import { ask, Refused } from './api.ts';
import { fill } from './fill.ts';
import type { PageProps } from './page-props.ts';

type NewRoundProps = PageProps & { readonly waves: readonly WaveStatus[]; readonly onChange: () => void };

/** A wave for every class of a grade at once: nobody sees whom it may be about. */
export function NewRound({ waves, onChange, words }: NewRoundProps) {
  const grades = new Map(waves.flatMap(({ grade }) => (grade ? [[grade.id, grade]] : [])));
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setProblem(null);
    try {
      await createRound(waves, String(form.get('grade')), String(form.get('label')));
      onChange();
    } catch (error) {
      setProblem(error instanceof Refused ? error.code : 'offline');
    }
  };
  return (
    <form className="portal-card" onSubmit={start}>
      <h2>{words.newRound}</h2>
      <p>{words.newRoundNote}</p>
      <div className="portal-row">
        <div className="portal-field words">
          <label htmlFor="grade">{words.chooseGrade}</label>
          <select id="grade" name="grade">
            {[...grades.values()].map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="portal-field words">
          <label htmlFor="label">{words.newWaveName}</label>
          <input id="label" name="label" required maxLength={60} defaultValue={words.newWaveSuggestion} />
        </div>
        <button type="submit" className="portal-button">
          {words.start}
        </button>
      </div>
      {problem && (
        <p className="portal-notice" role="alert">
          {fill(words.failed, { code: problem })}
        </p>
      )}
    </form>
  );
}

async function createRound(waves: readonly WaveStatus[], grade: string, label: string) {
  const newestOf = new Map<string, WaveStatus>();
  for (const wave of waves)
    if (wave.grade?.id === grade && !newestOf.has(wave.class.id)) newestOf.set(wave.class.id, wave);
  const round = { id: crypto.randomUUID(), label };
  for (const { school, grade: of, class: unit, invited, retainUntil } of newestOf.values()) {
    await ask('leader', '/waves', {
      method: 'POST',
      body: {
        instrument: classClimate.id,
        school,
        grade: of,
        class: unit,
        label,
        round,
        invited,
        identity: 'anonymous',
        purpose: 'preventive',
        legalBasis: 'opplæringslova kapittel 12',
        retainUntil,
        simulated: true,
      },
    });
  }
}
