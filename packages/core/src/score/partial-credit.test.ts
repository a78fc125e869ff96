import { expect, test } from 'vitest';
import { partialCreditLocation } from './partial-credit.ts';

test('one step of one item has a closed form: the weighted location is ± ln 3', () => {
  // With one dichotomous item Warm's equation is r − p + (1 − 2p) / 2 = 0, so p = (r + 1/2) / 2.
  const item = { delta: 0, taus: [0] };
  expect(partialCreditLocation([{ ...item, category: 1 }])).toBeCloseTo(Math.log(3), 12);
  expect(partialCreditLocation([{ ...item, category: 0 }])).toBeCloseTo(-Math.log(3), 12);
});

test('the location moves with the difficulty', () => {
  expect(partialCreditLocation([{ delta: 1.5, taus: [0], category: 1 }])).toBeCloseTo(1.5 + Math.log(3), 12);
});

test('only the sum of the answers matters', () => {
  const items = [
    { delta: -0.4, taus: [0.3, -0.2, -0.1] },
    { delta: 0.7, taus: [0.1, 0.1, -0.2] },
  ];
  const location = (first: number, second: number) =>
    partialCreditLocation([
      { ...items[0]!, category: first },
      { ...items[1]!, category: second },
    ]);
  expect(location(3, 1)).toBeCloseTo(location(1, 3)!, 12);
  expect(location(2, 1)!).toBeLessThan(location(2, 2)!);
});

test('no response has no location', () => {
  expect(partialCreditLocation([])).toBeNull();
});
