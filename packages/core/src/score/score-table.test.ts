import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose, readGolden } from '../../reference/reference.ts';
import { classClimateKey } from '../../reference/score-sets.ts';
import { choiceItems } from '../instrument/choice-items.ts';
import type { Instrument } from '../instrument/instrument-schema.ts';
import { scoreSheet } from './score-sheet.ts';
import { scoreTable } from './score-table.ts';

const climate = classClimateKey();
const ids = choiceItems(climate).map(({ id }) => id);
const withRule = (change: Partial<Instrument['scales'][number]>): Instrument => ({
  ...climate,
  scales: climate.scales.map((scale) => ({ ...scale, ...change })),
});
const instruments: [string, Instrument][] = [
  ['mean, at least two', climate],
  ['reversed', withRule({ reverse: [] })],
  ['sum, none missing', withRule({ score: { kind: 'sum' }, missing: { kind: 'none' } })],
  ['sum, prorated', withRule({ score: { kind: 'sum' }, missing: { kind: 'prorate', minAnswered: 2 } })],
  ['percent of the possible', withRule({ transform: { multiply: 25, add: -25 } })],
  ['highest answer', withRule({ score: { kind: 'max' } })],
  ['answers from 4 up', withRule({ score: { kind: 'count', atOrAbove: 4 } })],
].map(([name, instrument]) => [name as string, turnFirst(instrument as Instrument, name === 'reversed')]);

function turnFirst(instrument: Instrument, turn: boolean): Instrument {
  if (!turn) return instrument;
  return {
    ...instrument,
    scales: instrument.scales.map((scale) => ({ ...scale, reverse: [scale.items[0]!] })),
  };
}

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
const row = fc.record(Object.fromEntries(ids.map((id) => [id, answer])));
const sheetOf = (answers: Record<string, number | null>) => ({
  instrument: climate.id,
  edition: climate.edition,
  locale: 'nb',
  answers,
});
const storages: [string, (values: number[]) => ArrayLike<number>][] = [
  ['Int8Array', (values) => Int8Array.from(values)],
  ['Float64Array', (values) => Float64Array.from(values)],
];

describe.each(instruments)('scoreTable gives what scoreSheet gives: %s', (_, instrument) => {
  it.each(storages)('columns in %s, and rows', (_name, store) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const columns = Object.fromEntries(
          ids.map((id) => [id, { values: store(rows.map((r) => r[id] ?? -1)) }]),
        );
        for (const result of [scoreTable(instrument, { columns }), scoreTable(instrument, rows)]) {
          expect(result.issues).toEqual([]);
          rows.forEach((answers, i) => {
            for (const [scale, score] of Object.entries(scoreSheet(instrument, sheetOf(answers)).scales)) {
              const column = result.scales[scale]!;
              const value = column.values[i]!;
              expect(Number.isNaN(value) ? null : value).toEqual(score.value);
              expect(column.answered[i]).toBe(score.answered);
            }
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('scoreTable', () => {
  const bytes = (values: number[]) => ({ values: Int8Array.from(values) });
  const norms = (columns: Record<string, { values: ArrayLike<number>; mask?: ArrayLike<number> }>) =>
    scoreTable(climate, { columns });

  it('takes an unknown code for missing and lists it once, in bytes and in decimals', () => {
    for (const values of [Int8Array.from([5, 9]), Float64Array.from([5, 2.5])]) {
      const result = norms({ no1: { values }, no2: bytes([4, 4]), no3: bytes([3, 3]) });
      expect([...result.scales.norms!.values]).toEqual([4, 3.5]);
      expect(result.issues.map(({ code, row: at, column }) => [code, at, column])).toEqual([
        ['unknown-code', 2, 'no1'],
      ]);
    }
  });

  it('honours a mask', () => {
    const masked = { values: Int8Array.from([5, 5]), mask: Uint8Array.from([0, 1]) };
    expect([...norms({ no1: masked, no2: bytes([1, 1]), no3: bytes([3, 3]) }).scales.norms!.values]).toEqual([
      3, 2,
    ]);
  });

  it('gives NaN and 0 answered for scales without columns, and nothing for no rows', () => {
    const result = norms({ no1: bytes([5]) });
    expect([result.scales.learning!.values[0], result.scales.learning!.answered[0]]).toEqual([Number.NaN, 0]);
    expect(scoreTable(climate, []).n).toBe(0);
  });

  it('crosses blocks of rows', () => {
    const n = 10_000;
    const column = { values: new Int8Array(n).map((_, i) => 1 + (i % 5)) };
    const { values } = norms({ no1: column, no2: column, no3: column, no4: column }).scales.norms!;
    expect(values.every((value, i) => value === 1 + (i % 5))).toBe(true);
  });

  it('refuses columns of unequal length', () => {
    expect(() => norms({ no1: bytes([5]), no2: bytes([5, 4]) })).toThrow(
      expect.objectContaining({ code: 'unequal-length' }),
    );
  });
});

describe.skipIf(readGolden('scale_scoring.json') === null)('scoring agrees with R on real answers', () => {
  it('reversed mean with three answered, prorated sum, POMP', () => {
    const golden = JSON.parse(readGolden('scale_scoring.json')!);
    const [head, ...lines] = readGolden(`input/${golden.input}`)!
      .trim()
      .replaceAll('"', '')
      .split('\n')
      .map((line) => line.split(','));
    const items = golden.keys.A.map((key: string) => key.replace('-', ''));
    const base = { items, reverse: ['A1'], higherIs: 'better' as const };
    const minAnswered = { kind: 'min-answered' as const, count: 3 };
    const instrument: Instrument = {
      ...climate,
      options: { six: { codes: [1, 2, 3, 4, 5, 6] } },
      items: items.map((id: string) => ({ kind: 'choice', id, options: 'six' })),
      scales: [
        { ...base, id: 'mean', score: { kind: 'mean' }, missing: minAnswered },
        { ...base, id: 'sum', score: { kind: 'sum' }, missing: { kind: 'prorate', minAnswered: 3 } },
        {
          ...base,
          id: 'pomp',
          score: { kind: 'mean' },
          missing: minAnswered,
          transform: { multiply: 20, add: -20 },
        },
      ],
    };
    const rows = lines.map((line) =>
      Object.fromEntries(
        items.map((id: string) => {
          const cell = line[head!.indexOf(id)]!;
          return [id, cell === '' || cell === 'NA' ? null : Number(cell)];
        }),
      ),
    );
    const { scales } = scoreTable(instrument, rows);
    const columns = [
      ['mean', golden.A_mean_min3],
      ['sum', golden.A_sum_prorated_min3],
      ['pomp', golden.POMP_min3],
    ];
    for (const [scale, expected] of columns) {
      expected.forEach((value: number | null, i: number) => {
        if (value === null) expect(scales[scale]!.values[i]).toBeNaN();
        else expectClose(scales[scale]!.values[i], value, 1e-12);
      });
    }
  });
});
