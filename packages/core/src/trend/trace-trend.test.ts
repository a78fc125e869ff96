import { describe, expect, it } from 'vitest';
import { expectClose, readReference } from '../../reference/reference.ts';
import { classClimateKey, scoreSet } from '../../reference/score-sets.ts';
import { summarizeClass } from '../summary/summarize-class.ts';
import { alignWaves, type WaveConditions } from './align-waves.ts';
import { linkWaves } from './link-waves.ts';
import { traceTrend } from './trace-trend.ts';

type Waves = { before: number[]; after: number[] } & Record<
  'welch' | 'welchSimultaneous' | 'paired' | 'pairedSimultaneous',
  [number, number]
>;
const reference = readReference<Waves>('waves');
const instrument = classClimateKey();
const conditions: WaveConditions = {
  instrument: 'class-climate',
  edition: '1.0.0',
  itemOrder: 'a',
  optionOrder: 'a',
  mode: 'class',
};
const sets = (values: readonly number[], learning = values) =>
  values.map((value, i) => scoreSet({ norms: value, 'pupil-pupil': 3 + (i % 3), learning: learning[i]! }));
const frame = (wave: string, values: readonly number[], change: Partial<WaveConditions> = {}) => ({
  summary: summarizeClass({ wave, unit: '7B', instrument, invited: 24, scores: sets(values) }),
  conditions: { ...conditions, ...change },
});
const byPupil = (values: readonly number[]) => new Map(sets(values).map((set, i) => [`p${i}`, set]));
const primary = ['pupil-pupil', 'norms'];
const find = (trend: ReturnType<typeof traceTrend>, scale: string, from: string, to: string) =>
  trend.changes.find((change) => change.scale === scale && change.from === from && change.to === to)!;

describe('traceTrend', () => {
  it('gives unlinked primary scales the simultaneous Welch interval, others the plain one, as R does', () => {
    const waves = alignWaves([frame('1', reference.before), frame('2', reference.after)]);
    const trend = traceTrend({ waves, primary });
    expectClose(find(trend, 'norms', '1', '2').interval[0], reference.welchSimultaneous[0], 1e-10);
    expectClose(find(trend, 'learning', '1', '2').interval[1], reference.welch[1], 1e-10);
    expect(find(trend, 'norms', '1', '2').verdict).toBe('no-certain-change');
    expect(find(trend, 'learning', '1', '2').verdict).toBeNull();
  });

  it('gives linked primary scales the simultaneous paired interval and a verdict', () => {
    const waves = alignWaves([frame('1', reference.before), frame('2', reference.after)]);
    const pair = {
      instrument,
      from: '1',
      to: '2',
      before: byPupil(reference.before),
      after: byPupil(reference.after),
    };
    const change = find(traceTrend({ waves, primary, linked: linkWaves(pair) }), 'norms', '1', '2');
    expectClose(change.interval[0], reference.pairedSimultaneous[0], 1e-10);
    expectClose(change.interval[1], reference.pairedSimultaneous[1], 1e-10);
    expect(change).toMatchObject({ verdict: 'higher', linked: true });
  });

  it('speaks of the first against the last wave, and gives the steps between without a verdict', () => {
    const waves = alignWaves(['1', '2', '3'].map((name) => frame(name, reference.before)));
    const trend = traceTrend({ waves, primary });
    expect(find(trend, 'norms', '1', '3').verdict).toBe('no-certain-change');
    expect(find(trend, 'norms', '2', '3').verdict).toBeNull();
  });

  it('compares other waves when asked, and refuses an unknown one', () => {
    const waves = alignWaves(['1', '2', '3'].map((name) => frame(name, reference.before)));
    expect(
      find(traceTrend({ waves, primary, compare: { from: '2', to: '3' } }), 'norms', '2', '3').verdict,
    ).toBe('no-certain-change');
    expect(() => traceTrend({ waves, primary, compare: { from: '2', to: '9' } })).toThrow(
      expect.objectContaining({ code: 'unknown-wave' }),
    );
  });

  it.each<Partial<WaveConditions>>([
    { edition: '1.1.0' },
    { itemOrder: 'b' },
    { optionOrder: 'b' },
    { mode: 'home' },
  ])('never compares waves that differ in %o', (other) => {
    const waves = alignWaves([frame('1', reference.before), frame('2', reference.after, other)]);
    expect(waves.map(({ series }) => series)).toEqual(['1', '2']);
    const { changes } = traceTrend({ waves, primary });
    expect(changes.map(({ comparable, verdict }) => [comparable, verdict])).toEqual(
      Array(changes.length).fill([false, null]),
    );
  });

  it('says too few answers below five, and keeps the numbers', () => {
    const waves = alignWaves([frame('1', [1, 1, 1, 1]), frame('2', [5, 5, 5, 5, 5, 5])]);
    const change = find(traceTrend({ waves, primary }), 'norms', '1', '2');
    expect(change).toMatchObject({ verdict: 'too-few-answers', difference: 4 });
  });

  it('gives an empty trend for no waves and for one', () => {
    expect(traceTrend({ waves: [], primary })).toEqual({ unit: '', waves: [], changes: [] });
    expect(traceTrend({ waves: alignWaves([frame('1', [3, 4])]), primary }).changes).toEqual([]);
  });
});

describe('alignWaves', () => {
  it('refuses a wave named twice', () => {
    expect(() => alignWaves([frame('1', [3]), frame('1', [4])])).toThrow(
      expect.objectContaining({ code: 'repeated-wave' }),
    );
  });
});

describe('linkWaves', () => {
  const link = (n: number) =>
    linkWaves({
      instrument,
      from: '1',
      to: '2',
      before: byPupil(reference.before.slice(0, n)),
      after: byPupil(reference.after.slice(0, n + 2)),
    }).find(({ scale }) => scale === 'norms')!;

  it('uses only pupils who answered both waves', () => expect(link(12).n).toBe(12));

  it('assumes sd √(2 (1 − retest)) below 20 pairs', () => {
    expectClose(link(12).spread.sd, 0.8 * Math.sqrt(0.8), 1e-14);
    expect(link(12).spread.source).toBe('assumed');
    expect(link(20).spread.source).toBe('own');
  });
});
