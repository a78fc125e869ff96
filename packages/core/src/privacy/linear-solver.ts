/** Coefficients by column number. */
export type LinearTerms = readonly (readonly [column: number, coefficient: number])[];

/** Columns with bounds, and rows that bound sums of columns. Plain numbers, so that any solver can take it. */
export type LinearProgram = {
  readonly columns: readonly { readonly lower: number; readonly upper: number }[];
  readonly rows: readonly { readonly terms: LinearTerms; readonly lower: number; readonly upper: number }[];
};

/** What a reader of everything published could still believe a hidden figure to be. */
export type LinearRange = { readonly min: number; readonly max: number };

/**
 * Finds the least and the greatest value of each of `questions` over all solutions of `program`.
 * Passed in, because the core carries no solver: `createLinearSolver` of the server package brings one.
 * A range is null when the program has no solution.
 *
 * @param enough a width per question: a range found to be at least that wide need not be the widest
 */
export type LinearSolver = (
  program: LinearProgram,
  questions: readonly LinearTerms[],
  enough?: readonly number[],
) => readonly (LinearRange | null)[];
