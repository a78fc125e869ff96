import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { ClassPage } from '@klasseklima/react';
import { listWaves, readClassReport } from '../api.ts';
import { schoolEvents } from '../events.ts';
import type { PageProps } from '../page-props.ts';
import { useLoaded } from '../use-loaded.ts';
import { WaveCard } from '../WaveCard.tsx';

/** The class's page: waves on their way first, then the newest released report. */
export default function Teacher({ settings, words }: PageProps) {
  const { value, failed, reload } = useLoaded(loadClass, 'teacher');
  if (failed && value === null) return <p role="alert">{words.cannotReach}</p>;
  if (value === null) return <p className="portal-wait">{words.loading}</p>;
  const { waves, report } = value;
  const pending = waves.filter(({ state }) => state === 'created' || state === 'open' || state === 'closed');
  return (
    <>
      <div className="portal-noprint">
        {pending.map((wave) => (
          <WaveCard
            key={wave.id}
            as="teacher"
            wave={wave}
            onChange={reload}
            settings={settings}
            words={words}
          />
        ))}
      </div>
      {report === null ? (
        <p>{words.noReport}</p>
      ) : (
        <ClassPage
          report={report}
          instrument={classClimate}
          locale={settings.locale}
          events={schoolEvents(report, words)}
        />
      )}
    </>
  );
}

async function loadClass() {
  const waves = await listWaves('teacher');
  const newest = waves.find(
    ({ state, instrument }) => state === 'released' && instrument.id === classClimate.id,
  );
  if (!newest) return { waves, report: null };
  return { waves, report: await readClassReport('teacher', `/waves/${newest.id}/report`) };
}
