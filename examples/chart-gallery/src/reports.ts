import {
  autumn,
  change,
  classReport,
  february,
  hiddenCell,
  november,
  scales,
  shown,
  wave,
} from '../../../packages/charts/src/fixture/class-report.ts';

/** Twelve rounds over three school years, slowly better, with the swings a class has. */
const rounds = Array.from({ length: 12 }, (_, index) => {
  const year = 2024 + Math.floor(index / 4);
  const month = String((index % 4) * 3 + 2).padStart(2, '0');
  const means = scales.map((_scale, at) =>
    Number((3.2 + index * 0.04 + Math.sin(index * 1.7 + at) * 0.2).toFixed(1)),
  );
  return wave(`${year}-${month}-12`, means);
});
const hidden = wave('2026-11-06', [3.6, null, 4, 3.3, null, 3.7, 3.6]);
const revealing = { kind: 'hidden', reason: 'revealing' } as const;
const smallSpread = wave('2027-02-05', []);

export const reports = {
  'three-rounds': classReport(),
  empty: classReport({ waves: [], changes: [] }),
  'one-round': classReport({ waves: [autumn], changes: [] }),
  'all-hidden': classReport({
    waves: [
      wave('2026-09-11', [], { invited: 6, answered: 3 }),
      wave('2026-11-06', [], { invited: 6, answered: 4 }),
    ],
    changes: ['pupil-pupil', 'norms'].map((scale) => ({
      ...change(scale, autumn, november, 0, 1, null),
      change: hiddenCell,
    })),
  }),
  'some-hidden': classReport({
    waves: [autumn, hidden],
    changes: [
      change('pupil-pupil', autumn, november, 0.4, 0.6, 'no-certain-change'),
      { ...change('norms', autumn, november, 0, 1, null), change: revealing },
    ],
  }),
  'twelve-rounds': classReport({
    waves: rounds,
    changes: ['pupil-pupil', 'norms'].map((scale) =>
      change(scale, rounds[0] ?? autumn, rounds[11] ?? february, 0.4, 0.4, 'no-certain-change'),
    ),
  }),
  'other-questions': classReport({
    waves: [autumn, { ...november, series: 'class-climate-2.0.0' }],
    changes: [],
  }),
  'small-class': classReport({
    waves: [
      {
        ...smallSpread,
        invited: 9,
        answered: 8,
        scales: Object.fromEntries(scales.map(({ id }, at) => [id, shown(3 + at * 0.2, 0.7, 8, 'assumed')])),
      },
    ],
    changes: [],
  }),
  lower: classReport({
    changes: [
      change('pupil-pupil', autumn, february, -0.9, 0.5, 'lower'),
      change('norms', autumn, february, -0.2, 0.5, 'too-few-answers'),
    ],
  }),
} as const;

/** What the adults answered about the same areas. */
export const adults = classReport({ waves: [wave('2027-02-05', [4.1, 4.2, 4.4, 3.7, null, 3.7, 4])] });

export const banded = classReport({
  waves: [
    {
      ...february,
      bands: {
        norms: {
          kind: 'shown',
          value: {
            n: 22,
            bands: [
              { id: 'low', percent: [0, 20] },
              { id: 'middle', percent: [40, 60] },
              { id: 'high', percent: [20, 40] },
            ],
          },
        },
        learning: revealing,
      },
    },
  ],
});
