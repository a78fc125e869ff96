import { InputError, planWaves, tellPlan, type WaveDesign } from '@klasseklima/core';
import { en } from '@klasseklima/core/text/plan/en';
import { nb } from '@klasseklima/core/text/plan/nb';
import { nn } from '@klasseklima/core/text/plan/nn';
import { type Command, Option } from 'commander';
import { finiteNumber, wholeNumber } from '../parse-options.ts';
import { readInstrument } from '../read-instrument.ts';
import type { Session } from '../session.ts';

const packs = { nb, nn, en };

type PlanOptions = {
  readonly classSize: number;
  readonly responseRate: number;
  readonly linked?: true;
  readonly sd?: number;
  readonly reliability?: number;
  readonly instrument?: string;
  readonly scales: number;
  readonly change?: number;
  readonly locale: keyof typeof packs;
  readonly json?: true;
};

export function addPlan(program: Command, session: Session): void {
  program
    .command('plan')
    .description('What two waves of a class can show, before anybody is asked.')
    .option('--class-size <n>', 'pupils on the roll', wholeNumber('--class-size'), 22)
    .option('--response-rate <share>', 'share who answer (both waves, when linked)', finiteNumber, 1)
    .option('--linked', 'the same pupils can be joined between the waves')
    .option('--sd <points>', 'spread between pupils, in scale points', finiteNumber)
    .option('--reliability <r>', "correlation of a pupil's scores between waves, when linked", finiteNumber)
    .option('--instrument <id or file.json>', 'take sd and reliability from its planning figures')
    .option('--scales <n>', 'primary scales that get a verdict', wholeNumber('--scales'), 2)
    .option('--change <points>', 'tell the chance to see a change of this size', finiteNumber)
    .addOption(new Option('--locale <locale>', 'words in').choices(Object.keys(packs)).default('en'))
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
smallestVisible is the half-width of the interval at level .05 / scales; reliablyVisible is seen with probability .8.

Example:
  $ klasseklima plan --class-size 22 --sd 0.8 --linked --reliability 0.6 --change 0.5 --json
  { "n": 22, "standardError": 0.1525…, "df": 21, "smallestVisible": 0.3682…, "reliablyVisible": 0.5007…,
    "chance": 0.7987… }`,
    )
    .action((options: PlanOptions) => {
      const design = readDesign(options);
      const plan = planWaves(design);
      const told = options.json
        ? JSON.stringify(plan, null, 2)
        : tellPlan(packs[options.locale], design, plan).join('\n');
      session.out(`${told}\n`);
    });
}

function readDesign(options: PlanOptions): WaveDesign {
  const planning = options.instrument === undefined ? undefined : readInstrument(options.instrument).planning;
  const sd = options.sd ?? planning?.sd;
  const reliability = options.reliability ?? planning?.retest;
  if (sd === undefined)
    throw new InputError('missing-option', '--sd is required, or an --instrument that has planning figures');
  if (options.linked && reliability === undefined)
    throw new InputError('missing-option', '--linked requires --reliability or an --instrument that has it');
  return {
    classSize: options.classSize,
    responseRate: options.responseRate,
    linked: options.linked === true,
    sd,
    ...(reliability === undefined ? {} : { reliability }),
    primaryScales: options.scales,
    ...(options.change === undefined ? {} : { change: options.change }),
  };
}
