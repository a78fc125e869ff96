import { describe, expect, test } from 'vitest';
import type { ChartLayer, DrawnChart } from './chart-layer.ts';
import { autumn, change, classReport, february, hiddenCell, scales, wave } from './fixture/class-report.ts';
import { schoolReport } from './fixture/school-report.ts';
import { words } from './fixture/words.ts';
import {
  answerBands,
  changePerScale,
  controlChart,
  describeAnswerBands,
  describeChangePerScale,
  describeControlChart,
  describeResponseProgress,
  describeSchoolOverview,
  describeTwoViews,
  describeWarmthAndControl,
  responseProgress,
  schoolOverview,
  twoViews,
  warmthAndControl,
} from './index.ts';

const layerIn = (configuration: DrawnChart) => configuration.options?.plugins?.klasseklima as ChartLayer;
const dataIn = (configuration: DrawnChart) => configuration.data.datasets.map((dataset) => dataset.data);
const numbers = (rows: readonly (readonly { readonly value: number | null }[])[]) =>
  rows.map((row) => row.map((cell) => cell.value));
const name = (scale: string) => words().wording.scales[scale]?.name;

describe('changePerScale', () => {
  const report = classReport({
    changes: [
      change('pupil-pupil', autumn, february, 0.9, 0.5, 'higher'),
      change('norms', autumn, february, 0.4, 0.5, 'no-certain-change'),
      {
        scale: 'learning',
        from: autumn.wave,
        to: february.wave,
        comparable: true,
        change: { kind: 'hidden', reason: 'revealing' },
      },
    ],
  });

  test('draws differences with intervals around no change', () => {
    const configuration = changePerScale(report, words());
    expect(dataIn(configuration)).toEqual([
      [
        { x: 0.9, y: 0 },
        { x: 0.4, y: 1 },
      ],
    ]);
    expect(layerIn(configuration)).toMatchObject({
      baseline: 0,
      rows: [
        { label: name('pupil-pupil'), note: 'higher' },
        { label: name('norms'), note: 'no certain change' },
        { label: name('learning'), note: '' },
      ],
      intervals: [
        [
          [0.4, 1.4],
          [-0.1, 0.9],
        ],
      ],
      hidden: [{ at: 2, word: 'Hidden: it could reveal an answer' }],
      words: { '-1.5': 'lower', 0: 'same', 1.5: 'higher' },
    });
  });

  test('has the same numbers in its table', () => {
    expect(numbers(describeChangePerScale(report, words()).table.rows)).toEqual([
      [null, 0.9, 0.4, 1.4, null, null],
      [null, 0.4, -0.1, 0.9, null, null],
      [null, null, null, null, null, null],
    ]);
  });

  test('says so when there is nothing to compare with', () => {
    const { summary, table } = describeChangePerScale(classReport({ changes: [] }), words());
    expect(summary).toBe('There is no earlier round to compare with.');
    expect(table.rows).toEqual([]);
  });
});

describe('twoViews', () => {
  const pupils = classReport();
  const adults = classReport({ waves: [wave('2027-02-05', [4.1, 4.2, 4.4, 3.7, null, 3.7, 4])] });

  test('puts pupils above adults in each row', () => {
    const [circles, squares] = dataIn(twoViews({ pupils, adults }, words()));
    expect(circles?.[0]).toEqual({ x: 3.7, y: -0.16 });
    expect(squares?.[0]).toEqual({ x: 4.1, y: 0.16 });
    expect(squares).toHaveLength(6);
  });

  test('says whose figure is hidden', () => {
    expect(layerIn(twoViews({ pupils, adults }, words())).rows?.[4]?.note).toBe('Adults: hidden');
  });

  test('has both views in its table', () => {
    const { rows } = describeTwoViews({ pupils, adults }, words()).table;
    expect(rows).toHaveLength(14);
    expect(numbers(rows)[0]).toEqual([null, null, 3.7, 3.3, 4.1, 21, null]);
    expect(numbers(rows)[9]).toEqual([null, null, null, null, null, null, null]);
  });
});

describe('answerBands', () => {
  const shown = {
    kind: 'shown',
    value: {
      n: 22,
      bands: [
        { id: 'low', percent: [0, 20] },
        { id: 'high', percent: [80, 100] },
      ],
    },
  } as const;
  const options = { ...words(), scale: 'norms', names: { low: 'Low', high: 'High' } };
  const report = classReport({ waves: [{ ...february, bands: { norms: shown, learning: hiddenCell } }] });

  test('draws at least in full and at most as outline', () => {
    expect(dataIn(answerBands(report, options))).toEqual([
      [
        [0, 0],
        [0, 80],
      ],
      [
        [0, 20],
        [80, 100],
      ],
    ]);
  });

  test('has the same shares in its table', () => {
    expect(numbers(describeAnswerBands(report, options).table.rows)).toEqual([
      [null, 0, 20],
      [null, 80, 100],
    ]);
  });

  test.each(['learning', 'pupil-pupil'])('draws no share of %s, which the gate does not show', (scale) => {
    const configuration = answerBands(report, { ...options, scale });
    expect(dataIn(configuration)).toEqual([[null], [null]]);
    expect(layerIn(configuration).hidden).toHaveLength(1);
    expect(describeAnswerBands(report, { ...options, scale }).table.rows).toEqual([]);
  });

  test('says that bands need more answers than a mean', () => {
    const { summary } = describeAnswerBands(report, { ...options, scale: 'learning' });
    expect(summary).toBe('The shares are hidden: too few answers to divide them.');
  });
});

describe('warmthAndControl', () => {
  const options = { ...words(), scales: ['teacher-pupil', 'classroom-management'] as const };
  const report = classReport({ scales, waves: [wave('2027-02-05', [null, 3, 4.1])] });

  test('draws two bars from the lowest answer, with intervals over them', () => {
    const configuration = warmthAndControl(report, options);
    expect(dataIn(configuration)).toEqual([[[1, 4.1], null]]);
    expect(layerIn(configuration)).toMatchObject({ intervals: [[[3.7, 4.5], null]], overBars: true });
    expect(layerIn(configuration).hidden).toHaveLength(1);
  });

  test('has the same numbers in its table', () => {
    expect(numbers(describeWarmthAndControl(report, options).table.rows)).toEqual([
      [null, 4.1, 3.7, 4.5, 21, null],
      [null, null, null, null, null, null],
    ]);
  });
});

describe('responseProgress', () => {
  const counts = [{ label: '7A', invited: 24, answered: 2 }];

  test('draws who has answered and who has not yet', () => {
    expect(dataIn(responseProgress(counts, words()))).toEqual([[[0, 2]], [[2, 24]]]);
  });

  test('has both counts in its table', () => {
    expect(numbers(describeResponseProgress(counts, words()).table.rows)).toEqual([[null, 2, 24]]);
  });
});

describe('schoolOverview', () => {
  const options = { ...words(), scale: 'classroom-management', kinds: ['class'] as const };

  test('keeps the order of name, whatever the results', () => {
    const rows = layerIn(schoolOverview(schoolReport(), options)).rows?.map((row) => row.label);
    expect(rows).toEqual(['7A', '7B', '7C', '7D']);
  });

  test('draws the levelled mean as a ring of its own', () => {
    const [means, levelled] = dataIn(schoolOverview(schoolReport(), options));
    expect(means).toEqual([
      { x: 3.9, y: 0 },
      { x: 2.9, y: 1 },
      { x: 3.5, y: 3 },
    ]);
    expect(levelled).toEqual([
      { x: 3.8, y: 0.25 },
      { x: 3.1, y: 1.25 },
      { x: 3.5, y: 3.25 },
    ]);
  });

  test('has the same numbers in its table', () => {
    expect(numbers(describeSchoolOverview(schoolReport(), options).table.rows)).toEqual([
      [null, 3.9, 3.5, 4.3, 21, null, 3.8],
      [null, 2.9, 2.5, 3.3, 21, null, 3.1],
      [null, null, null, null, null, null, null],
      [null, 3.5, 3.1, 3.9, 21, null, 3.5],
    ]);
  });

  test('refuses a scale that the report does not have', () => {
    expect(() => schoolOverview(schoolReport(), { ...options, scale: 'another' })).toThrow(
      expect.objectContaining({ code: 'unknown-scale' }),
    );
  });
});

describe('controlChart', () => {
  const rounds = (count: number) =>
    classReport({
      waves: Array.from({ length: count }, (_, index) =>
        wave(`20${String(10 + index)}-05-05`, [index === 0 ? 4.9 : 3]),
      ),
    });
  const options = {
    ...words(),
    scale: 'classroom-management',
    limits: { center: 3, lower: 2.25, upper: 3.75 },
  };

  test('draws the limits as a band and the usual mean as a line', () => {
    expect(layerIn(controlChart(rounds(8), options))).toMatchObject({ bands: [[2.25, 3.75]], baseline: 3 });
  });

  test('refuses seven rounds', () => {
    expect(() => controlChart(rounds(7), options)).toThrow(
      expect.objectContaining({ code: 'too-few-waves' }),
    );
    expect(describeControlChart(rounds(7), options).summary).toContain('eight rounds');
  });

  test('names the rounds outside and has all numbers in its table', () => {
    const { summary, table } = describeControlChart(rounds(8), options);
    expect(summary).toContain('Outside: 5 May 2010.');
    expect(numbers(table.rows)[0]).toEqual([null, 4.9, 4.5, 5.3, 21, null, 3, 2.25, 3.75]);
  });
});
