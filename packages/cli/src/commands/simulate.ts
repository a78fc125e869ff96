import { choiceItems, InputError, seededRandom, simulateClass } from '@klasseklima/core';
import { writeCsv } from '@klasseklima/core/csv';
import type { Command } from 'commander';
import { wholeNumber } from '../parse-options.ts';
import { readInstrument } from '../read-instrument.ts';
import type { Session } from '../session.ts';

type SimulateOptions = {
  readonly instrument: string;
  readonly classes: number;
  readonly pupils: number;
  readonly waves: number;
  readonly seed: number;
  readonly change: readonly string[];
};

export function addSimulate(program: Command, session: Session): void {
  program
    .command('simulate')
    .description(
      'Invent answers from a seed, to try the tools on. They say nothing about any class or instrument.',
    )
    .requiredOption('--instrument <id or file.json>', 'an id from `klasseklima instruments`, or a JSON file')
    .option('--classes <n>', 'classes', wholeNumber('--classes'), 1)
    .option('--pupils <n>', 'pupils on the roll of each class', wholeNumber('--pupils'), 22)
    .option('--waves <n>', 'waves; the same pupils answer each', wholeNumber('--waves'), 1)
    .option('--seed <n>', 'the same seed gives the same answers', wholeNumber('--seed', 0), 1)
    .option('--change <scale=size...>', 'move a scale from the second wave on, in pupil SDs', [])
    .addHelpText(
      'after',
      `
Prints CSV: wave,class,pupil and a column per item; an empty cell is a skipped item, a pupil away has no row.

Example:
  $ klasseklima simulate --instrument class-climate --classes 3 --pupils 22 --waves 2 --seed 7 --change norms=0.5
  wave,class,pupil,cm1,cm2,…
  1,1,c1p01,4,3,…`,
    )
    .action((options: SimulateOptions) => {
      const instrument = readInstrument(options.instrument);
      const change = Object.fromEntries(options.change.map(readChange));
      const seeds = seededRandom(options.seed);
      const classes = Array.from({ length: options.classes }, (_, c) =>
        simulateClass({
          seed: seeds.integer(4294967296),
          instrument,
          pupils: options.pupils,
          waves: Array.from({ length: options.waves }, (_wave, w) => ({
            wave: String(w + 1),
            ...(w > 0 ? { change } : {}),
          })),
          keyPrefix: `c${String(c + 1).padStart(String(options.classes).length, '0')}p`,
        }),
      );
      const items = choiceItems(instrument).map(({ id }) => id);
      const rows = Array.from({ length: options.waves }, (_, w) =>
        classes.flatMap(({ waves }, c) =>
          waves[w]!.sheets.map(({ pupil, sheet }) => [
            w + 1,
            c + 1,
            pupil,
            ...items.map((item) => sheet.answers[item] ?? null),
          ]),
        ),
      ).flat();
      session.err('Simulated answers: invented from a seed, not from pupils.\n');
      session.out(writeCsv(['wave', 'class', 'pupil', ...items], rows));
    });
}

function readChange(text: string): [scale: string, size: number] {
  const [scale, size] = text.split('=');
  const value = Number(size);
  if (!scale || size === undefined || size.trim() === '' || !Number.isFinite(value))
    throw new InputError('malformed-option', '--change requires scale=size, such as norms=0.5');
  return [scale, value];
}
