import { describe, expect, it } from 'vitest';
import { solve } from './close-school.test-support.ts';
import { closeScores, ordinary, pulse } from './close-scores.test-support.ts';
import { inspectRelease } from './inspect-release.ts';
import { emptyLedger } from './ledger.ts';
import { type ClosedWave, planReports } from './plan-reports.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { release } from './release.ts';
import type { Audience } from './released.ts';
import { reportFor } from './report-for.ts';
import { viewOfLedger } from './view-of-ledger.ts';

const scale = pulse.scales[0]!.id;

function gate(closed: ClosedWave, policy: Policy = defaultPolicy) {
  const views = planReports({ ...closed, policy });
  const { released, ledger } = release(views, { policy, ledger: emptyLedger, solve });
  const report = (audience: Audience, unit: string) => reportFor(released, { audience, unit })?.waves.at(-1);
  const cell = (audience: Audience, unit: string) => report(audience, unit)?.scales[scale];
  const found = inspectRelease(
    viewOfLedger(ledger, { measure: `${closed.instrument.id}/${scale}`, waves: ['w1'], min: 1, max: 5 }),
    { solve },
  );
  return { released, ledger, report, cell, found };
}

describe('thresholds', () => {
  it('always shows how many were invited and answered', () => {
    const { report, cell } = gate(closeScores([ordinary(3), ordinary(22)]));
    expect(report('teacher', 'c0')).toMatchObject({ invited: 4, answered: 3 });
    expect(cell('teacher', 'c0')).toEqual({ kind: 'hidden', reason: 'n-too-small' });
  });

  it('follow audience, identity mode, instrument and kind of unit, the strictest winning', () => {
    const thresholds = [...defaultPolicy.thresholds, { audience: 'teacher' as const, answers: 8 }];
    const policy = {
      ...defaultPolicy,
      thresholds: [...thresholds, { identity: 'named' as const, answers: 30 }],
    };
    const classes = [ordinary(7), ordinary(9)];
    const kinds = (closed: ClosedWave) =>
      ['c0', 'c1'].map((unit) => gate(closed, policy).cell('teacher', unit)?.kind);
    expect(kinds(closeScores(classes))).toEqual(['hidden', 'shown']);
    expect(kinds(closeScores(classes, { identity: 'named' }))).toEqual(['hidden', 'hidden']);
  });

  it('ask for ten answers from two classes above the class', () => {
    expect(gate(closeScores([ordinary(22)])).cell('leader', 'school')?.kind).toBe('hidden');
    expect(gate(closeScores([ordinary(22), ordinary(4)])).cell('leader', 'school')?.kind).toBe('hidden');
    expect(gate(closeScores([ordinary(22), ordinary(5)])).cell('leader', 'school')?.kind).toBe('shown');
  });

  it('ask for forty answers from two classes on exposure to bullying, and never show a class', () => {
    const exposure = { ...pulse, id: 'bullying-exposure' };
    const of = (sizes: readonly number[]) => gate(closeScores(sizes.map(ordinary), { instrument: exposure }));
    expect(of([22, 22]).cell('leader', 'school')?.kind).toBe('shown');
    expect(of([22, 17]).cell('leader', 'school')?.kind).toBe('hidden');
    expect(of([45, 22]).cell('teacher', 'c0')).toEqual({ kind: 'hidden', reason: 'n-too-small' });
  });
});

describe('primary rules', () => {
  it('hide a mean that as rounded equals a bound, without saying that it does', () => {
    const { cell } = gate(closeScores([Array(22).fill(5), ordinary(22), ordinary(23)]));
    expect(cell('teacher', 'c0')).toEqual({ kind: 'hidden', reason: 'revealing' });
  });

  it('hide a mean from which one pupil, the own answer taken out, sees that all others chose the bound', () => {
    const { cell } = gate(closeScores([[1, 1, 1, 1, 2], ordinary(22), ordinary(23)]));
    expect(cell('teacher', 'c0')).toEqual({ kind: 'hidden', reason: 'revealing' });
  });

  it('hide an own spread that says that all, or all but one, scored the same', () => {
    const alike = [...Array(21).fill(3), 4];
    expect(gate(closeScores([alike, ordinary(22), ordinary(23)])).cell('teacher', 'c0')?.kind).toBe('hidden');
    expect(gate(closeScores([alike.slice(4), ordinary(22)])).cell('teacher', 'c0')?.kind).toBe('shown');
  });
});

describe('secondary rules', () => {
  it('leave a hidden class open: neither grade nor school gives it back, and the other classes stay shown', () => {
    const { cell, found } = gate(closeScores([Array(22).fill(5), ordinary(22), ordinary(23)]));
    expect(['c1', 'c2'].map((unit) => cell('teacher', unit)?.kind)).toEqual(['shown', 'shown']);
    expect(['grade', 'school'].map((unit) => cell('leader', unit))).toEqual(
      Array(2).fill({ kind: 'hidden', reason: 'revealing' }),
    );
    expect(found).toEqual([]);
  });

  it('keep the school shown beside a class of four, which is left out of its figure', () => {
    const { cell, found, report } = gate(closeScores([ordinary(4), ordinary(22), ordinary(23)]));
    expect(cell('leader', 'school')).toMatchObject({ kind: 'shown', value: { n: 45 } });
    expect(report('leader', 'school')?.answered).toBe(49);
    expect(found).toEqual([]);
  });

  it('catch a school figure that counts a class of four after all', () => {
    const closed = closeScores([ordinary(4), ordinary(22), ordinary(23)]);
    const views = planReports(closed);
    const everyone = views.sheets.map(({ id }) => id);
    const whole = {
      ...views,
      units: views.units.map((unit) =>
        unit.unit.kind === 'class'
          ? unit
          : {
              ...unit,
              populations: { [scale]: everyone },
              summary: {
                ...unit.summary,
                scales: { [scale]: { ...unit.summary.scales[scale]!, n: everyone.length } },
              },
            },
      ),
    };
    const { released } = release(whole, { policy: defaultPolicy, ledger: emptyLedger, solve });
    const cell = reportFor(released, { audience: 'leader', unit: 'school' })?.waves[0]?.scales[scale];
    expect(cell).toEqual({ kind: 'hidden', reason: 'revealing' });
  });

  it('give the same bytes for the same input', () => {
    const closed = closeScores([ordinary(4), Array(6).fill(5), ordinary(22), ordinary(23)]);
    expect(JSON.stringify(gate(closed).released)).toBe(JSON.stringify(gate(closed).released));
  });
});

describe('what the gate refuses', () => {
  const views = planReports(closeScores([ordinary(8), ordinary(22)]));
  const withEstimate = (changes: object) => ({
    ...views,
    units: views.units.map((unit) => ({
      ...unit,
      summary: {
        ...unit.summary,
        scales: { [scale]: { ...unit.summary.scales[scale]!, ...changes } },
      },
    })),
  });
  const options = { policy: defaultPolicy, ledger: emptyLedger, solve };

  it('an interval below 20 answers that rests on the own spread of the class', () => {
    const own = withEstimate({ spread: { sd: 0.7, df: 7, source: 'own' } });
    expect(() => release(own, options)).toThrow(expect.objectContaining({ code: 'own-spread' }));
  });

  it('a summary of other sheets than the unit holds', () => {
    expect(() => release(withEstimate({ n: 9 }), options)).toThrow(
      expect.objectContaining({ code: 'population-mismatch' }),
    );
  });

  it('a summary of another wave', () => {
    const other = { ...views, wave: { ...views.wave, id: 'w2' } };
    expect(() => release(other, options)).toThrow(expect.objectContaining({ code: 'wave-mismatch' }));
  });

  it('late answers or an extra view of a wave whose planned set is not frozen yet', () => {
    expect(() => release({ ...views, kind: 'extra' }, options)).toThrow(
      expect.objectContaining({ code: 'not-frozen' }),
    );
  });
});
