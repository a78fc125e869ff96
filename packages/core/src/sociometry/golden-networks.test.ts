import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChoices } from './choice-graph.ts';
import { choiceStability } from './choice-stability.ts';
import { closedSubgroups, mutualComponents } from './mutual-structure.ts';
import type { Nominations, RosterPupil } from './nominations.ts';
import { givenCounts } from './peer-status.ts';
import { sociometry } from './sociometry.ts';

// Computed by R igraph, sna and netseg on published networks; third-party inputs, so they stay outside the project.
const golden = join(import.meta.dirname, '../../../../../shared/golden');
const here = existsSync(golden);

type Network = {
  readonly n: number;
  readonly arcs: number;
  readonly density: number;
  readonly indegree: number[];
  readonly outdegree: number[];
  readonly indegree_sd_sample: number;
  readonly indegree_gini: number;
  readonly dyads: { mutual: number; asym: number; null: number };
  readonly reciprocity: { edgewise_2M_over_arcs: number };
  readonly transitivity: { sna_weak: number };
  readonly centralization: { sna_indegree: number };
  readonly isolates: {
    total: number | number[];
    no_incoming: number | number[];
    no_mutual: number | number[];
  };
  readonly components: { mutual_components: number; mutual_sizes: number | number[] };
  readonly mutual_max_cliques3: { count: number; members?: number[][] };
  readonly sex?: { EI: number; EI_expected_random: number };
  readonly input: string;
  readonly ids?: (string | number)[];
  readonly missing_nominators?: number | number[];
  readonly structurally_absent?: number | number[];
  readonly available_policy?: {
    density: number;
    proportion_received: (number | null)[];
    reciprocity_both_observed?: number;
  };
};

const table = (file: string) =>
  readFileSync(join(golden, 'input', file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(/[,;]/).map((cell) => cell.replaceAll('"', '')));
const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function sexOf(name: string): ReadonlyMap<string, string> {
  if (name.startsWith('knecht'))
    return new Map(
      table('knecht_klas12b_attributes.csv')
        .slice(1)
        .map((row) => [row[0]!, row[1]!]),
    );
  if (name.startsWith('vickers'))
    return new Map(Array.from({ length: 29 }, (_, i) => [`${i + 1}`, i < 12 ? 'boy' : 'girl']));
  if (name.startsWith('polish'))
    return new Map(
      table('polish_classes_nodes.csv')
        .slice(1)
        .map((row) => [row[3]!, row[2]!]),
    );
  if (name.startsWith('netseg'))
    return new Map(
      table('netseg_classroom_nodes.csv')
        .slice(1)
        .map((row) => [row[0]!, row[1]!]),
    );
  return new Map();
}

/** `ids` = the roster; without it a matrix, in which 1 is a choice. */
function load(name: string, network: Network, pupils: string[], absent: ReadonlySet<string>): Nominations {
  const rows = table(network.input);
  const on = new Set(pupils);
  const pairs = /edges|moreno/.test(network.input)
    ? rows.slice(1).map(([from, to]) => [from!, to!] as const)
    : rows.flatMap((row, i) =>
        row.flatMap((cell, j) => (cell === '1' ? [[`${i + 1}`, `${j + 1}`] as const] : [])),
      );
  const sex = sexOf(name);
  return {
    wave: name,
    class: 'golden',
    roster: pupils.map(
      (pupil): RosterPupil => ({
        pupil,
        responded: !absent.has(pupil),
        ...(sex.has(pupil) && { attributes: { gender: sex.get(pupil)! } }),
      }),
    ),
    nominations: pairs
      .filter(([from, to]) => on.has(from) && on.has(to) && !absent.has(from))
      .map(([from, to]) => ({ context: 'friend', from, to })),
  };
}

const all: Record<string, Network> = here
  ? JSON.parse(readFileSync(join(golden, 'networks.json'), 'utf8'))
  : {};
const networks = Object.entries(all).filter(([, network]) => 'n' in network);
const everyone = (network: Network) =>
  network.input.startsWith('netseg')
    ? table('netseg_classroom_nodes.csv')
        .slice(1)
        .map((row) => row[0]!)
    : (network.ids?.map(String) ?? Array.from({ length: table(network.input).length }, (_, i) => `${i + 1}`));
const respondents = (network: Network) => {
  const gone = new Set(
    [...list(network.missing_nominators), ...list(network.structurally_absent)].map(String),
  );
  return everyone(network).filter((pupil) => !gone.has(pupil));
};

describe.skipIf(!here).each(networks)('%s', (name, network) => {
  const pupils = here ? respondents(network) : [];
  const nominations = load(name, network, pupils, new Set());
  const result = sociometry(nominations, { context: 'friend' });
  const graph = readChoices(nominations).graphOf('friend');
  const places = (ids: readonly string[]) => ids.map((id) => pupils.indexOf(id) + 1);

  test('arcs, density, reciprocity, transitivity', () => {
    // Three of the published matrices hold ones on the diagonal.
    expect(result.issues.filter((issue) => issue.code !== 'self-nomination')).toEqual([]);
    expect([result.rosterSize, result.arcs]).toEqual([network.n, network.arcs]);
    expect(result.density).toBeCloseTo(network.density, 9);
    expect(result.reciprocity).toBeCloseTo(network.reciprocity.edgewise_2M_over_arcs, 9);
    expect(result.transitivity).toBeCloseTo(network.transitivity.sna_weak, 9);
    expect(result.pairs).toEqual({
      mutual: network.dyads.mutual,
      oneWay: network.dyads.asym,
      none: network.dyads.null,
    });
  });
  test('hierarchy', () => {
    expect(result.pupils.map((pupil) => pupil.received)).toEqual(network.indegree);
    expect(givenCounts(graph)).toEqual(network.outdegree);
    expect(result.indegreeSd).toBeCloseTo(network.indegree_sd_sample, 9);
    expect(result.indegreeGini).toBeCloseTo(network.indegree_gini, 9);
    expect(result.centralization).toBeCloseTo(network.centralization.sna_indegree, 9);
  });
  test('three lists of isolates', () => {
    expect(places(result.noIncoming)).toEqual(list(network.isolates.no_incoming));
    expect(places(result.noMutual)).toEqual(list(network.isolates.no_mutual));
    expect(places(result.noneAtAll)).toEqual(list(network.isolates.total));
  });
  test('mutual components and closed subgroups', () => {
    const components = mutualComponents(graph);
    expect(components.length).toBe(network.components.mutual_components);
    expect(components.map((component) => component.length)).toEqual(list(network.components.mutual_sizes));
    const cliques = closedSubgroups(graph)!;
    const expected = network.mutual_max_cliques3;
    expect(cliques.length).toBe(expected.count);
    if (expected.members)
      expect(cliques.map((clique) => places(clique).join()).sort()).toEqual(
        list(expected.members)
          .map((members) => [...members].sort((a, b) => a - b).join())
          .sort(),
      );
  });
  test.skipIf(!network.sex)('E–I with its expected value', () => {
    expect(result.ei.index).toBeCloseTo(network.sex!.EI, 9);
    expect(result.ei.expected).toBeCloseTo(network.sex!.EI_expected_random, 9);
  });
  test.skipIf(!network.available_policy)('with absent pupils on the roster', () => {
    const gone = new Set(list(network.structurally_absent).map(String));
    const roster = everyone(network).filter((pupil) => !gone.has(pupil));
    const absent = new Set(list(network.missing_nominators).map(String));
    const whole = sociometry(load(name, network, roster, absent), { context: 'friend' });
    const policy = network.available_policy!;
    expect(whole.density).toBeCloseTo(policy.density, 9);
    if (policy.reciprocity_both_observed !== undefined)
      expect(whole.reciprocity).toBeCloseTo(policy.reciprocity_both_observed, 9);
    const shares = policy.proportion_received.filter((share) => share !== null);
    whole.pupils.forEach((pupil, i) => {
      expect(pupil.receivedShare).toBeCloseTo(shares[i]!, 9);
    });
  });
});

describe.skipIf(!here)('stability of the Knecht class', () => {
  const waves = [1, 2, 3, 4].map((wave) => all[`knecht_w${wave}`]!);
  const given = here
    ? waves.map((network, i) => {
        const gone = new Set(list(network.structurally_absent).map(String));
        const roster = everyone(network).filter((pupil) => !gone.has(pupil));
        return load(
          `knecht_w${i + 1}`,
          network,
          roster,
          new Set(list(network.missing_nominators).map(String)),
        );
      })
    : [];
  const expected: { dyads: number; N11: number; N10: number; N01: number; N00: number; jaccard: number }[] =
    JSON.parse(JSON.stringify(all.knecht_stability ?? []));
  test.each(expected.map((row, i) => [i, row] as const))('step %i', (i, row) => {
    const got = choiceStability(given[i]!, given[i + 1]!, 'friend');
    expect([got.dyads, got.kept, got.ended, got.begun, got.absent]).toEqual([
      row.dyads,
      row.N11,
      row.N10,
      row.N01,
      row.N00,
    ]);
    expect(got.jaccard).toBeCloseTo(row.jaccard, 9);
  });
});
