import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { ClassPage, SchoolPage } from '@klasseklima/react';
import type { WaveStatus } from '@klasseklima/server';
import { useState } from 'react';
import { listWaves, readClassReport, readSchoolReport } from '../api.ts';
import { fill } from '../fill.ts';
import { NewRound } from '../NewRound.tsx';
import type { PageProps } from '../page-props.ts';
import { ReleaseForm } from '../ReleaseForm.tsx';
import { useLoaded } from '../use-loaded.ts';
import { WaveCard } from '../WaveCard.tsx';

const SCHOOL = 'solbakken';

/** The school: classes side by side, each grade over time, waves to release, and a new one for a whole grade. */
export default function Leader(props: PageProps) {
  const { settings, words } = props;
  const { value, failed, reload } = useLoaded(loadSchool, 'leader');
  const [unit, setUnit] = useState<string | null>(null);
  if (failed && value === null) return <p role="alert">{words.cannotReach}</p>;
  if (value === null) return <p className="portal-wait">{words.loading}</p>;
  const { waves, report, round, grades } = value;
  return (
    <>
      <div className="portal-noprint">
        {waves
          .filter(({ state }) => state === 'created' || state === 'open')
          .map((wave) => (
            <WaveCard key={wave.id} as="leader" wave={wave} onChange={reload} {...props} />
          ))}
        {waves
          .filter(({ state }) => state === 'closed')
          .map((wave) => (
            <ReleaseForm key={wave.id} wave={wave} onChange={reload} {...props} />
          ))}
        {round !== null && (
          <fieldset className="portal-tabs">
            <legend className="portal-hidden">{words.leaderTitle}</legend>
            {[
              { id: null, label: words.schoolTab },
              ...grades.map(({ id, label }) => ({ id, label: fill(words.gradeTab, { label }) })),
            ].map(({ id, label }) => (
              <button key={label} type="button" aria-pressed={unit === id} onClick={() => setUnit(id)}>
                {label}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {report === null ? (
        <p>{words.noReport}</p>
      ) : unit === null || round === null ? (
        <SchoolPage report={report} instrument={classClimate} locale={settings.locale} />
      ) : (
        <GradePage key={unit} round={round} unit={unit} {...props} />
      )}
      <div className="portal-noprint">
        <NewRound waves={waves} onChange={reload} {...props} />
      </div>
    </>
  );
}

function GradePage({ round, unit, settings, words }: PageProps & { round: string; unit: string }) {
  const { value, failed } = useLoaded(
    () => readClassReport('leader', reportPath(round, unit)),
    `${round} ${unit}`,
  );
  if (failed) return <p role="alert">{words.cannotReach}</p>;
  if (value === null) return <p className="portal-wait">{words.loading}</p>;
  return <ClassPage report={value} instrument={classClimate} locale={settings.locale} />;
}

const reportPath = (round: string, unit?: string) =>
  `/schools/${SCHOOL}/report?${new URLSearchParams({ round, instrument: classClimate.id, ...(unit ? { unit } : {}) })}`;

/** Rounds of several classes, newest first; the newest whose waves are all released is shown. */
async function loadSchool() {
  const waves = await listWaves('leader');
  const released = (round: string) =>
    waves.filter((wave) => wave.round?.id === round).every(({ state }) => state === 'released');
  const several = (round: string) => waves.filter((wave) => wave.round?.id === round).length > 1;
  const round =
    waves.flatMap((wave) => wave.round?.id ?? []).find((id) => released(id) && several(id)) ?? null;
  const grades = gradesOf(waves);
  if (round === null) return { waves, report: null, round, grades };
  return { waves, report: await readSchoolReport('leader', reportPath(round)), round, grades };
}

function gradesOf(waves: readonly WaveStatus[]) {
  const grades = new Map(waves.flatMap(({ grade }) => (grade ? [[grade.id, grade]] : [])));
  return [...grades.values()].sort((a, b) => a.label.localeCompare(b.label));
}
