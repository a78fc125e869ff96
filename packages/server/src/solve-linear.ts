import type { LinearProgram, LinearRange, LinearSolver, LinearTerms } from '@klasseklima/core';
import loadHighs, { type Highs, type ModelData } from 'highs';

/**
 * The linear solver that the release gate asks how far a hidden figure stays open: HiGHS, compiled to WebAssembly.
 *
 * Loading is asynchronous and done once; the solver itself answers at once, as `release` needs it.
 */
export async function createLinearSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return (program, questions, enough) =>
    questions.length === 0
      ? []
      : highs.withModel(modelOf(program), (model) => rangesOf({ highs, model }, program, questions, enough));
}

type Model = ReturnType<Highs['createModel']>;
type Solving = { readonly highs: Highs; readonly model: Model };

function modelOf(program: LinearProgram): ModelData {
  const starts = [0];
  for (const { terms } of program.rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const entries = program.rows.flatMap(({ terms }) => terms);
  return {
    numCols: program.columns.length,
    numRows: program.rows.length,
    colCost: program.columns.map(() => 0),
    colLower: program.columns.map(({ lower }) => lower),
    colUpper: program.columns.map(({ upper }) => upper),
    rowLower: program.rows.map(({ lower }) => lower),
    rowUpper: program.rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: program.rows.length,
      numCols: program.columns.length,
      starts,
      indices: entries.map(([column]) => column),
      values: entries.map(([, coefficient]) => coefficient),
    },
  };
}

function rangesOf(
  solving: Solving,
  program: LinearProgram,
  questions: readonly LinearTerms[],
  enough: readonly number[] | undefined,
): (LinearRange | null)[] {
  // The same start each time, so that equal questions get equal answers; without presolve each run starts where the
  // last one ended.
  solving.model.options.set({ output_flag: false, random_seed: 0, presolve: 'off', solver: 'simplex' });
  const seen = questions.map(() => ({ min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }));
  const look = (solution: Float64Array | null) => {
    if (!solution) return;
    for (const [index, terms] of questions.entries()) {
      const value = terms.reduce(
        (sum, [column, coefficient]) => sum + coefficient * (solution[column] ?? 0),
        0,
      );
      const range = seen[index]!;
      range.min = Math.min(range.min, value);
      range.max = Math.max(range.max, value);
    }
  };
  // Any solution widens every range it is looked at for: a few that pull all questions apart settle most of them.
  if (enough)
    for (const terms of spreading(program, questions))
      for (const end of ['minimize', 'maximize'] as const)
        look(optimum(solving, program, terms, end).solution);
  return questions.map((terms, index) => {
    const range = seen[index]!;
    if (enough && range.max - range.min >= (enough[index] ?? Number.POSITIVE_INFINITY)) return range;
    const ends = (['minimize', 'maximize'] as const).map((end) => optimum(solving, program, terms, end));
    for (const { solution } of ends) look(solution);
    const [min, max] = ends.map(({ value }) => value);
    return typeof min === 'number' && typeof max === 'number' ? { min, max } : null;
  });
}

/** All questions the same way, and neighbours opposite ways. */
function spreading(program: LinearProgram, questions: readonly LinearTerms[]): LinearTerms[] {
  return [() => 1, (index: number) => (index % 2 === 0 ? 1 : -1)].map((sign) => {
    const costs = new Float64Array(program.columns.length);
    for (const [index, terms] of questions.entries())
      for (const [column, coefficient] of terms)
        costs[column] = (costs[column] ?? 0) + sign(index) * coefficient;
    return [...costs.entries()].filter(([, cost]) => cost !== 0);
  });
}

function optimum(
  { highs, model }: Solving,
  program: LinearProgram,
  terms: LinearTerms,
  end: 'minimize' | 'maximize',
): { value: number | null; solution: Float64Array | null } {
  const costs = new Float64Array(program.columns.length);
  for (const [column, coefficient] of terms) costs[column] = (costs[column] ?? 0) + coefficient;
  for (const [column] of terms) model.changeColCost(column, costs[column] ?? 0);
  model.changeObjectiveSense(highs.constants.objectiveSense[end]);
  const { modelStatus } = model.run();
  const { modelStatus: status } = highs.constants;
  const solved = modelStatus === status.optimal;
  const open = modelStatus === status.unbounded;
  const value = solved
    ? model.getObjectiveValue()
    : open
      ? end === 'maximize'
        ? Infinity
        : -Infinity
      : null;
  const solution = solved ? model.getSolution().colValue : null;
  for (const [column] of terms) model.changeColCost(column, 0);
  return { value, solution };
}
