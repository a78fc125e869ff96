import { describe, expect, it } from 'vitest';
import { classClimateKey } from '../../reference/score-sets.ts';
import { checkAnswerSheet } from '../answer/check-answer-sheet.ts';
import { scoreSheet } from '../score/score-sheet.ts';
import { drawAnswer } from './graded-response.ts';
import { simulateClass } from './simulate-class.ts';

const instrument = classClimateKey();
const large = (
  change: Record<string, number>,
  classEffect: Record<string, number> = { norms: 0, learning: 0 },
) =>
  simulateClass({
    seed: 11,
    instrument,
    pupils: 2000,
    waves: [{ wave: 'autumn' }, { wave: 'spring', change }],
    classEffect,
  });
const meansOf = (simulated: ReturnType<typeof large>, scale: string) =>
  simulated.waves.map(({ sheets }) => {
    const values = sheets
      .map(({ sheet }) => scoreSheet(instrument, sheet).scales[scale]!.value)
      .filter((value) => value !== null);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });

describe('simulateClass', () => {
  it('is settled by its seed and says that it is simulated', () => {
    const plan = { seed: 3, instrument, pupils: 24, waves: [{ wave: '1' }, { wave: '2' }] };
    expect(simulateClass(plan)).toEqual(simulateClass(plan));
    expect(simulateClass(plan)).not.toEqual(simulateClass({ ...plan, seed: 4 }));
    expect(simulateClass(plan).simulated).toBe(true);
  });

  it('moves a scale by what was planted, and no other', () => {
    const simulated = large({ norms: 0.8 });
    const [before, after] = meansOf(simulated, 'norms') as [number, number];
    const [same, still] = meansOf(simulated, 'learning') as [number, number];
    expect(after - before).toBeGreaterThan(0.35);
    expect(Math.abs(still - same)).toBeLessThan(0.08);
  });

  it('leaves out the shares asked for', () => {
    const { waves } = simulateClass({ seed: 1, instrument, pupils: 2000, skipped: 0.1, absent: 0.2 });
    const answers = waves[0]!.sheets.flatMap(({ sheet }) => Object.values(sheet.answers));
    expect(waves[0]!.sheets.length / 2000).toBeCloseTo(0.8, 1);
    expect(answers.filter((answer) => answer === null).length / answers.length).toBeCloseTo(0.1, 1);
  });

  it('keeps the same pupil under the same key: their scores of two waves go together', () => {
    const { waves } = large({});
    const scores = waves.map(
      ({ sheets }) =>
        new Map(sheets.map(({ pupil, sheet }) => [pupil, scoreSheet(instrument, sheet).scales.norms!.value])),
    );
    const pairs = [...scores[0]!].flatMap(([pupil, first]) => {
      const second = scores[1]!.get(pupil);
      return first === null || second === null || second === undefined ? [] : [[first, second] as const];
    });
    const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
    const [m0, m1] = [mean(0), mean(1)];
    const sum = (f: (a: number, b: number) => number) =>
      pairs.reduce((total, [a, b]) => total + f(a - m0, b - m1), 0);
    const r = sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
    expect(r).toBeGreaterThan(0.35);
    expect(r).toBeLessThan(0.65);
  });

  it('answers every item with a code of its option set', () => {
    for (const { sheet } of simulateClass({ seed: 5, instrument, pupils: 30 }).waves[0]!.sheets)
      expect(checkAnswerSheet(instrument, sheet).kind).toBe('ok');
  });

  it('turns reversed items round', () => {
    const [scale] = instrument.scales.filter(({ id }) => id === 'norms');
    const reversed = {
      ...instrument,
      scales: instrument.scales.map((other) =>
        other === scale ? { ...other, reverse: [...other.items] } : other,
      ),
    };
    const plan = { seed: 2, pupils: 200, skipped: 0 };
    const plain = simulateClass({ ...plan, instrument }).waves[0]!.sheets;
    const turned = simulateClass({ ...plan, instrument: reversed }).waves[0]!.sheets;
    for (const [i, { sheet }] of plain.entries())
      expect(turned[i]!.sheet.answers[scale!.items[0]!]).toBe(6 - sheet.answers[scale!.items[0]!]!);
  });

  it.each([
    [{ pupils: 0 }, 'too-few-pupils'],
    [{ pupils: 20, seed: 1.5 }, 'not-an-integer'],
    [{ pupils: 20, absent: 1.1 }, 'not-a-share'],
    [{ pupils: 20, skipped: Number.NaN }, 'not-a-share'],
    [{ pupils: 20, classEffect: { nowhere: 1 } }, 'unknown-scale'],
  ])('refuses %o', (fault, code) => {
    expect(() => simulateClass({ seed: 1, instrument, ...fault })).toThrow(expect.objectContaining({ code }));
  });
});

describe('drawAnswer', () => {
  it('follows the graded-response probabilities', () => {
    // Place 1 has shift 0; two options have their threshold at the middle of −2.2 and .9.
    const share = 1 / (1 + Math.exp(-1.8 * (0.5 + 0.65)));
    expect(drawAnswer(0.5, 2, 1, share - 1e-9)).toBe(1);
    expect(drawAnswer(0.5, 2, 1, share + 1e-9)).toBe(0);
  });
});
