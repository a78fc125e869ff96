import { parseSociogram } from '@klasseklima/core';
import { peerNomination } from '@klasseklima/core/catalog/peer-nomination';
import { loadSociogramText, SociogramFigure } from '@klasseklima/react';
import { useState } from 'react';
import { ask, listWaves, Refused } from '../api.ts';
import { nameOf } from '../names.ts';
import type { PageProps } from '../page-props.ts';
import { useLoaded } from '../use-loaded.ts';

const contexts = ['work', 'breaks', 'leads'] as const;
const labels = { work: 'contextWork', breaks: 'contextBreaks', leads: 'contextLeads' } as const;

/** Whom pupils choose, for the readers the wave names. Names are joined here and never sent. */
export default function Sociogram({ settings, words }: PageProps) {
  const [context, setContext] = useState<(typeof contexts)[number]>('work');
  const { value, failed } = useLoaded(
    () => loadSociogram(context, settings.locale),
    `${context} ${settings.locale}`,
  );
  if (failed) return <p role="alert">{words.cannotReach}</p>;
  if (value === null) return <p className="portal-wait">{words.loading}</p>;
  return (
    <>
      <h1>{words.sociogramTitle} · 7B</h1>
      <p className="portal-notice">{words.sociogramCare}</p>
      <fieldset className="portal-tabs portal-noprint">
        <legend className="portal-hidden">{words.sociogramTitle}</legend>
        {contexts.map((each) => (
          <button key={each} type="button" aria-pressed={each === context} onClick={() => setContext(each)}>
            {words[labels[each]]}
          </button>
        ))}
      </fieldset>
      {value.view === null ? (
        <p>{words.noReport}</p>
      ) : (
        <SociogramFigure
          view={value.view}
          contextLabel={words[labels[context]]}
          nameOf={nameOf}
          text={value.text}
          seed={7}
          level={2}
        />
      )}
    </>
  );
}

async function loadSociogram(context: string, locale: string) {
  const text = await loadSociogramText(locale);
  const wave = (await listWaves('teacher')).find(
    ({ state, instrument }) => state === 'released' && instrument.id === peerNomination.id,
  );
  if (!wave) return { text, view: null };
  const parsed = parseSociogram(
    await (await ask('teacher', `/waves/${wave.id}/sociogram?context=${context}`)).json(),
  );
  if (parsed.kind === 'bad') throw new Refused('not-released');
  return { text, view: parsed.value };
}
