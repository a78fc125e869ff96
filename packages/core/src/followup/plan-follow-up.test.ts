import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseFile } from './case-schema.ts';
import { addDays, addMonths, daysBetween, weekday } from './civil-date.ts';
import { type FollowUpPolicy, suggestedPolicy } from './follow-up-policy.ts';
import { type FollowUpStep, planFollowUp } from './plan-follow-up.ts';
import { isSchoolDay, leavesTimeToRespond } from './school-calendar.ts';

const stoppedCase = (t0: string, grade = 7): CaseFile => ({
  schemaVersion: 1,
  id: 'c1',
  school: 's1',
  grade,
  whoBullied: ['pupils'],
  accused: [],
  events: [
    { kind: 'opened', on: t0, by: 'head' },
    { kind: 'stopped', on: t0, by: 'anna', statedOn: t0 },
  ],
  responsible: [],
  resourceGroup: [],
  entries: [],
  dossiers: (['bullied', 'bullied-others', 'bystander'] as const).map((role, i) => ({
    id: `d${i}`,
    pupil: `p${i}`,
    role,
    openedOn: t0,
    trustedAdult: null,
    readers: [],
    family: null,
    removeOn: null,
    entries: [],
  })),
});
const steps = (caseFile: CaseFile, policy: FollowUpPolicy): readonly FollowUpStep[] => {
  const schedule = planFollowUp(caseFile, policy);
  return schedule.kind === 'suggestion' ? schedule.steps : [];
};
const waves = (caseFile: CaseFile, policy: FollowUpPolicy) =>
  steps(caseFile, policy).filter((step) => step.wave !== null);

const anyDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2024-01-01', n));
const anyPolicy = anyDay.chain((from) =>
  fc.record({
    holidays: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 })).map(([start, days]) => ({
        from: addDays(from, start),
        to: addDays(from, start + days),
      })),
      { maxLength: 5 },
    ),
    otherWaves: fc.array(
      fc.integer({ min: -30, max: 300 }).map((n) => addDays(from, n)),
      { maxLength: 3 },
    ),
    changes: fc.constant([{ change: 'teacher' as const, on: addDays(from, 100) }]),
    t0: fc.integer({ min: 0, max: 120 }).map((n) => addDays(from, n)),
    grade: fc.integer({ min: 1, max: 13 }),
  }),
);
const each = (check: (caseFile: CaseFile, policy: FollowUpPolicy, t0: string) => void) =>
  fc.assert(
    fc.property(anyPolicy, ({ t0, grade, ...rest }) => {
      check(stoppedCase(t0, grade), { ...suggestedPolicy, ...rest }, t0);
    }),
    { numRuns: 100 },
  );

test('nothing lies before T0', () => {
  each((caseFile, policy, t0) => expect(steps(caseFile, policy).every((step) => step.on >= t0)).toBe(true));
});

test('no wave lies inside the recall window of another, or looks back behind T0', () => {
  each((caseFile, policy, t0) => {
    const days = [...waves(caseFile, policy).map((step) => step.on)].sort();
    days.forEach((day, i) => {
      expect(daysBetween(t0, day)).toBeGreaterThanOrEqual(14);
      if (i > 0) expect(daysBetween(days[i - 1]!, day)).toBeGreaterThanOrEqual(14);
      for (const other of policy.otherWaves)
        expect(Math.abs(daysBetween(other, day))).toBeGreaterThanOrEqual(14);
    });
  });
});

test('"the last two months" of bullying-exposure never reaches behind T0 or its own wave before', () => {
  each((caseFile, policy, t0) => {
    const days = waves(caseFile, policy)
      .filter((step) => step.wave?.instrument === 'bullying-exposure')
      .map((step) => step.on);
    [t0, ...days].reduce((before, day) => {
      if (day !== before) expect(daysBetween(before, day)).toBeGreaterThanOrEqual(61);
      return day;
    });
  });
});

test('waves lie early in a week with school to its end and on the Monday after', () => {
  each((caseFile, policy) => {
    for (const { on } of waves(caseFile, policy)) {
      expect(weekday(on)).toBeLessThanOrEqual(3);
      for (const ahead of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const day = addDays(on, ahead);
        if (weekday(day) <= 5 && day <= addDays(on, 8 - weekday(on)))
          expect(isSchoolDay(day, policy)).toBe(true);
      }
    }
  });
});

test('conversations lie on school days', () => {
  each((caseFile, policy) => {
    for (const step of steps(caseFile, policy)) {
      if (step.kind !== 'hand-over') expect(isSchoolDay(step.on, policy)).toBe(true);
    }
  });
});

test('class mechanisms, bystander and nominations wait six weeks and share no day with another wave', () => {
  each((caseFile, policy, t0) => {
    const all = waves(caseFile, { ...policy, later: ['class-mechanisms', 'bystander', 'peer-nomination'] });
    for (const step of all) {
      if (step.wave?.key !== step.wave?.instrument) continue;
      expect(daysBetween(t0, step.on)).toBeGreaterThanOrEqual(42);
      expect(all.filter((other) => other.on === step.on)).toHaveLength(1);
    }
  });
});

test('planning again with the same case and policy, or with what was done on its day, moves nothing', () => {
  each((caseFile, policy) => {
    const before = steps(caseFile, policy);
    const done: CaseFile = {
      ...caseFile,
      events: [
        ...caseFile.events,
        ...before
          .filter((_, i) => i % 2 === 0)
          .map(({ id, on }) => ({ kind: 'step-done' as const, step: id, on, by: 'anna' })),
      ],
    };
    expect(steps(done, policy).map(({ id, on }) => [id, on])).toEqual(before.map(({ id, on }) => [id, on]));
  });
});

test('a holiday added later moves nothing before it but what is optional', () => {
  each((caseFile, policy, t0) => {
    const from = addDays(t0, 100);
    const more = { ...policy, holidays: [...policy.holidays, { from, to: addDays(from, 9) }] };
    // A wave looks a week ahead, so what lies in the week before the holiday may move.
    const early = (all: readonly FollowUpStep[]) =>
      all
        .filter((step) => step.on < addDays(from, -8) && step.kind !== 'hand-over' && !step.optional)
        .map(({ id, on }) => [id, on]);
    expect(early(steps(caseFile, more))).toEqual(early(steps(caseFile, policy)));
  });
});

test('without holidays the suggested days are those of the plan', () => {
  const all = waves(stoppedCase('2026-09-14'), suggestedPolicy);
  expect(all.map(({ on, wave }) => [on, wave?.instrument])).toEqual([
    ['2026-09-28', 'class-climate'],
    ['2026-10-26', 'class-climate-pulse'],
    ['2026-11-09', 'class-mechanisms'],
    ['2026-11-23', 'bystander'],
    ['2026-12-14', 'class-climate'],
    ['2026-12-28', 'bullying-exposure'],
    ['2027-03-15', 'class-climate'],
    ['2027-03-29', 'bullying-exposure'],
  ]);
});

test('"fear of payback?" is asked within two school days, over a weekend too', () => {
  const payback = steps(stoppedCase('2026-09-18'), suggestedPolicy).find((step) => step.kind === 'payback');
  expect([payback?.on, payback?.latest]).toEqual(['2026-09-21', '2026-09-22']);
});

test('a grade of one class is asked with its neighbour, or not at all', () => {
  const caseFile = stoppedCase('2026-09-14');
  const alone = { ...suggestedPolicy, classesInGrade: 1 };
  expect(waves(caseFile, alone).map((step) => step.wave?.asked)).toEqual(['school', 'school']);
  expect(
    new Set(waves(caseFile, { ...alone, neighbourGradeJoins: true }).map((step) => step.wave?.asked)),
  ).toEqual(new Set(['grade-and-neighbour', 'school']));
});

test('a day chosen by staff is kept when it fits and left when it does not', () => {
  const caseFile = stoppedCase('2026-09-14');
  const move = (to: string): CaseFile => ({
    ...caseFile,
    events: [
      ...caseFile.events,
      { kind: 'step-moved', step: '2026-09-14.wave.two-weeks', to, on: '2026-09-15', by: 'anna' },
    ],
  });
  const first = (to: string) => waves(move(to), suggestedPolicy)[0]?.on;
  expect(first('2026-10-06')).toBe('2026-10-06');
  expect(first('2026-09-21')).toBe('2026-09-28');
});

test('a calendar that is all holiday gives no steps and comes to an end', () => {
  const policy = { ...suggestedPolicy, holidays: [{ from: '2020-01-01', to: '2199-12-31' }] };
  expect(steps(stoppedCase('2026-09-14'), policy)).toEqual([]);
});

test('a closed case has no steps ahead', () => {
  const caseFile = stoppedCase('2026-09-14');
  const closed: CaseFile = {
    ...caseFile,
    events: [...caseFile.events, { kind: 'closed', on: '2027-04-01', by: 'head' }],
  };
  expect(planFollowUp(closed, suggestedPolicy)).toEqual({ kind: 'none', reason: 'closed' });
});

test('months end where they end', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
});

test('a day that does not exist is refused', () => {
  for (const on of ['2026-02-30', '2026-13-01', '26-1-1', '', 'NaN', '9999-99-99']) {
    expect(() => planFollowUp(stoppedCase('2026-09-14'), { ...suggestedPolicy, otherWaves: [on] })).toThrow(
      /days such as/,
    );
  }
});

test('the Wednesday before Ascension Day is too near a long weekend', () => {
  const calendar = { holidays: [{ from: '2027-05-06', to: '2027-05-07' }] };
  expect(leavesTimeToRespond('2027-05-05', [1, 2, 3], calendar)).toBe(false);
  expect(leavesTimeToRespond('2027-04-28', [1, 2, 3], calendar)).toBe(true);
});
