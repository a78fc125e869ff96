import { describe, expect, it } from 'vitest';
import { createLinearSolver } from './solve-linear.ts';

const solve = await createLinearSolver();

describe('createLinearSolver', () => {
  const open = { lower: 0, upper: Number.POSITIVE_INFINITY };
  const program = {
    columns: [open, open],
    rows: [
      {
        terms: [
          [0, 1],
          [1, 1],
        ] as const,
        lower: 7,
        upper: 7,
      },
    ],
  };

  it('finds the least and the greatest value of each question', () => {
    const questions = [
      [[0, 1]],
      [
        [0, 1],
        [1, -1],
      ],
    ] as const;
    expect(solve(program, questions)).toEqual([
      { min: 0, max: 7 },
      { min: -7, max: 7 },
    ]);
  });

  it('says so where there is no end and where there is no solution', () => {
    expect(solve({ columns: [open], rows: [] }, [[[0, 1]]])).toEqual([
      { min: 0, max: Number.POSITIVE_INFINITY },
    ]);
    const contrary = [
      { terms: [[0, 1]] as const, lower: 3, upper: 3 },
      { terms: [[0, 1]] as const, lower: 4, upper: 4 },
    ];
    expect(solve({ columns: [open], rows: contrary }, [[[0, 1]]])).toEqual([null]);
  });

  it('never claims more than the widest range when told what is enough', () => {
    const [range] = solve(program, [[[0, 1]]], [4]);
    expect(range!.max - range!.min).toBeGreaterThanOrEqual(4);
    expect(range!.min).toBeGreaterThanOrEqual(0);
    expect(range!.max).toBeLessThanOrEqual(7);
  });
});
