import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChoices } from './choice-graph.ts';
import type { Nominations } from './nominations.ts';
import { nominationsFromRatings } from './nominations-from-ratings.ts';
import { peerStatus, type StatusRule, type StatusScores } from './peer-status.ts';

// Computed by R on published ratings; third-party inputs, so they stay outside the project.
const golden = join(import.meta.dirname, '../../../../../shared/golden');
const here = existsSync(golden);

type Table = { zLM: number[]; zLL: number[]; SP: number[]; SI: number[]; status: (string | null)[] };
type Class = {
  readonly ids: number[];
  readonly LM: number[];
  readonly rule?: string;
  readonly input?: string | string[];
  readonly CDC1982_proportions: Table;
  readonly CD1983_prop_restd: Table;
  readonly poisson_binomial_05: { status: string[] };
  readonly poisson_binomial_10: { status: string[] };
};

const table = (file: string) =>
  readFileSync(join(golden, 'input', file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));

function fromEdges(): Nominations {
  return {
    wave: '1',
    class: 'golden',
    roster: table('sociometry_constructed24_roster.csv')
      .slice(1)
      .map(([pupil, responded]) => ({ pupil: pupil!, responded: responded === 'TRUE' })),
    nominations: table('sociometry_constructed24_edges.csv')
      .slice(1)
      .map(([from, to, context]) => ({ context: context!, from: from!, to: to! })),
  };
}

function fromRatings(name: string, golden: Class): Nominations {
  const dutch = /^dutch_g(\d+)_(\d+)$/.exec(name);
  const [header = [], ...rows] = table(
    dutch ? `ssrat_dutch_primary_19${dutch[2]}_ratings.csv` : `${golden.input}`,
  );
  const mine = dutch ? rows.filter((row) => row[header.indexOf('groupid')] === dutch[1]) : rows;
  const first = header.indexOf('r01');
  const [, high, low] = /LM.*?>=(\d).*LL.*?<=(\d)/.exec(golden.rule!)!;
  // Row k rates in the columns and is itself rated in column k; R left out raters numbered beyond the columns.
  const ratings = mine.flatMap((row, k) =>
    Number(row[header.indexOf('respid')]) > golden.ids.length
      ? []
      : golden.ids
          .filter((id) => id !== k + 1 && row[first + id - 1])
          .map((id) => ({ from: `${k + 1}`, to: `${id}`, rating: Number(row[first + id - 1]) })),
  );
  const raters = new Set(ratings.map((rating) => rating.from));
  return nominationsFromRatings(
    {
      wave: '1',
      class: name,
      roster: golden.ids.map((id) => ({ pupil: `${id}`, responded: raters.has(`${id}`) })),
      ratings,
    },
    [
      { context: 'LM', atOrAbove: Number(high) },
      { context: 'LL', atOrBelow: Number(low) },
    ],
  );
}

const all: Record<string, Class> = here
  ? JSON.parse(readFileSync(join(golden, 'sociometry.json'), 'utf8'))
  : {};
const classes = Object.entries(all).filter(
  ([name, value]) => 'LM' in value && name !== 'degenerate_all_zero',
);

function same(got: readonly StatusScores[], expected: Table) {
  got.forEach((pupil, i) => {
    expect(pupil.zLiked).toBeCloseTo(expected.zLM[i]!, 9);
    expect(pupil.zDisliked).toBeCloseTo(expected.zLL[i]!, 9);
    expect(pupil.socialPreference).toBeCloseTo(expected.SP[i]!, 9);
    expect(pupil.socialImpact).toBeCloseTo(expected.SI[i]!, 9);
  });
  expect(got.map((pupil) => pupil.status)).toEqual(expected.status);
}

describe.skipIf(!here).each(classes)('%s', (name, expected) => {
  const given = name === 'constructed24' ? fromEdges() : fromRatings(name, expected);
  const { graphOf, issues } = readChoices(given);
  test('is read without an issue', () => expect(issues).toEqual([]));
  const statuses = (rule: StatusRule) => peerStatus(graphOf('LM'), graphOf('LL'), rule);

  test('Coie and Dodge 1983', () =>
    same(statuses({ id: 'coie-dodge-1983', version: 1 }), expected.CD1983_prop_restd));
  test('Coie, Dodge and Coppotelli 1982', () =>
    same(statuses({ id: 'coie-dodge-coppotelli-1982', version: 1 }), expected.CDC1982_proportions));
  test('Poisson-binomial', () => {
    for (const [alpha, { status }] of [
      [0.05, expected.poisson_binomial_05],
      [0.1, expected.poisson_binomial_10],
    ] as const)
      expect(statuses({ id: 'poisson-binomial', version: 1, alpha }).map((p) => p.status)).toEqual(status);
  });
});

test('a class in which nobody chose has no scores and no status', () => {
  const roster = [1, 2, 3, 4, 5, 6].map((id) => ({ pupil: `${id}`, responded: true }));
  const { graphOf } = readChoices({ wave: '1', class: 'a', roster, nominations: [] });
  const none = { zLiked: null, zDisliked: null, socialPreference: null, socialImpact: null, status: null };
  expect(peerStatus(graphOf('LM'), graphOf('LL'), { id: 'coie-dodge-1983', version: 1 })).toEqual(
    roster.map(() => none),
  );
});
