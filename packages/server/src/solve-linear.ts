import type { LinearProgram, LinearRange, LinearSolver, LinearTerms } from '@klasseklima/core';
import loadHighs, { type Highs, type ModelData } from 'highs';

/**
 * The linear solver that the release gate asks how far a hidden figure stays open: HiGHS, compiled to WebAssembly.
 *
 * Loading is asynchronous and done once; the solver itself answers at once, as `release` needs it.
 */
export async function createLinearSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return (program, questions) =>
    questions.length === 0
      ? []
      : highs.withModel(modelOf(program), (model) => rangesOf(highs, model, program, questions));
}

type Model = ReturnType<Highs['createModel']>;

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
  highs: Highs,
  model: Model,
  program: LinearProgram,
  questions: readonly LinearTerms[],
): (LinearRange | null)[] {
  // The same start each time, so that equal questions get equal answers.
  model.options.set({ output_flag: false, random_seed: 0 });
  const { minimize, maximize } = highs.constants.objectiveSense;
  return questions.map((terms) => {
    const costs = new Float64Array(program.columns.length);
    for (const [column, coefficient] of terms) costs[column] = (costs[column] ?? 0) + coefficient;
    for (const [column] of terms) model.changeColCost(column, costs[column] ?? 0);
    const min = optimum(highs, model, minimize);
    const max = optimum(highs, model, maximize);
    for (const [column] of terms) model.changeColCost(column, 0);
    return min === null || max === null ? null : { min, max };
  });
}

function optimum(
  highs: Highs,
  model: Model,
  sense: Parameters<Model['changeObjectiveSense']>[0],
): number | null {
  model.changeObjectiveSense(sense);
  const { modelStatus } = model.run();
  const { modelStatus: status } = highs.constants;
  if (modelStatus === status.optimal) return model.getObjectiveValue();
  if (modelStatus === status.unbounded || modelStatus === status.unboundedOrInfeasible)
    return sense === highs.constants.objectiveSense.maximize
      ? Number.POSITIVE_INFINITY
      : Number.NEGATIVE_INFINITY;
  return null;
}
