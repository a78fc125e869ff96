import { groupMoments, InputError, intraclassCorrelation, randomIntercept } from '@klasseklima/core';
import type { Command } from 'commander';
import { numberColumn, textColumn } from '../columns.ts';
import { printFigures } from '../print.ts';
import type { Session } from '../session.ts';
import { collect, readMatchingRows } from '../where.ts';

type ClassesOptions = {
  readonly value: string;
  readonly class: string;
  readonly where: string[];
  readonly json?: true;
};

export function addClasses(program: Command, session: Session): void {
  program
    .command('classes')
    .description(
      'How much lies between classes: ICC(1), ICC(2), random intercept by REML, shrunken class means.',
    )
    .argument('<data.csv>', 'one row per pupil')
    .requiredOption('--value <column>', 'a score')
    .requiredOption('--class <column>', 'the class of each pupil')
    .option('--where <column=value>', 'keep matching rows; may be given several times', collect, [])
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
icc1 uses n0 = (N - Σn²/N) / (K - 1), icc1MeanSize the plain mean size. mean, betweenVariance, withinVariance and
shrunkenMean are of the random-intercept model (REML, empirical Bayes). An undefined figure is null. Classes are no
league table: of 20 classes the one that comes out lowest is truly the lowest in about half of all cases.

Example:
  $ klasseklima classes scores.csv --value norms --class class --where wave=1 --json
  { "n": 362, "classes": 20, "icc1": 0.08…, "icc1MeanSize": 0.08…, "icc2": 0.62…, "mean": 3.71…,
    "betweenVariance": 0.05…, "withinVariance": 0.61…,
    "classMeans": [{ "class": "1", "n": 21, "mean": 3.58…, "shrunkenMean": 3.63… }, …] }`,
    )
    .action((file: string, options: ClassesOptions) => {
      const table = readMatchingRows(file, options.where);
      const values = numberColumn(table, options.value);
      const classes = textColumn(table, options.class);
      const kept = values.flatMap((value, i) => {
        const name = classes[i];
        return value === null || name == null ? [] : [{ value, name }];
      });
      const unplaced = values.filter((value, i) => value !== null && classes[i] === null).length;
      if (unplaced > 0) session.err(`${unplaced} rows have a value but no class and are left out.\n`);
      if (kept.length === 0) throw new InputError('no-rows', 'no row has both a value and a class');
      printFigures(session, describeClasses(kept), options.json);
    });
}

function describeClasses(pupils: readonly { readonly value: number; readonly name: string }[]) {
  const names = [...new Set(pupils.map(({ name }) => name))];
  const places = new Map(names.map((name, place) => [name, place]));
  const moments = groupMoments(
    pupils.map(({ value }) => value),
    pupils.map(({ name }) => places.get(name)!),
    names.length,
  );
  const { icc1, icc1MeanSize, icc2 } = intraclassCorrelation(moments);
  const model = randomIntercept(moments);
  return {
    n: moments.n,
    classes: names.length,
    icc1,
    icc1MeanSize,
    icc2,
    mean: model?.mean ?? null,
    betweenVariance: model?.betweenVariance ?? null,
    withinVariance: model?.withinVariance ?? null,
    classMeans: names.map((name, g) => ({
      class: name,
      n: moments.sizes[g]!,
      mean: moments.means[g]!,
      shrunkenMean: model?.shrunkenMeans[g] ?? null,
    })),
  };
}
