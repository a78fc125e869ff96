import type { FollowupText, TextPack } from '@klasseklima/core';
import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { followUpPractice } from '@klasseklima/core/catalog/follow-up-practice';
import { guideBulliedPupil } from '@klasseklima/core/catalog/guide-bullied-pupil';
import { guideBystander } from '@klasseklima/core/catalog/guide-bystander';
import { guidePupilWhoBullied } from '@klasseklima/core/catalog/guide-pupil-who-bullied';
import { CaseFile, CaseList, httpCaseClient } from '@klasseklima/react';
import { useMemo, useState } from 'react';
import { listWaves, type Role, readClassReport } from '../api.ts';
import { nameOf } from '../names.ts';
import type { PageProps } from '../page-props.ts';
import type { Locale } from '../settings.ts';
import { useLoaded } from '../use-loaded.ts';

const guides = {
  bullied: guideBulliedPupil,
  'bullied-others': guidePupilWhoBullied,
  bystander: guideBystander,
};
const keys = Array.from({ length: 24 }, (_, i) => `7b-${String(i + 1).padStart(2, '0')}`);
const pupils = keys.map((id) => ({ id, name: nameOf(id) }));
const staff = [
  { id: 'leader-1', name: 'Randi Rektor' },
  { id: 'teacher-1', name: 'Kari Kontaktlærer' },
  { id: 'social-1', name: 'Sondre Sosiallærer' },
];

/** The follow-up of a case, as the head of school or as the adult who follows the pupil sees it. */
export default function Cases({ settings, words }: PageProps) {
  const { value: pack } = useLoaded(() => packs[settings.locale](), settings.locale);
  const { value: report } = useLoaded(newestReport, 'report');
  const [role, setRole] = useState<Role>('leader');
  const [caseId, setCase] = useState<string | null>(null);
  const client = useMemo(
    () => httpCaseClient({ baseUrl: '/api/cases', headers: () => ({ 'x-portal-role': role }) }),
    [role],
  );
  if (pack === null) return <p className="portal-wait">{words.loading}</p>;
  const shared = { client, words: pack, staff, pupils };
  return (
    <>
      <fieldset className="portal-tabs portal-noprint">
        <legend className="portal-hidden">{words.seenBy}</legend>
        {(['leader', 'teacher'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === role} onClick={() => setRole(each)}>
            {each === 'leader' ? words.seenByLeader : words.seenByTeacher}
          </button>
        ))}
      </fieldset>
      {caseId === null ? (
        <CaseList key={role} {...shared} school="solbakken" onOpen={setCase} />
      ) : (
        <CaseFile
          key={role}
          {...shared}
          caseId={caseId}
          guides={guides}
          practice={followUpPractice}
          {...(report ? { classReport: report } : {})}
          onBack={() => setCase(null)}
        />
      )}
    </>
  );
}

const packs: { readonly [L in Locale]: () => Promise<TextPack<FollowupText>> } = {
  nb: async () => (await import('@klasseklima/core/text/followup/nb')).nb,
  nn: async () => (await import('@klasseklima/core/text/followup/nn')).nn,
  en: async () => (await import('@klasseklima/core/text/followup/en')).en,
};

/** The class's released report, shown beside an evaluation and never kept with it. */
async function newestReport() {
  const waves = await listWaves('leader');
  const newest = waves.find(
    (wave) => wave.state === 'released' && wave.class.id === '7b' && wave.instrument.id === classClimate.id,
  );
  return newest ? readClassReport('leader', `/waves/${newest.id}/report`) : null;
}
