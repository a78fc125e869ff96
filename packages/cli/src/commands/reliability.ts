import { InputError, RELIABILITY_FROM, type Reliability, reliability } from '@klasseklima/core';
import { type Command, Option } from 'commander';
import { numberColumn } from '../columns.ts';
import { readRange, splitList } from '../parse-options.ts';
import { printFigures } from '../print.ts';
import type { Session } from '../session.ts';
import { collect, readMatchingRows } from '../where.ts';

type ReliabilityOptions = {
  readonly items: string[];
  readonly reversed: string[];
  readonly range?: readonly [number, number];
  readonly missing: 'listwise' | 'pairwise';
  readonly where: string[];
  readonly json?: true;
};

export function addReliability(program: Command, session: Session): void {
  program
    .command('reliability')
    .description('Reliability of one scale: alpha with interval, lambda-2, omega total, item statistics.')
    .argument('<data.csv>', 'one row per pupil, one column per item')
    .requiredOption('--items <ids>', 'items of the scale, separated by commas', splitList)
    .option(
      '--reversed <ids>',
      'items to turn round by the bounds of --range; they belong to the scale, named in --items or not',
      splitList,
      [],
    )
    .option('--range <low-high>', 'lowest and highest possible answer, such as 1-5', readRange)
    .addOption(
      new Option('--missing <rule>', 'drop rows with a missing answer, or use every pair of answers')
        .choices(['listwise', 'pairwise'])
        .default('listwise'),
    )
    .option('--where <column=value>', 'keep matching rows; may be given several times', collect, [])
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
omegaTotal = (Σλ)² / ((Σλ)² + Σθ) of one factor fitted by maximum likelihood; how well it fits is told on standard
error. alphaInterval is Feldt's. An undefined figure is null.

Example:
  $ klasseklima simulate --instrument class-climate --classes 20 --seed 7 > data.csv
  $ klasseklima reliability data.csv --items no1,no2,no3,no4 --json
  { "n": 362, "k": 4, "alpha": 0.79…, "alphaInterval": [0.75…, 0.82…], "guttmanLambda2": 0.79…,
    "omegaTotal": 0.79…, "items": [{ "id": "no1", "mean": 3.8…, "sd": 1.1…, "itemRest": 0.6…,
    "alphaIfDropped": 0.73… }, …] }`,
    )
    .action((file: string, options: ReliabilityOptions) => {
      const ids = scaleItems(options);
      const columns = readItems(file, ids, options);
      const result = reliability({ columns }, options.missing);
      tellCaution(session, result);
      const { n, k, alpha, alphaInterval, guttmanLambda2, omega } = result;
      const items = result.items.map((statistics, i) => ({ id: ids[i], ...statistics }));
      const omegaTotal = omega?.omega ?? null;
      printFigures(session, { n, k, alpha, alphaInterval, guttmanLambda2, omegaTotal, items }, options.json);
    });
}

// A reversed item belongs to the scale whether --items names it again or not.
function scaleItems({ items, reversed }: ReliabilityOptions): string[] {
  if (new Set(items).size < items.length)
    throw new InputError('repeated-item', '--items requires different items');
  return [...new Set([...items, ...reversed])];
}

function readItems(file: string, ids: readonly string[], { reversed, range, where }: ReliabilityOptions) {
  if (reversed.length > 0 && range === undefined)
    throw new InputError('missing-option', '--reversed requires --range, such as --range 1-5');
  const table = readMatchingRows(file, where);
  const within = range && {
    accepts: (value: number) => value >= range[0] && value <= range[1],
    code: 'out-of-range',
    need: `answers from ${range[0]} to ${range[1]}`,
  };
  return ids.map((id) => {
    const turn = reversed.includes(id) ? range : undefined;
    const values = numberColumn(table, id, within).map((value) =>
      value === null ? Number.NaN : turn ? turn[0] + turn[1] - value : value,
    );
    return { values: Float64Array.from(values), missing: Number.NaN };
  });
}

function tellCaution(session: Session, { n, omega, enoughRows }: Reliability): void {
  if (!enoughRows)
    session.err(`n = ${n} is below ${RELIABILITY_FROM}: too few to judge a scale by; mind the interval.\n`);
  if (omega === null) return;
  const { chiSquare, df, cfi, rmsea } = omega.fit;
  const figure = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  session.err(
    `omegaTotal = ${omega.formula}, one factor: χ² ${figure(chiSquare)}, df ${df}, CFI ${figure(cfi)}, RMSEA ${figure(rmsea)}.\n`,
  );
}
