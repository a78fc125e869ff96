import { expect, test } from 'vitest';
import { controlLimits } from './control-limits.ts';
import { parseReleased } from './parse-released.ts';

function rounds(means: readonly (number | null)[], series: readonly string[] = []) {
  const parsed = parseReleased({
    schemaVersion: 1,
    kind: 'class-report',
    audience: 'teacher',
    unit: { kind: 'class', id: 'c', label: '7B' },
    instrument: { id: 'class-climate', edition: '1.0.0' },
    identity: 'anonymous',
    simulated: true,
    scales: [{ id: 'norms', min: 1, max: 5, higherIs: 'better', primary: true }],
    waves: means.map((mean, index) => ({
      wave: `w${index}`,
      closedOn: `20${10 + index}-05-05`,
      series: series[index] ?? '1',
      invited: 24,
      answered: 21,
      scales: {
        norms:
          mean === null
            ? { kind: 'hidden', reason: 'n-too-small' }
            : { kind: 'shown', value: { n: 21, mean, interval: [mean, mean], spread: 'own' } },
      },
    })),
    changes: [],
  });
  if (parsed.kind === 'bad' || parsed.value.kind !== 'class-report') throw new Error('bad report');
  return parsed.value;
}

const eight = [3, 3.2, 3, 3.2, 3, 3.2, 3, 3.2];

test('the first eight rounds set the limits: mean 3.1, steps of .2, three times .2 √π / 2 to each side', () => {
  const limits = controlLimits(rounds([...eight, 4.5]), 'norms');
  expect(limits?.center).toBeCloseTo(3.1, 12);
  expect(limits?.upper).toBeCloseTo(3.1 + (3 * 0.2 * Math.sqrt(Math.PI)) / 2, 12);
  expect(limits?.beyond).toEqual([8]);
});

test('seven rounds set none, nor do eight of which one is hidden', () => {
  expect(controlLimits(rounds(eight.slice(1)), 'norms')).toBeNull();
  expect(controlLimits(rounds([...eight.slice(1), null]), 'norms')).toBeNull();
});

test('rounds of another series do not count', () => {
  expect(controlLimits(rounds([...eight, 3], [...Array(8).fill('1'), '2']), 'norms')).toBeNull();
});
