import { describe, expect, it } from 'vitest';
import { closeSchool, solve } from './close-school.test-support.ts';
import { closeScores, ordinary, pulse } from './close-scores.test-support.ts';
import { inspectRelease } from './inspect-release.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { type ClosedWave, planReports } from './plan-reports.ts';
import { defaultPolicy } from './policy.ts';
import { release } from './release.ts';
import { reportFor } from './report-for.ts';
import { roundChange } from './round-figures.ts';
import { viewOfLedger } from './view-of-ledger.ts';

const scale = pulse.scales[0]!.id;

function releaseAll(waves: readonly ClosedWave[]) {
  let ledger: Ledger = emptyLedger;
  return waves.map((wave) => {
    const result = release(planReports(wave), { policy: defaultPolicy, ledger, solve });
    ledger = result.ledger;
    return result;
  });
}

describe('late answers', () => {
  const first = releaseAll([closeScores([ordinary(20), ordinary(22)])])[0]!;
  const cellAfter = (late: readonly number[]) => {
    const closed = closeScores([[...ordinary(20), ...late], ordinary(22)], { late: true });
    const { released } = release(planReports(closed), { policy: defaultPolicy, ledger: first.ledger, solve });
    return reportFor(released, { audience: 'teacher', unit: 'c0' })?.waves[0]?.scales[scale];
  };
  const frozen = reportFor(first.released, { audience: 'teacher', unit: 'c0' })?.waves[0]?.scales[scale];

  it('of four change no figure that was shown', () => {
    expect(cellAfter([1, 1, 2, 1])).toEqual(frozen);
  });

  it('of five enter a new release', () => {
    expect(cellAfter([2, 3, 2, 4, 3])).toMatchObject({ kind: 'shown', value: { n: 25 } });
  });

  it('of five who all chose the bound would be read off the difference, and change nothing', () => {
    expect(cellAfter([1, 1, 1, 1, 1])).toEqual(frozen);
  });
});

describe('linked waves', () => {
  const results = releaseAll(
    closeSchool({ sizes: [22, 12, 24], waves: 3, identity: 'pseudonymous', absent: 0.1 }),
  );

  it('leave those who answered only one of the waves open', () => {
    for (const { id } of results.map((_, index) => ({ id: `w${index + 1}` })))
      for (const measure of ['pupil-pupil', 'norms', 'learning'])
        expect(
          inspectRelease(
            viewOfLedger(results.at(-1)!.ledger, {
              measure: `class-climate/${measure}`,
              waves: ['w1', 'w2', 'w3'],
              min: 1,
              max: 5,
            }),
            { solve },
          ).map(({ kind }) => `${id} ${kind}`),
        ).toEqual([]);
  });

  it('show a change of every scale, linked or as a comparison of means, with one kind per pair of waves', () => {
    const report = reportFor(results[2]!.released, { audience: 'teacher', unit: 'c0' });
    expect(report?.changes.filter(({ change }) => change.kind === 'hidden')).toEqual([]);
    expect(report?.changes.map(({ to }) => to)).toContain('w3');
  });

  it('name who would be exposed when a mean of differences is shown without the audit', () => {
    const ids = (wave: string, from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `${wave}-${from + at}`);
    const term = (wave: string, sheets: string[], sign: 1 | -1) => ({
      measure: 'm',
      wave,
      sheets,
      weight: [sign, sheets.length] as const,
    });
    // Twenty answered before, nineteen of them again: the one who left follows from three exact figures.
    const before = ids('w1', 0, 20);
    const after = ids('w2', 0, 19);
    const ledger: Ledger = {
      ...emptyLedger,
      equations: [
        { id: 'before', terms: [term('w1', before, 1)], lower: 3.2, upper: 3.2 },
        { id: 'after', terms: [term('w2', after, 1)], lower: 3.4, upper: 3.4 },
        {
          id: 'difference',
          terms: [term('w2', after, 1), term('w1', before.slice(0, 19), -1)],
          lower: 0.1,
          upper: 0.1,
        },
      ],
    };
    const view = viewOfLedger(ledger, { measure: 'm', waves: ['w1', 'w2'], min: 1, max: 5 });
    const [found] = inspectRelease(view, { solve });
    expect(found?.kind).toBe('exact');
    // 20 · 3.2 − 19 · (3.4 − 0.1) = 1.3
    expect(found?.range?.min).toBeCloseTo(1.3, 6);
  });
});

describe('changes', () => {
  it('never disagree with their verdict after rounding', () => {
    for (let step = -60; step <= 60; step += 1)
      for (const half of [0.02, 0.137, 0.333, 0.36, 0.412]) {
        const difference = step / 61;
        const interval = [difference - half, difference + half] as const;
        const verdict = interval[0] > 0 ? 'higher' : interval[1] < 0 ? 'lower' : 'no-certain-change';
        const change = {
          scale,
          from: 'a',
          to: 'b',
          difference,
          interval,
          verdict,
          comparable: true,
        } as const;
        for (const decimals of [1, 2]) {
          const shown = roundChange({ ...change, smallestVisible: half, linked: false }, decimals).interval;
          const told = shown[0] > 0 ? 'higher' : shown[1] < 0 ? 'lower' : 'no-certain-change';
          expect(told).toBe(verdict);
        }
      }
  });

  it('are hidden where the mean before was hidden', () => {
    const [small, large] = [
      closeSchool({ sizes: [4, 22], waves: 1, absent: 0 }),
      closeSchool({ sizes: [22, 22], waves: 2 }),
    ];
    const first = release(planReports(small[0]!), { policy: defaultPolicy, ledger: emptyLedger, solve });
    const { released } = release(planReports(large[1]!), {
      policy: defaultPolicy,
      ledger: first.ledger,
      solve,
    });
    const report = reportFor(released, { audience: 'teacher', unit: 'c0' });
    expect(new Set(report?.changes.map(({ change }) => change.kind))).toEqual(new Set(['hidden']));
    expect(report?.waves.map(({ wave }) => wave)).toEqual(['w1', 'w2']);
  });
});

describe('answer bands', () => {
  const bands = {
    [scale]: [
      { id: 'low', from: 1 },
      { id: 'high', from: 3.5 },
    ],
  };
  const shown = (scores: readonly number[]) => {
    const { released } = releaseAll([closeScores([scores, ordinary(22)], { bands })])[0]!;
    return reportFor(released, { audience: 'teacher', unit: 'c0' })?.waves[0]?.bands?.[scale];
  };

  it('come in steps that hold five pupils and more', () => {
    expect(shown(ordinary(22))).toMatchObject({
      value: { n: 22, bands: [{ percent: [50, 75] }, { percent: [25, 50] }] },
    });
    expect(shown(ordinary(52))).toMatchObject({
      value: { bands: [{ percent: [60, 70] }, { percent: [30, 40] }] },
    });
    expect(shown(ordinary(9))).toEqual({ kind: 'hidden', reason: 'n-too-small' });
  });

  it('are withheld where adding up would pin a count', () => {
    // Eleven of 22 on either side: both bands say "50 to 75 %", and together that only leaves 11 and 11.
    expect(shown([...Array(11).fill(2), ...Array(11).fill(4)])).toEqual({
      kind: 'hidden',
      reason: 'revealing',
    });
  });
});

describe('usefulness', () => {
  it('shows ordinary classes of 20 and more every mean, and nearly every change, in both modes', {
    timeout: 120_000,
  }, () => {
    for (const identity of ['anonymous', 'pseudonymous'] as const) {
      const waves = closeSchool({ sizes: [22, 25, 24, 26, 23], waves: 3, identity, seed: 3 });
      const last = releaseAll(waves).at(-1)!.released;
      const reports = waves[0]!.classes.map(
        ({ unit }) => reportFor(last, { audience: 'teacher', unit: unit.id })!,
      );
      const means = reports.flatMap((report) => report.waves.flatMap((wave) => Object.values(wave.scales)));
      const changes = reports.flatMap((report) => report.changes.map(({ change }) => change));
      const share = (cells: readonly { kind: string }[]) =>
        cells.filter(({ kind }) => kind === 'shown').length / cells.length;
      expect(share(means)).toBe(1);
      expect(share(changes)).toBeGreaterThan(0.95);
    }
  });
});
