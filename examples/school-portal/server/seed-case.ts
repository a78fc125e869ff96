import type { CaseAction } from '@klasseklima/core';
import { type CaseFileOptions, createCaseFile } from '@klasseklima/server';

const day = (date: Date) => date.toISOString().slice(0, 10);
const after = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);

/** An invented case: opened three weeks ago, stopped by the pupil's own word, with a plan that is under way. */
export async function seedCase(options: CaseFileOptions, today: Date): Promise<void> {
  const opened = after(today, -21);
  let now = opened;
  const caseFile = await createCaseFile({ ...options, now: () => now });
  let version = 0;
  const post = async (role: 'leader' | 'teacher', path: string, body: unknown) => {
    const response = await caseFile.handle(
      new Request(`http://portal/cases${path}`, {
        method: 'POST',
        headers: { 'x-portal-role': role, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    if (!response.ok)
      throw new Error(`seeding the case: ${path} ${response.status} ${await response.text()}`);
    version += 1;
  };
  const act = (role: 'leader' | 'teacher', action: CaseAction) =>
    post(role, '/invented/actions', { version, action });
  const write = (
    role: 'leader' | 'teacher',
    dossier: string,
    entry: string,
    body: Extract<CaseAction, { kind: 'write' }>['body'],
  ) => act(role, { kind: 'write', dossier, entry, corrects: null, body });

  await post('leader', '/', {
    id: 'invented',
    school: 'solbakken',
    grade: 7,
    whoBullied: ['pupils'],
    accused: [],
  });
  await act('leader', { kind: 'add-dossier', dossier: 'a', pupil: '7b-05', role: 'bullied' });
  await act('leader', { kind: 'add-dossier', dossier: 'b', pupil: '7b-17', role: 'bullied-others' });
  await act('leader', {
    kind: 'choose-adult',
    dossier: 'a',
    person: 'teacher-1',
    substitute: 'social-1',
    chosenWithPupil: day(opened),
  });
  await act('leader', {
    kind: 'choose-adult',
    dossier: 'b',
    person: 'social-1',
    substitute: null,
    chosenWithPupil: null,
  });
  await write('teacher', 'a', 'report', {
    kind: 'report',
    words: 'Eleven fortalte at hun ofte blir stående alene, og at noen ler når hun svarer i timen.',
  });
  await write('teacher', 'a', 'hearing', {
    kind: 'hearing',
    words:
      'Eleven vil at det skal slutte uten at hele klassen snakker om det. Hun vil sitte ved siden av noen hun kjenner.',
  });
  await write('teacher', 'a', 'plan', {
    kind: 'plan',
    problem: 'Eleven blir holdt utenfor i friminutt og gruppearbeid.',
    measures: [
      {
        id: 'seating',
        level: 'individual',
        what: 'Plass ved siden av en hun kjenner, og fast gruppe når klassen arbeider i grupper.',
        source: { kind: 'own' },
        from: day(after(opened, 1)),
        to: day(after(opened, 40)),
        who: 'teacher-1',
      },
      {
        id: 'breaks',
        level: 'individual',
        what: 'En voksen i nærheten i storefri, avtalt med eleven.',
        source: { kind: 'own' },
        from: day(after(opened, 1)),
        to: day(after(opened, 20)),
        who: 'social-1',
      },
    ],
    evaluateOn: day(after(opened, 42)),
    pupilView: { words: 'Det er greit. Jeg vil vite hvem som ser etter meg.', on: day(opened) },
  });
  now = after(opened, 8);
  await write('teacher', 'a', 'statement', {
    kind: 'statement',
    stopped: true,
    statedOn: day(now),
    words: 'Det har vært stille denne uka. Jeg har noen å gå med.',
  });
  await act('teacher', { kind: 'confirm-stopped' });
}
