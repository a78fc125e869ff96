import {
  type ClosedWave,
  defaultPolicy,
  emptyLedger,
  planReports,
  release,
  reportFor,
} from '@klasseklima/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { classReport } from '../../../charts/src/fixture/class-report.ts';
import { solve } from '../../../core/src/privacy/close-school.test-support.ts';
import { closeScores, ordinary, pulse } from '../../../core/src/privacy/close-scores.test-support.ts';
import { AnswerBands, BandFigures } from './AnswerBands.tsx';
import { HiddenFigures } from './HiddenFigures.tsx';
import { wordingOf } from './page-words.ts';
import { loadStaffText } from './staff-text.ts';

const scale = pulse.scales[0]?.id ?? '';
const bands = {
  [scale]: [
    { id: 'low', from: 1 },
    { id: 'high', from: 3.5 },
  ],
};

/** What the gate lets the teacher of the first of two classes see. */
function released(scores: readonly number[], plan: Partial<ClosedWave>) {
  const closed = planReports(closeScores([scores, ordinary(22)], plan));
  const { released: data } = release(closed, { policy: defaultPolicy, ledger: emptyLedger, solve });
  const report = reportFor(data, { audience: 'teacher', unit: 'c0' });
  if (!report) throw new Error('no report');
  return report;
}

async function drawn(locale: string, scores: readonly number[]) {
  const text = await loadStaffText(locale);
  const shared = { report: released(scores, { bands }), wording: wordingOf(pulse, locale), text };
  return {
    fold: renderToStaticMarkup(<AnswerBands {...shared} theme="light" />),
    open: renderToStaticMarkup(<BandFigures {...shared} theme="light" />),
    hidden: renderToStaticMarkup(<HiddenFigures {...shared} />),
  };
}

const cellsOf = (html: string) =>
  [...html.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, cell]) => cell).slice(3);

describe('how the answers were spread, from a report of the gate', () => {
  test.each([
    ['nb', ['Lave svar', '50', '75', 'Høye svar', '25', '50']],
    ['nn', ['Låge svar', '50', '75', 'Høge svar', '25', '50']],
    ['en', ['Low answers', '50', '75', 'High answers', '25', '50']],
  ])('names the bands in %s, with the shares that were released', async (locale, cells) => {
    const { fold, open } = await drawn(locale, ordinary(22));
    expect(cellsOf(open)).toEqual(cells);
    expect(fold).toMatch(/^<details(?! open)/);
    expect(fold).not.toMatch(/figure|50/);
  });

  test.each([
    ['too few answers to divide them', ordinary(9)],
    ['it could reveal an answer', [...Array<number>(11).fill(2), ...Array<number>(11).fill(4)]],
  ])('says that they are hidden because: %s', async (reason, scores) => {
    const { open, hidden } = await drawn('en', scores);
    expect(open).toContain(`The shares are hidden: ${reason}.`);
    expect(open).not.toMatch(/<figure|%/);
    expect(hidden).toContain(
      `How the answers were spread on “${wordingOf(pulse, 'en').scales[scale]?.name}” is hidden.`,
    );
    expect(hidden).not.toContain('Nothing is hidden');
  });

  test('is no part of a page whose wave planned none', async () => {
    const text = await loadStaffText('en');
    const shared = { wording: wordingOf(pulse, 'en'), text, theme: 'light' } as const;
    for (const report of [released(ordinary(22), {}), classReport({ waves: [], changes: [] })])
      expect(renderToStaticMarkup(<AnswerBands {...shared} report={report} />)).toBe('');
  });
});
