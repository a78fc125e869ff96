import { choiceItems, scoreSheet } from '@klasseklima/core';
import { describe, expect, test } from 'vitest';
import { scaleBounds } from '../packages/core/src/summary/scale-bounds.ts';
import { catalog, disagreements, readyToScore, scorable, vectorsOf } from './support/catalog.ts';

const withVectors = scorable.filter(
  (instrument) => instrument.scales.length + instrument.concerns.length > 0,
);

describe.each(withVectors.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (id, instrument) => {
    const vectors = vectorsOf(id);

    test('has a worked case for lowest, highest, mixed, at the missing limit and one past it', () => {
      const names = vectors.map(({ name }) => name).join('\n');
      for (const part of ['all lowest', 'all highest', 'mixed']) expect(names).toContain(part);
      for (const { id: scale } of instrument.scales) {
        const values = vectors.map((vector) => vector.scales[scale]);
        expect(values, scale).toContain(null);
        expect(values.filter((value) => value !== null).length, scale).toBeGreaterThan(2);
      }
    });

    test.each(vectors.map((vector) => [vector.name, vector] as const))(
      'agrees with the case: %s',
      (_, vector) => {
        expect(disagreements(instrument, vector)).toEqual([]);
      },
    );

    test('all-low and all-high answers reach the ends of every scale', () => {
      const variant = Object.keys(instrument.variants ?? {})[0];
      const ready = readyToScore(instrument, variant);
      for (const scale of ready.scales) {
        const bounds = scaleBounds(ready, scale.id);
        const ends = [false, true].map((high) => {
          const answers = Object.fromEntries(
            choiceItems(ready).map(({ id: item, options }) => {
              const codes = ready.options[options]!.codes;
              const turned = scale.reverse?.includes(item) ?? false;
              return [item, high === turned ? Math.min(...codes) : Math.max(...codes)];
            }),
          );
          return scoreSheet(ready, { instrument: id, edition: ready.edition, locale: 'en', answers }).scales[
            scale.id
          ]?.value;
        });
        expect(
          [...ends].sort((a, b) => a! - b!),
          scale.id,
        ).toEqual([bounds.min, bounds.max]);
        expect(bounds.max, scale.id).toBeGreaterThan(bounds.min);
      }
    });
  },
);

test('every instrument that can be scored has worked cases', () => {
  expect(withVectors.filter(({ id }) => vectorsOf(id).length === 0)).toEqual([]);
  expect(catalog.length).toBeGreaterThan(45);
});
