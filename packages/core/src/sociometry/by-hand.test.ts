import { describe, expect, test } from 'vitest';
import { choicePairs } from './choice-pairs.ts';
import { choiceStability } from './choice-stability.ts';
import type { Nominations } from './nominations.ts';
import { practicePositions } from './practice-positions.ts';
import { shuffledRoster } from './shuffled-roster.ts';
import { sociometry } from './sociometry.ts';

/** `a>b` is a choice, `a=b` a mutual one; pupils in capitals on the roster were absent. */
function classOf(roster: string, ties: string, wave = '1'): Nominations {
  const nominations = ties.split(' ').flatMap((tie) => {
    const [from = '', to = ''] = tie.split(/[>=]/);
    const choice = { context: 'work', from, to };
    if (tie === '') return [];
    return tie.includes('=') ? [choice, { context: 'work', from: to, to: from }] : [choice];
  });
  return {
    wave,
    class: 'a',
    roster: [...roster].map((letter, i) => ({
      pupil: letter.toLowerCase(),
      responded: letter === letter.toLowerCase(),
      attributes: { gender: i % 2 ? 'f' : 'm' },
    })),
    nominations,
  };
}
const measure = (given: Nominations) => sociometry(given, { context: 'work' });

describe('one absent pupil of five', () => {
  const got = measure(classOf('abcdE', 'a=b a>c c>b d>e'));
  test('density: 5 choices of 4 × 4 possible', () => expect(got.density).toBe(5 / 16));
  test('reciprocity: 2 of the 4 choices between responders are returned', () =>
    expect(got.reciprocity).toBe(2 / 4));
  test('transitivity: of the paths a-c-b, b-a-c and c-b-a the first is closed', () =>
    expect(got.transitivity).toBe(1 / 3));
  test('centralization: received 1 2 1 0 1', () => expect(got.centralization).toBe((1 + 0 + 1 + 2 + 1) / 16));
  test('spread: mean 1, squares 0 1 0 1 0', () => expect(got.indegreeSd).toBeCloseTo(Math.sqrt(2 / 4), 12));
  test('Gini: mean difference over twice the mean', () => expect(got.indegreeGini).toBeCloseTo(8 / 25, 12));
  test('E–I: four choices across, one within', () => {
    // Places: a m, b f, c m, d f, e m. Across: a-b, b-a, c-b, d-e; within: a-c.
    expect(got.ei.index).toBe((4 - 1) / 5);
    // Possible: a and c see 2 f and 2 m, b and d see 3 m and 1 f.
    expect(got.ei.expected).toBe((2 + 3 + 2 + 3 - (2 + 1 + 2 + 1)) / 16);
  });
  test('pairs between responders: one mutual, two one-way, three none', () =>
    expect(got.pairs).toEqual({ mutual: 1, oneWay: 2, none: 3 }));
  test('three lists', () => {
    expect([got.noIncoming, got.noMutual, got.noneAtAll]).toEqual([['d'], ['c', 'd'], []]);
  });
  test('shares are of what was possible', () => {
    const pupil = Object.fromEntries(got.pupils.map((each) => [each.pupil, each]));
    expect(pupil.b).toMatchObject({ receivedShare: 2 / 3, givenShare: 1 / 4, mutualShare: 1 / 3 });
    expect(pupil.e).toMatchObject({ receivedShare: 1 / 4, given: null, givenShare: null, mutual: null });
  });
  test('a pair seen from one side only is not "none"', () => {
    const pairs = choicePairs(classOf('abcdE', 'a=b a>c c>b d>e'), 'work');
    expect(pairs.filter(({ kind }) => kind === 'half-seen').map(({ pupils }) => pupils.join())).toEqual([
      'a,e',
      'b,e',
      'c,e',
    ]);
    expect(pairs.find(({ pupils }) => pupils.join() === 'd,e')!.kind).toBe('one-way');
  });
});

describe('rosters that are not a class', () => {
  test.each([
    ['nobody', ''],
    ['one pupil', 'a'],
    ['everybody absent', 'ABC'],
  ])('%s: nothing is computed and nothing thrown', (_, roster) => {
    const got = measure(classOf(roster, ''));
    expect([got.density, got.reciprocity, got.ei.index, got.transitivity, got.indegreeGini]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(practicePositions(classOf(roster, ''), 'work').closedSubgroups).toEqual([]);
  });
  test('strange keys are keys like others', () => {
    const keys = ['__proto__', 'constructor', 'toString', ' ', 'æ', '𝒳'];
    const got = sociometry(
      {
        wave: '1',
        class: 'a',
        roster: keys.map((pupil) => ({ pupil, responded: true })),
        nominations: keys.slice(1).map((to) => ({ context: 'constructor', from: '__proto__', to })),
      },
      { context: 'constructor' },
    );
    expect([got.arcs, got.issues]).toEqual([5, []]);
  });
  test('what cannot be counted is listed with its place and never with a name', () => {
    const given = {
      ...classOf('abC', 'a>a a>kari c>a a>b a>b'),
      contexts: [{ id: 'work', valence: 'positive', limit: null } as const],
    };
    const { issues } = measure({
      ...given,
      roster: [...given.roster, given.roster[0]!, { pupil: '', responded: true }],
      nominations: [...given.nominations, { context: 'play', from: 'a', to: 'b' }],
    });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['repeated-pupil', 'roster[3]'],
      ['empty-pupil', 'roster[4]'],
      ['self-nomination', 'nominations[0]'],
      ['unknown-pupil', 'nominations[1]'],
      ['not-responded', 'nominations[2]'],
      ['repeated-nomination', 'nominations[4]'],
      ['unknown-context', 'nominations[5]'],
    ]);
    expect(JSON.stringify(issues)).not.toContain('kari');
  });
  test('choices beyond the limit are counted and told', () => {
    const contexts = [{ id: 'work', valence: 'positive', limit: 1 } as const];
    const got = measure({ ...classOf('abc', 'a>b a>c'), contexts });
    expect([got.arcs, got.issues.map(({ code }) => code)]).toEqual([2, ['beyond-limit']]);
  });
  test('a roster that is no class is refused', () => {
    const roster = Array.from({ length: 2001 }, (_, i) => ({ pupil: `${i}`, responded: true }));
    expect(() => measure({ wave: '1', class: 'a', roster, nominations: [] })).toThrow(
      expect.objectContaining({ code: 'roster-too-large' }),
    );
  });
});

describe('the terms of practice', () => {
  test('star, power position, chosen by nobody', () => {
    // s is mutual with four; q has one mutual choice, with the star; n is chosen by nobody.
    const got = practicePositions(classOf('sabcqndefgh', 's=a s=b s=c s=q n>a d=e f>g'), 'work');
    expect(got.stars).toEqual(['s']);
    expect(got.powerPositions).toEqual(['a', 'b', 'c', 'q']);
    expect(got.chosenByNobody).toEqual(['n', 'f', 'h']);
  });
  test('closed subgroups: only the largest, three or more', () => {
    const got = practicePositions(classOf('abcdef', 'a=b b=c a=c c=d a=d b=d d=e e=f f=d'), 'work');
    expect(got.closedSubgroups).toEqual([
      ['a', 'b', 'c', 'd'],
      ['d', 'e', 'f'],
    ]);
  });
  test('a chain is found once and does not branch', () => {
    expect(practicePositions(classOf('abcde', 'a=b b=c c=d'), 'work').chains).toEqual([['a', 'b', 'c', 'd']]);
    expect(practicePositions(classOf('abcde', 'a=b b=c'), 'work').chains).toEqual([]);
    // A tail of a triangle: it ends where the path branches.
    expect(practicePositions(classOf('abcdefg', 'g=f f=e e=d d=a a=b b=c c=a'), 'work').chains).toEqual([
      ['g', 'f', 'e', 'd'],
    ]);
  });
});

test('stability between rosters that share nobody cannot be computed', () => {
  expect(choiceStability(classOf('ab', 'a>b'), classOf('cd', 'c>d', '2'), 'work')).toMatchObject({
    dyads: 0,
    jaccard: null,
  });
});

test('the roster of a pupil depends on the seed alone', () => {
  expect(shuffledRoster(['d', 'c', 'b', 'a'], 'b', 3)).toEqual(
    shuffledRoster(['a', 'b', 'c', 'd', 'd'], 'b', 3),
  );
  expect(() => shuffledRoster(['a'], 'b', 0.1)).toThrow(expect.objectContaining({ code: 'bad-seed' }));
});
