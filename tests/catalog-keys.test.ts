import { acceptUnverified, type Instrument, scoreSheet, selectVariant } from '@klasseklima/core';
import { describe, expect, test } from 'vitest';
import reference from '../packages/core/reference/partial-credit.json' with { type: 'json' };
import { catalog, published, readyToScore } from './support/catalog.ts';

const key = (id: string) => catalog.find((instrument) => instrument.id === id)!;
const scaleOf = (id: string, scale: string) => key(id).scales.find((candidate) => candidate.id === scale)!;
const places = (...numbers: number[]) => numbers.map((number) => `q${number}`);
function valuesOf(instrument: Instrument, answer: (place: number) => number) {
  const answers = Object.fromEntries(instrument.items.map(({ id }, i) => [id, answer(i + 1)]));
  return scoreSheet(instrument, {
    instrument: instrument.id,
    edition: instrument.edition,
    locale: 'en',
    answers,
  }).scales;
}

describe('mistakes that circulate in public keys are not ours', () => {
  test('RCADS-25 anxiety has fifteen items, 22 among them', () => {
    expect(scaleOf('rcads25', 'anxiety').items).toEqual(
      places(2, 3, 5, 6, 7, 9, 11, 12, 14, 17, 18, 20, 22, 23, 25),
    );
    expect(scaleOf('rcads25', 'depression').items).toHaveLength(10);
  });

  test('WHO-5 is the raw sum times four, without subtracting anything', () => {
    expect(valuesOf(key('who5'), () => 3).wellbeing?.value).toBe(60);
    expect(valuesOf(key('who5'), () => 0).wellbeing?.value).toBe(0);
  });

  test('the two printed orders of RSES have different reverse sets, and none is scored unchosen', () => {
    const orders = key('rses10').variants!;
    expect(orders.a?.reverse['self-esteem']).toEqual(places(2, 5, 6, 8, 9));
    expect(orders.b?.reverse['self-esteem']).toEqual(places(3, 5, 8, 9, 10));
    expect(() => valuesOf(key('rses10'), () => 1)).toThrow(
      expect.objectContaining({ code: 'variant-not-chosen' }),
    );
    // Order a: places 2 and 3 disagree by three points, which order b reads the other way round.
    const answer = (place: number) => (place === 2 ? 3 : 0);
    expect(valuesOf(selectVariant(key('rses10'), 'a'), answer)['self-esteem']?.value).toBe(12);
    expect(valuesOf(selectVariant(key('rses10'), 'b'), answer)['self-esteem']?.value).toBe(18);
  });

  test('LSDQ has eight fillers and sixteen scored items', () => {
    const fillers = key('lsdq24').items.filter((item) => 'filler' in item && item.filler);
    expect(fillers.map(({ id }) => id)).toEqual(places(2, 5, 7, 11, 13, 15, 19, 23));
    expect(scaleOf('lsdq24', 'loneliness').items).toHaveLength(16);
  });

  test('the CES-DC cut is 15', () => {
    expect(scaleOf('cesdc20', 'depression').bands?.cuts[1]?.from).toBe(15);
  });
});

describe('partial credit scores of the 2011 study', () => {
  const published19 = [
    3.8, 5.4, 6.1, 6.5, 6.9, 7.2, 7.5, 7.8, 8.0, 8.3, 8.6, 8.8, 9.1, 9.4, 9.7, 10.1, 10.6, 11.3, 13.1,
  ];
  const spread = (raw: number) => (place: number) => Math.min(3, Math.max(0, raw - 3 * (place - 1)));

  test.each(published19.map((value, raw) => [raw, value] as const))(
    'raw sum %i is %f to .05',
    (raw, value) => {
      const score = valuesOf(readyToScore(key('timss-sbs6')), spread(raw))['seldom-bullied']?.value;
      expect(Math.abs(score! - value)).toBeLessThanOrEqual(0.05);
    },
  );

  test.each(['timss', 'pirls'] as const)('%s agrees with the maximum found in R', (study) => {
    const instrument = readyToScore(key(`${study}-sbs6`));
    reference[study].scores.forEach((expected, raw) => {
      expect(valuesOf(instrument, spread(raw))['seldom-bullied']?.value).toBeCloseTo(expected, 5);
    });
  });
});

describe('what nobody has verified', () => {
  const unverified = published.filter((instrument) => instrument.unverified);

  test.each(unverified.map((instrument) => [instrument.id, instrument] as const))(
    '%s refuses to score until its caller accepts each fact',
    (_, instrument) => {
      const lowest = () => 1;
      expect(() => valuesOf(instrument, lowest)).toThrow(expect.objectContaining({ code: 'unverified-key' }));
      const [first, ...others] = instrument.unverified!.map(({ path }) => path);
      if (others.length > 0) {
        expect(() => valuesOf(acceptUnverified(instrument, [first!]), lowest)).toThrow(
          expect.objectContaining({ code: 'unverified-key' }),
        );
      }
      expect(Object.keys(valuesOf(acceptUnverified(instrument, [first!, ...others]), lowest))).toHaveLength(
        instrument.scales.length,
      );
    },
  );

  test('there are some, and accepting what is not there is refused', () => {
    expect(unverified.map(({ id }) => id)).toContain('cries8');
    expect(() => acceptUnverified(key('cries8'), ['scales.total.items'])).toThrow(
      expect.objectContaining({ code: 'unknown-path' }),
    );
  });
});

test.each(['sdq25', 'obvq-r', 'prq15', 'strs-sf15'])('%s says why there is no key and whom to ask', (id) => {
  const { restricted, items } = key(id);
  expect(restricted?.reason).toBeTruthy();
  expect(restricted?.ask).toBeTruthy();
  expect(items).toEqual([]);
  expect(() => valuesOf(key(id), () => 0)).toThrow(expect.objectContaining({ code: 'restricted-key' }));
});

test('keys of health are for one person, and no wave for a class takes them', () => {
  for (const id of [
    'who5',
    'rses10',
    'cesdc20',
    'phqa9',
    'phq9',
    'gad7',
    'rcads25',
    'cries8',
    'ucla3',
    'hbsc-scl8',
  ]) {
    expect(key(id), id).toMatchObject({ use: 'individual', sensitive: true });
  }
});
