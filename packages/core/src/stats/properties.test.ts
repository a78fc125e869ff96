import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../reference/reference.ts';
import { groupMoments } from './group-moments.ts';
import { newcombePairedInterval } from './newcombe-interval.ts';
import { pairedChange } from './paired-change.ts';
import { randomIntercept } from './random-intercept.ts';
import { reliability } from './reliability.ts';
import { signFlipTest } from './sign-flip-test.ts';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.ts';
import { wilsonInterval } from './wilson-interval.ts';

const code = fc.integer({ min: 1, max: 5 });
const cell = fc.option(code, { freq: 6 });
const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 5, maxLength: 40 });
const shuffled = <T>(values: readonly T[]) => [...values].reverse();
const figures = (table: readonly (readonly (number | null)[])[], missing: 'listwise' | 'pairwise') => {
  const { alpha, guttmanLambda2, items } = reliability(table, missing);
  return [alpha, guttmanLambda2, ...items.flatMap((item) => [item.mean, item.sd, item.itemRest])];
};
function expectSame(actual: readonly (number | null)[], expected: readonly (number | null)[]) {
  expected.forEach((value, i) => {
    if (value === null) expect(actual[i]).toBeNull();
    else
      expect(Math.abs((actual[i] ?? Number.NaN) - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
  });
}

describe.each(['listwise', 'pairwise'] as const)('reliability, %s', (missing) => {
  it('does not depend on the order of pupils', () => {
    fc.assert(
      fc.property(rows, (table) => expectSame(figures(shuffled(table), missing), figures(table, missing))),
    );
  });

  it('is the same after reversing every item twice, and alpha after reversing all once', () => {
    const turn = (table: readonly (readonly (number | null)[])[]) =>
      table.map((row) => row.map((value) => (value === null ? null : 6 - value)));
    fc.assert(
      fc.property(rows, (table) => {
        expect(turn(turn(table))).toEqual(table);
        expectSame(figures(turn(table), missing).slice(0, 2), figures(table, missing).slice(0, 2));
      }),
    );
  });

  it('does not change when everybody adds the same to an item', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -1000, max: 1000 }), (table, shift) => {
        const moved = table.map(([first, ...rest]) => [
          first === null || first === undefined ? null : first + shift,
          ...rest,
        ]);
        expectSame(figures(moved, missing).slice(0, 2), figures(table, missing).slice(0, 2));
      }),
    );
  });

  it('never gives NaN or Infinity, and lambda-2 is at least alpha', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const result = reliability(table, missing);
        expect(JSON.stringify(result, (_, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain(
          'NaN',
        );
        const { alpha, guttmanLambda2 } = result;
        if (alpha !== null && guttmanLambda2 !== null)
          expect(guttmanLambda2).toBeGreaterThanOrEqual(alpha - 1e-9);
      }),
    );
  });
});

it('a row without any answer changes no pairwise figure', () => {
  fc.assert(
    fc.property(rows, (table) => {
      expect(reliability([...table, [null, null, null, null]], 'pairwise').n).toBe(
        reliability(table, 'pairwise').n,
      );
      expectSame(figures([...table, [null, null, null, null]], 'pairwise'), figures(table, 'pairwise'));
    }),
  );
});

describe('change', () => {
  const scores = fc.array(fc.tuple(cell, cell), { maxLength: 40 });
  it('turns round with the waves, and pairs with a gap count for nothing', () => {
    fc.assert(
      fc.property(scores, (pairs) => {
        const [before, after] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
        const forward = pairedChange(before, after);
        const backward = pairedChange(after, before);
        if (forward.difference === null) expect(backward.difference).toBeNull();
        else expect(backward.difference).toBeCloseTo(-forward.difference, 10);
        expect(pairedChange([...before, null], [...after, 3])).toEqual(forward);
      }),
    );
  });

  it('exact tests give a probability that the order of pupils and the sign of all changes leave alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 25 }), (steps) => {
        const differences = steps.map((step) => step / 4);
        for (const test of [wilcoxonSignedRank, signFlipTest]) {
          const { p } = test(differences);
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
          expectClose(test(shuffled(differences)).p, p, 1e-9);
          expectClose(test(differences.map((value) => -value)).p, p, 1e-9);
        }
      }),
    );
  });
});

describe('shares', () => {
  it('lie in their Wilson interval, which lies in 0–1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const count = Math.floor(share * n);
          const [lower, upper] = wilsonInterval(count, n);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(count / n);
          expect(upper).toBeGreaterThanOrEqual(count / n);
        },
      ),
    );
  });

  it('differences lie in their Newcombe interval, which lies in −1 … 1', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, (both, onlyBefore, onlyAfter, neither) => {
        const n = both + onlyBefore + onlyAfter + neither;
        fc.pre(n > 0);
        const [lower, upper] = newcombePairedInterval({ both, onlyBefore, onlyAfter, neither });
        const difference = (onlyAfter - onlyBefore) / n;
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(lower).toBeLessThanOrEqual(difference + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
      }),
    );
  });
});

describe('class level', () => {
  it('shrinks every class mean towards the common one, never past it', () => {
    const pupils = fc.array(fc.tuple(code, fc.integer({ min: 0, max: 3 })), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(pupils, (drawn) => {
        const values = [1, 2, 3, 4, 5, ...drawn.map(([value]) => value)];
        const groups = [0, 1, 2, 3, 0, ...drawn.map(([, group]) => group)];
        const moments = groupMoments(values, groups, 4);
        const model = randomIntercept(moments)!;
        model.shrunkenMeans.forEach((shrunken, g) => {
          const own = moments.means[g]!;
          expect(Number.isFinite(shrunken)).toBe(true);
          expect(Math.abs(shrunken - model.mean)).toBeLessThanOrEqual(Math.abs(own - model.mean) + 1e-9);
        });
      }),
    );
  });
});
