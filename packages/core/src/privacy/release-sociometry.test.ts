import { describe, expect, test } from 'vitest';
import type { Nominations } from '../sociometry/nominations.ts';
import { parseSociogram } from './parse-sociogram.ts';
import { releaseSociometry, type SociometryRelease } from './release-sociometry.ts';

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const classOf = (absent: number): Nominations => ({
  wave: '1',
  class: '7B',
  roster: keys.map((pupil, i) => ({ pupil, responded: i >= absent })),
  nominations: keys.slice(absent).flatMap((from, i, all) => [
    { context: 'work', from, to: all[(i + 1) % all.length]! },
    { context: 'work', from, to: all[(i + 2) % all.length]! },
    { context: 'dislike', from, to: from === 'j' ? 'i' : 'j' },
  ]),
});

const asked = (change: Partial<SociometryRelease> = {}, absent = 0): SociometryRelease => ({
  waves: [
    {
      nominations: classOf(absent),
      closedOn: '2026-10-01',
      identity: 'pseudonymous',
      purpose: 'preventive',
      readers: ['teacher-7b'],
    },
  ],
  unit: { kind: 'class', id: '7b', label: '7B' },
  context: 'work',
  reader: { id: 'teacher-7b', audience: 'teacher' },
  simulated: true,
  ...change,
});
const wave = (change: Partial<SociometryRelease['waves'][number]>) => ({
  waves: [{ ...asked().waves[0]!, ...change }],
});

describe('refuses', () => {
  test.each(['pupil', 'guardian', 'municipality', 'researcher'] as const)('the audience %s', (audience) => {
    expect(() => releaseSociometry(asked({ reader: { id: 'teacher-7b', audience } }))).toThrow(
      expect.objectContaining({ code: 'not-for-audience' }),
    );
  });
  test.each([
    ['a teacher who is not named', { reader: { id: 'other', audience: 'teacher' } }, 'not-a-named-reader'],
    ['an anonymous wave', wave({ identity: 'anonymous' }), 'anonymous-nominations'],
    ['no wave', { waves: [] }, 'no-waves'],
    [
      'waves of two classes',
      { waves: [asked().waves[0]!, wave({ nominations: { ...classOf(0), class: '7A' } }).waves[0]!] },
      'waves-of-several-classes',
    ],
    [
      'drawing a negative context',
      wave({
        nominations: { ...classOf(0), contexts: [{ id: 'work', valence: 'negative', limit: null }] },
      }),
      'negative-context',
    ],
    [
      'a status outside an investigation',
      { status: { liked: 'work', disliked: 'dislike' } },
      'status-outside-investigation',
    ],
  ] as const)('%s', (_, change, code) => {
    expect(() => releaseSociometry(asked(change as Partial<SociometryRelease>))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('participation', () => {
  test('of 60 % shows hierarchy', () => {
    expect(releaseSociometry(asked({}, 4)).waves[0]!.hierarchy.kind).toBe('shown');
  });
  test('below 60 % withholds hierarchy and the lists with it', () => {
    const [first] = releaseSociometry(asked({}, 5)).waves;
    expect(first!.hierarchy).toEqual({ kind: 'hidden', reason: 'participation' });
    expect(JSON.stringify(first)).not.toContain('chosenFewTimes');
  });
  const investigation = wave({ purpose: 'investigation', nominations: classOf(5) });
  const status = { liked: 'work', disliked: 'dislike' };
  test('below 60 % withholds status', () => {
    const [first] = releaseSociometry(asked({ ...investigation, status })).waves;
    for (const pupil of first!.pupils)
      expect(pupil.status).toEqual({ kind: 'hidden', reason: 'participation' });
  });
  test('every pupil carries how many could have chosen', () => {
    const [first] = releaseSociometry(asked({}, 4)).waves;
    expect(first!.pupils.map(({ possible }) => possible)).toEqual([6, 6, 6, 6, 5, 5, 5, 5, 5, 5]);
  });
});

describe('in an investigation', () => {
  const status = { liked: 'work', disliked: 'dislike' };
  test('a status comes with its rule and how often it stays', () => {
    // Four choices less, so that social impact always has a spread.
    const silent = new Set(['ab', 'cd', 'ef', 'gh']);
    const nominations: Nominations = {
      ...classOf(0),
      nominations: keys.flatMap((from) =>
        keys
          .filter((to) => to !== from && !silent.has(from + to))
          .map((to) => ({ context: to === 'j' ? 'dislike' : 'work', from, to })),
      ),
    };
    const [first] = releaseSociometry(
      asked({ ...wave({ purpose: 'investigation', nominations }), status }),
    ).waves;
    const shown = first!.pupils.map((pupil) => pupil.status);
    // All like all but j, whom all dislike: that stays so whoever is left out.
    expect(shown.at(-1)).toMatchObject({
      kind: 'shown',
      value: { status: 'rejected', rule: { id: 'coie-dodge-1983', version: 1 }, kept: 1 },
    });
  });
  test('where no score can be computed there is no status', () => {
    const [first] = releaseSociometry(asked({ ...wave({ purpose: 'investigation' }), status })).waves;
    // Everybody is liked equally often.
    expect(first!.pupils.every((pupil) => pupil.status === undefined)).toBe(true);
  });
});

test('negative choices are never among the ties', () => {
  const [first] = releaseSociometry(asked()).waves;
  expect(first!.ties.filter(({ pupils }) => pupils.includes('a') && pupils.includes('j'))).toHaveLength(1);
  expect(first!.ties).toHaveLength(20);
});

test('travels as JSON', () => {
  const view = releaseSociometry(asked());
  expect(parseSociogram(JSON.parse(JSON.stringify(view)))).toEqual({ kind: 'ok', value: view });
  expect(parseSociogram({ ...view, audience: 'pupil' }).kind).toBe('bad');
});
