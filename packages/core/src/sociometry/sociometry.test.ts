import { describe, expect, test } from 'vitest';
import { expectClose, readReference } from '../../reference/reference.ts';
import { readChoices } from './choice-graph.ts';
import { choiceStability } from './choice-stability.ts';
import { leaveNominatorsOut } from './leave-nominators-out.ts';
import { closedSubgroups, mutualComponents } from './mutual-structure.ts';
import type { Nominations } from './nominations.ts';
import { sociometry } from './sociometry.ts';

type Reference = {
  readonly pupils: number;
  readonly absent: readonly number[];
  readonly gender: readonly string[];
  readonly liked: readonly (readonly [number, number])[];
  readonly disliked: readonly (readonly [number, number])[];
  readonly density: number;
  readonly reciprocity: number;
  readonly centralization: number;
  readonly indegreeSd: number;
  readonly transitivity: number;
  readonly ei: number;
  readonly eiExpected: number;
  readonly received: readonly number[];
  readonly possible: readonly number[];
  readonly components: readonly number[];
  readonly cliques: readonly (readonly number[])[];
  readonly zLiked: readonly number[];
  readonly zDisliked: readonly number[];
  readonly socialPreference: readonly number[];
  readonly socialImpact: readonly number[];
  readonly status: readonly string[];
  readonly preferenceLower: readonly number[];
  readonly preferenceUpper: readonly number[];
};

// Made by packages/core/reference/sociometry.R with igraph and sna.
const reference = readReference<{
  classes: readonly Reference[];
  stability: { dyads: number; kept: number; jaccard: number };
}>('sociometry');

const nominationsOf = (r: Reference, wave: number): Nominations => ({
  wave: `${wave}`,
  class: 'a',
  roster: r.gender.map((gender, i) => ({
    pupil: `${i + 1}`,
    responded: ![r.absent].flat().includes(i + 1),
    attributes: { gender },
  })),
  nominations: (['liked', 'disliked'] as const).flatMap((context) =>
    r[context].map(([from, to]) => ({ context, from: `${from}`, to: `${to}` })),
  ),
});
const given = reference.classes.map(nominationsOf);
const same = (got: readonly (number | null)[], expected: readonly number[]) => {
  expect(got).toHaveLength(expected.length);
  got.forEach((value, i) => {
    // A score of 0 in R is a rounding error there; ours is 0.
    expectClose(value, Math.abs(expected[i]!) < 1e-12 ? 0 : expected[i]!, 1e-9);
  });
};

describe.each(reference.classes.map((r, i) => [r.pupils, i] as const))('%i pupils, against R', (_, i) => {
  const r = reference.classes[i]!;
  const got = sociometry(given[i]!, { context: 'liked', liked: 'liked', disliked: 'disliked' });
  test('the class', () => {
    expectClose(got.density, r.density, 1e-12);
    expectClose(got.reciprocity, r.reciprocity, 1e-12);
    expectClose(got.centralization, r.centralization, 1e-12);
    expectClose(got.indegreeSd, r.indegreeSd, 1e-12);
    expectClose(got.transitivity, r.transitivity, 1e-12);
    expectClose(got.ei.index, r.ei, 1e-12);
    expectClose(got.ei.expected, r.eiExpected, 1e-12);
  });
  test('every pupil', () => {
    expect(got.pupils.map(({ received }) => received)).toEqual(r.received);
    expect(got.pupils.map(({ possible }) => possible)).toEqual(r.possible);
    same(
      got.pupils.map(({ zLiked }) => zLiked),
      r.zLiked,
    );
    same(
      got.pupils.map(({ zDisliked }) => zDisliked),
      r.zDisliked,
    );
    same(
      got.pupils.map(({ socialPreference }) => socialPreference),
      r.socialPreference,
    );
    same(
      got.pupils.map(({ socialImpact }) => socialImpact),
      r.socialImpact,
    );
    expect(got.pupils.map(({ status }) => status)).toEqual(r.status);
  });
  test('components and cliques of mutual choices', () => {
    const graph = readChoices(given[i]!).graphOf('liked');
    expect(mutualComponents(graph).map((component) => component.length)).toEqual([r.components].flat());
    const text = (cliques: readonly (readonly (string | number)[])[]) => cliques.map((c) => c.join()).sort();
    expect(text(closedSubgroups(graph)!)).toEqual(text(r.cliques));
  });
  test('the band of social preference from leaving nominators out', () => {
    const bands = leaveNominatorsOut(given[i]!, { liked: 'liked', disliked: 'disliked', draws: 0, seed: 1 });
    same(
      bands.map(({ socialPreference }) => socialPreference![0]),
      r.preferenceLower,
    );
    same(
      bands.map(({ socialPreference }) => socialPreference![1]),
      r.preferenceUpper,
    );
  });
});

test('stability between two waves with different pupils absent, against R', () => {
  const { dyads, kept, jaccard } = choiceStability(given[0]!, given[1]!, 'liked');
  expect([dyads, kept]).toEqual([reference.stability.dyads, reference.stability.kept]);
  expectClose(jaccard, reference.stability.jaccard, 1e-12);
});

test('the order of pupils and choices never matters', () => {
  const { roster, nominations, ...rest } = given[0]!;
  const turned = { ...rest, roster: [...roster].reverse(), nominations: [...nominations].reverse() };
  const options = { context: 'liked', liked: 'liked', disliked: 'disliked' };
  const straight = sociometry(given[0]!, options);
  const back = sociometry(turned, options);
  expect(back.density).toBe(straight.density);
  expect(back.pupils.map(({ status }) => status).reverse()).toEqual(
    straight.pupils.map(({ status }) => status),
  );
});
