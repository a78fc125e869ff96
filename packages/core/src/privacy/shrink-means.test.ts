import { expect, test } from 'vitest';
import { shrinkMeans } from './shrink-means.ts';

test('fewer than three classes are not drawn together', () => {
  expect(
    shrinkMeans([
      { n: 20, mean: 3, sd: 0.8 },
      { n: 20, mean: 4, sd: 0.8 },
    ]),
  ).toEqual([null, null]);
});

// By hand: five classes of 20 with sd .8 and means that vary by (4 × .25) / 4 = .25. Each keeps
// 1 − (.64 / 20) / .25 = .872 of its distance to the common mean 3.5: 3 → 3.064 and 4 → 3.936.
test('equal classes keep the share that a random intercept leaves them', () => {
  const classes = [3, 4, 3.5, 3, 4].map((mean) => ({ n: 20, mean, sd: 0.8 }));
  expect(shrinkMeans(classes)).toEqual([3.1, 3.9, 3.5, 3.1, 3.9]);
});

test('classes that differ less than chance would have them all get the common mean', () => {
  const classes = [3.4, 3.5, 3.6].map((mean) => ({ n: 10, mean, sd: 1 }));
  expect(shrinkMeans(classes)).toEqual([3.5, 3.5, 3.5]);
});

test('a small class is drawn further than a large one as far from the rest', () => {
  const [small, large] = shrinkMeans([
    { n: 5, mean: 2, sd: 0.8 },
    { n: 30, mean: 2, sd: 0.8 },
    { n: 22, mean: 3.6, sd: 0.8 },
    { n: 22, mean: 3.8, sd: 0.8 },
  ]);
  expect(small!).toBeGreaterThan(large!);
});
