import type { Instrument, Scale } from '@klasseklima/core';
import { expect, test } from 'vitest';
import { disagreements, scorable, vectorsOf } from './support/catalog.ts';

/** A key with one fault, and what the fault is. */
type Mutant = { readonly fault: string; readonly key: Instrument };

const toggle = (list: readonly string[] | undefined, id: string) =>
  list?.includes(id) ? list.filter((other) => other !== id) : [...(list ?? []), id];

function withScale(key: Instrument, at: number, change: (scale: Scale) => Scale): Instrument {
  return { ...key, scales: key.scales.map((scale, i) => (i === at ? change(scale) : scale)) };
}

function flippedItems(key: Instrument): Mutant[] {
  if (key.variants) {
    return Object.entries(key.variants).flatMap(([id, variant]) =>
      key.scales.flatMap((scale) =>
        scale.items.map((item) => ({
          fault: `order ${id}: ${item} flipped`,
          key: {
            ...key,
            variants: {
              ...key.variants,
              [id]: { ...variant, reverse: { [scale.id]: toggle(variant.reverse[scale.id], item) } },
            },
          },
        })),
      ),
    );
  }
  return key.scales.flatMap((scale, at) =>
    scale.items.map((item) => ({
      fault: `${scale.id}: ${item} flipped`,
      key: withScale(key, at, (old) => ({ ...old, reverse: toggle(old.reverse, item) })),
    })),
  );
}

/** Each item taken out of its scale, and put into the next one. */
function movedItems(key: Instrument): Mutant[] {
  return key.scales.flatMap((scale, at) =>
    scale.items.flatMap((item) => {
      const out = withScale(key, at, (old) => ({ ...old, items: old.items.filter((id) => id !== item) }));
      const to = (at + 1) % key.scales.length;
      const fits = key.scales.length > 1 && !key.scales[to]!.items.includes(item);
      const moved = fits ? [withScale(out, to, (old) => ({ ...old, items: [...old.items, item] }))] : [];
      return [out, ...moved].map((mutant) => ({ fault: `${scale.id}: ${item} moved`, key: mutant }));
    }),
  );
}

/** Each cut of a band, a count, a group or a concern moved by one step up and down. */
function movedCuts(key: Instrument): Mutant[] {
  const mutants: Mutant[] = [];
  key.scales.forEach((scale, at) => {
    const step = scale.score.kind === 'partial-credit' ? 0.4 : Math.abs(scale.transform?.multiply ?? 1);
    for (const by of [step, -step]) {
      scale.bands?.cuts.forEach((cut, c) => {
        if (cut.from === undefined) return;
        const cuts = scale.bands!.cuts.map((old, i) => (i === c ? { ...old, from: cut.from! + by } : old));
        const changed = withScale(key, at, (old) => ({ ...old, bands: { ...old.bands!, cuts } }));
        mutants.push({ fault: `${scale.id}: cut of ${cut.band} moved by ${by}`, key: changed });
      });
      const { score } = scale;
      if (score.kind !== 'count' && score.kind !== 'any') continue;
      const moved = {
        ...score,
        ...(score.atOrAbove === undefined ? {} : { atOrAbove: score.atOrAbove + by }),
        ...(score.atOrBelow === undefined ? {} : { atOrBelow: score.atOrBelow + by }),
      };
      mutants.push({
        fault: `${scale.id}: counting cut moved by ${by}`,
        key: withScale(key, at, (old) => ({ ...old, score: moved })),
      });
    }
    const { missing } = scale;
    if (missing.kind === 'min-answered') {
      for (const by of [1, -1]) {
        const count = missing.count + by;
        if (count < 1 || count > scale.items.length) continue;
        const changed = withScale(key, at, (old) => ({ ...old, missing: { ...missing, count } }));
        mutants.push({ fault: `${scale.id}: missing rule moved by ${by}`, key: changed });
      }
    }
  });
  for (const by of [1, -1]) {
    for (const axis of ['first', 'second'] as const) {
      if (!key.roles) continue;
      const cut = { ...key.roles[axis], atOrAbove: key.roles[axis].atOrAbove + by };
      mutants.push({
        fault: `roles: ${axis} moved by ${by}`,
        key: { ...key, roles: { ...key.roles, [axis]: cut } },
      });
    }
    key.concerns.forEach((concern, at) => {
      const moved = {
        item: concern.item,
        ...(concern.atOrAbove === undefined ? {} : { atOrAbove: concern.atOrAbove + by }),
        ...(concern.atOrBelow === undefined ? {} : { atOrBelow: concern.atOrBelow + by }),
      };
      const concerns = key.concerns.map((old, i) => (i === at ? moved : old));
      mutants.push({ fault: `concern ${concern.item} moved by ${by}`, key: { ...key, concerns } });
    });
  }
  return mutants;
}

function survivors(key: Instrument): string[] {
  const vectors = vectorsOf(key.id);
  const caught = (mutant: Instrument) =>
    vectors.some((vector) => {
      try {
        return disagreements(mutant, vector).length > 0;
      } catch {
        return true;
      }
    });
  return [...flippedItems(key), ...movedItems(key), ...movedCuts(key)]
    .filter(({ key: mutant }) => !caught(mutant))
    .map(({ fault }) => fault);
}

const keyed = scorable.filter(({ scales, concerns }) => scales.length + concerns.length > 0);

test.each(keyed.map((instrument) => [instrument.id, instrument] as const))(
  'a fault in the key of %s is caught by its worked cases',
  (_, instrument) => {
    expect(survivors(instrument)).toEqual([]);
  },
);

test('the search makes faults of every kind', () => {
  const all = keyed.flatMap((key) => [...flippedItems(key), ...movedItems(key), ...movedCuts(key)]);
  for (const kind of ['flipped', 'moved', 'cut of', 'counting cut', 'missing rule', 'roles', 'concern']) {
    expect(
      all.some(({ fault }) => fault.includes(kind)),
      kind,
    ).toBe(true);
  }
  expect(all.length).toBeGreaterThan(1000);
});
