import { classClimate } from '@klasseklima/core/catalog/class-climate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  autumn,
  change,
  classReport,
  february,
  hiddenCell,
  november,
  wave,
} from '../../../charts/src/fixture/class-report.ts';
import { schoolReport } from '../../../charts/src/fixture/school-report.ts';
import { ClassPage } from './ClassPage.tsx';
import { ClassSheet } from './ClassSheet.tsx';
import { chooseTogether } from './choose-together.ts';
import { classFinding } from './class-finding.ts';
import { hiddenFigures } from './hidden-figures.ts';
import { lookNext } from './look-next.ts';
import { wordingOf } from './page-words.ts';
import { SchoolPage } from './SchoolPage.tsx';
import { loadStaffText } from './staff-text.ts';

const text = await loadStaffText('en');
const wording = wordingOf(classClimate, 'en');
const say = (report: ReturnType<typeof classReport>) => classFinding(report, wording, text.report);
const name = (scale: string) => `“${wording.scales[scale]?.name}”`;

describe('the one sentence', () => {
  test('says what is higher and what is not certain', () => {
    expect(say(classReport())).toBe(
      `Compared with 11 September 2026: the pupils' answers are higher on ${name('pupil-pupil')}; no certain change on ${name('norms')}.`,
    );
  });

  test('says what is lower and where answers are too few', () => {
    const changes = [
      change('pupil-pupil', autumn, february, -0.9, 0.5, 'lower'),
      change('norms', autumn, february, 0, 0.9, 'too-few-answers'),
    ];
    expect(say(classReport({ changes }))).toBe(
      `Compared with 11 September 2026: the pupils' answers are lower on ${name('pupil-pupil')}; too few answers to say anything about ${name('norms')}.`,
    );
  });

  test('is about the two rounds that got a verdict, not the last step', () => {
    const step = change('pupil-pupil', november, february, 0.5, 0.6, null);
    expect(say(classReport({ changes: [step, ...classReport().changes] }))).toMatch(
      /^Compared with 11 September/,
    );
  });

  test('says what cannot be shown', () => {
    const changes = [{ ...change('norms', autumn, february, 0, 1, null), change: hiddenCell }];
    expect(say(classReport({ changes }))).toContain(`${name('norms')} cannot be shown`);
  });

  test('compares nothing in a first round, an empty report or with other questions', () => {
    expect(say(classReport({ waves: [autumn], changes: [] }))).toMatch(/^This is the first round/);
    expect(say(classReport({ waves: [], changes: [] }))).toMatch(/^No round is closed yet/);
    expect(say(classReport({ changes: [] }))).toMatch(/^The questions were different/);
  });
});

test('hidden figures are grouped by round and reason, the newest first', () => {
  const newer = wave('2026-11-06', [3.6, null, 4, null, 3, 3, 3]);
  expect(
    hiddenFigures(classReport({ waves: [wave('2026-09-11', [null, 3, 3, 3, 3, 3, 3]), newer] })),
  ).toEqual([
    { closedOn: '2026-11-06', reason: 'n-too-small', scales: ['view-expectations', 'pupil-pupil'] },
    { closedOn: '2026-09-11', reason: 'n-too-small', scales: ['classroom-management'] },
  ]);
});

test('a class chooses among what it can do something about itself', () => {
  expect(chooseTogether(classReport())).toEqual({
    strong: ['teacher-pupil', 'view-expectations'],
    together: ['pupil-pupil', 'norms', 'learning'],
  });
});

test('a hidden area is neither a strength nor a choice', () => {
  const report = classReport({ waves: [wave('2026-09-11', [null, null, null, 3, null, null, 4])] });
  expect(chooseTogether(report)).toEqual({ strong: ['learning', 'pupil-pupil'], together: [] });
});

test('every area of the class climate has three questions', () => {
  for (const { id } of classClimate.scales) expect(lookNext(id, text.report)).toHaveLength(3);
  expect(lookNext('another', text.report)).toEqual([]);
});

describe('rendered on a server, without a canvas', () => {
  test('the class page holds its sentence, both notes of caution and the evidence line', () => {
    const html = renderToStaticMarkup(
      <ClassPage report={classReport()} instrument={classClimate} locale="en" text={text} />,
    );
    expect(html).toContain('no proof that the measure did it');
    expect(html).toContain('A good mean never outweighs one pupil');
    expect(html).toContain('Invented answers');
    expect(html).toContain(wording.evidence.slice(0, 30));
  });

  test.each(['nb', 'nn', 'en'])('finds every word in %s', async (locale) => {
    const own = { ...february, doubleAnswersPossible: true, lateLeftOut: 2 } as const;
    const waves = [autumn, wave('2026-11-06', [null, 3]), own];
    const shared = { instrument: classClimate, locale, text: await loadStaffText(locale) };
    const pages = [
      <ClassPage key="class" {...shared} report={classReport({ waves })} adults={classReport()} />,
      <SchoolPage key="school" {...shared} report={schoolReport()} />,
      <ClassSheet key="sheet" {...shared} report={classReport()} />,
    ];
    for (const page of pages) expect(renderToStaticMarkup(page)).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  test('an event whose name would tell whom it is about is left out and said to be', () => {
    const events = [{ date: '2026-10-01', label: 'Bullying case closed' }];
    const html = renderToStaticMarkup(
      <ClassPage report={classReport()} instrument={classClimate} locale="en" text={text} events={events} />,
    );
    expect(html).not.toMatch(/bullying case/i);
    expect(html).toContain('1 marker is not shown');
  });

  test('the school page shows no answer about adults class by class', () => {
    const html = renderToStaticMarkup(
      <SchoolPage report={schoolReport()} instrument={classClimate} locale="en" text={text} />,
    );
    const first = html.slice(html.indexOf('<select'), html.indexOf('</select>'));
    expect(first.match(/<option/g)).toHaveLength(3);
    expect(first).not.toContain(`value="teacher-pupil"`);
  });

  test('the class sheet with nothing to show says why', () => {
    const html = renderToStaticMarkup(
      <ClassSheet
        report={classReport({ waves: [wave('2026-09-11', [])] })}
        instrument={classClimate}
        locale="en"
        text={text}
      />,
    );
    expect(html).toContain('That keeps everyone&#x27;s answers secret');
  });
});

test('words are refused in a language that has none', async () => {
  await expect(loadStaffText('sv')).rejects.toMatchObject({ code: 'missing-text' });
});
