import { describe, expect, test } from 'vitest';
import { seededRandom } from '../stats/seeded-random.ts';
import { composeGroups, type GroupOptions } from './compose-groups.ts';
import { readGroupProblem } from './group-problem.ts';
import { groupSizes, searchGroups } from './group-search.ts';
import { type GroupProblem, groupValue } from './group-value.ts';
import type { Nomination, Nominations } from './nominations.ts';

const keys = (n: number) => Array.from({ length: n }, (_, i) => `p${String(i + 1).padStart(2, '0')}`);

function invented(pupils: number, seed: number, choices = 3): Nominations {
  const random = seededRandom(seed).uniform;
  const roster = keys(pupils).map((pupil, i) => ({
    pupil,
    responded: true,
    attributes: { gender: i % 2 ? 'girl' : 'boy' },
  }));
  const nominations: Nomination[] = [];
  for (const { pupil: from } of roster) {
    const others = roster.filter(({ pupil }) => pupil !== from);
    for (let c = 0; c < choices; c++) {
      const [to] = others.splice(Math.floor(random() * others.length), 1);
      nominations.push({ context: 'work', from, to: to!.pupil });
    }
    if (random() < 0.5)
      nominations.push({ context: 'lead', from, to: others[Math.floor(random() * others.length)]!.pupil });
  }
  return { wave: '1', class: 'a', roster, nominations };
}

/** Every division into groups of these sizes. */
function* divisions(pupils: readonly number[], sizes: readonly number[]): Generator<number[][]> {
  const [first, ...rest] = pupils;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const size of new Set(sizes)) {
    const left = [...sizes];
    left.splice(left.indexOf(size), 1);
    for (const mates of subsets(rest, size - 1)) {
      const others = rest.filter((pupil) => !mates.includes(pupil));
      for (const division of divisions(others, left)) yield [[first, ...mates], ...division];
    }
  }
}
function* subsets(from: readonly number[], size: number): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (const [at, first] of from.entries())
      for (const rest of subsets(from.slice(at + 1), size - 1)) yield [first, ...rest];
}
const worth = (division: readonly (readonly number[])[], problem: GroupProblem) =>
  division.reduce((sum, group) => sum + groupValue(group, problem), 0);

const base: GroupOptions = { size: 4, wishes: ['work'], leading: 'lead', mixBy: 'gender', seed: 1 };
const apart: GroupOptions['keepApart'] = [
  ['p01', 'p02'],
  ['p03', 'p04'],
  ['p05', 'p06'],
];

describe('against every division of a small class', () => {
  const cases = [8, 9, 10, 11, 12].flatMap((pupils) =>
    [1, 2, 3, 4].flatMap((seed) => [3, 4].map((size) => [pupils, size, seed] as const)),
  );
  test.each(cases)(
    '%i pupils in groups of %i, class %i: within 5 percent of the best',
    (pupils, size, seed) => {
      const { problem } = readGroupProblem(invented(pupils, seed, 2), { ...base, size, keepApart: apart });
      let best = Number.NEGATIVE_INFINITY;
      for (const division of divisions([...problem.weights.keys()], groupSizes(pupils, size)))
        best = Math.max(best, worth(division, problem));
      const found = searchGroups(problem, seed)!;
      expect(best).toBeGreaterThan(0);
      expect(worth(found, problem) / best).toBeGreaterThanOrEqual(0.95);
    },
  );
});

function plan(nominations: Nominations, options: Partial<GroupOptions> = {}) {
  const result = composeGroups(nominations, { ...base, ...options });
  if (result.kind === 'bad') throw new Error('no division');
  return result.value;
}

test('everyone is placed once and sizes differ by at most one', () => {
  const { groups } = plan(invented(30, 5));
  expect(groups.flatMap((group) => group.pupils).sort()).toEqual(keys(30));
  const sizes = groups.map((group) => group.pupils.length);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([3, 4]);
});
test('the same seed gives the same groups, whatever the order of roster and choices', () => {
  const given = invented(22, 3);
  const turned = {
    ...given,
    roster: [...given.roster].reverse(),
    nominations: [...given.nominations].reverse(),
  };
  expect(plan(turned)).toEqual(plan(given));
});
test('pairs to keep apart are kept apart and found nowhere in the plan', () => {
  const given = invented(12, 4);
  const result = plan(given, { keepApart: apart });
  for (const { pupils } of result.groups)
    for (const pair of apart!) expect(pair.every((pupil) => pupils.includes(pupil))).toBe(false);
  expect(JSON.stringify(result)).not.toMatch(/apart/i);
});
test('a wish for somebody to keep apart reads like any other wish that was not met', () => {
  const given: Nominations = {
    wave: '1',
    class: 'a',
    roster: keys(8).map((pupil) => ({ pupil, responded: true })),
    nominations: [{ context: 'work', from: 'p01', to: 'p02' }],
  };
  expect(plan(given, { keepApart: apart }).outcomes[0]).toEqual({
    kind: 'not-met',
    pupil: 'p01',
    wantedBy: [],
  });
});
test('says so when no division can keep all apart', () => {
  const trio = keys(4);
  const everyPair = trio.flatMap((a, i) => trio.slice(i + 1).map((b) => [a, b] as const));
  const result = composeGroups(invented(4, 1, 1), { ...base, size: 2, keepApart: everyPair });
  expect(result).toMatchObject({ kind: 'bad', issues: [{ code: 'no-division' }] });
});
test.each([
  [{ size: 1 }, 'bad-group-size'],
  [{ size: 2.5 }, 'bad-group-size'],
  [{ rounds: 0 }, 'bad-rounds'],
  [{ seed: 0.5 }, 'bad-seed'],
  [{ keepApart: [['p01', 'p02']] }, 'pairs-stand-out'],
  [
    {
      keepApart: [
        ['p01', 'p02'],
        ['p01', 'p03'],
        ['p04', 'p01'],
      ],
    },
    'pairs-stand-out',
  ],
  [{ keepApart: [['p01', 'x'], ...apart!] }, 'unknown-pupil'],
  [{ leaveOut: keys(12) }, 'too-few-pupils'],
] as const)('refuses %j', (options, code) => {
  expect(() => plan(invented(12, 1), options as Partial<GroupOptions>)).toThrow(
    expect.objectContaining({ code }),
  );
});
test('a pupil left out is placed nowhere and no wish for that pupil counts', () => {
  const { groups, outcomes } = plan(invented(12, 1), { leaveOut: ['p07'] });
  expect(groups.flatMap((group) => group.pupils)).not.toContain('p07');
  expect(JSON.stringify(outcomes)).not.toContain('p07');
});
test('leadership goes round among those named, the one who led least first', () => {
  const roster = keys(4).map((pupil) => ({ pupil, responded: true }));
  const lead = (from: string, to: string) => ({ context: 'lead', from, to });
  const given = {
    wave: '1',
    class: 'a',
    roster,
    nominations: [lead('p02', 'p01'), lead('p03', 'p01'), lead('p01', 'p02')],
  };
  expect(plan(given, { rounds: 4 }).groups[0]!.leaders).toEqual(['p01', 'p02', 'p01', 'p02']);
  expect(plan(given, { rounds: 2, ledBefore: { p01: 1 } }).groups[0]!.leaders).toEqual(['p02', 'p01']);
});
test('every group gets somebody who can lead when there are enough', () => {
  const { groups } = plan(invented(24, 9));
  expect(groups.every((group) => group.leaders[0] !== null)).toBe(true);
});
