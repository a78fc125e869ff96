import { InputError } from '@klasseklima/core';
import type { Command } from 'commander';
import { compareBinary, compareMeans } from '../compare-waves.ts';
import { printFigures } from '../print.ts';
import { type ChangeOptions, readWaves } from '../read-waves.ts';
import type { Session } from '../session.ts';
import { collect } from '../where.ts';

export function addChange(program: Command, session: Session): void {
  program
    .command('change')
    .description('Change between two waves, overall and by class, with intervals and sizes.')
    .argument('<data.csv>', 'one row per pupil and wave')
    .requiredOption('--value <column>', 'a score, or with --binary a mark of 0 or 1')
    .requiredOption('--wave <column>', 'the wave of each row')
    .requiredOption('--from <wave>', 'the earlier wave')
    .requiredOption('--to <wave>', 'the later wave')
    .option('--pupil <column>', 'joins the two rows of a pupil')
    .option('--class <column>', 'the class of each pupil')
    .option('--linked', 'compare pupils with themselves; the default when --pupil is given')
    .option('--unlinked', 'compare the waves as different pupils; the default without --pupil')
    .option('--binary', 'the value is a mark: McNemar tests and Newcombe intervals')
    .option(
      '--lower-is-better',
      'say on standard error that lower is better; figures stay later minus earlier',
    )
    .option('--where <column=value>', 'keep matching rows; may be given several times', collect, [])
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
difference = later - earlier. The verdict says where the interval lies: higher (all above 0), lower (all below),
no-certain-change, or too-few-answers below five pupils. Intervals are 95 % each and not adjusted for the number of
classes. Linked uses the pupils with a value in both waves; a pupil who changed class counts overall only. Where pupil
keys repeat between classes, a pupil is known by class and key. Pupils of the overall row are pooled. In the binary
table, before and after are proportions. An undefined figure is null.

Example:
  $ klasseklima change scores.csv --value norms --pupil pupil --wave wave --from 1 --to 2 --class class --json
  [{ "class": null, "n": 56, "meanBefore": 3.61…, "meanAfter": 3.87…, "difference": 0.26…,
     "interval": [0.05…, 0.47…], "hedgesGav": 0.32…, "hedgesGz": 0.33…, "verdict": "higher" }, …]`,
    )
    .action((file: string, options: ChangeOptions) => {
      if (options.linked && options.unlinked)
        throw new InputError('malformed-option', 'choose one of --linked and --unlinked');
      const waves = readWaves(file, options, session);
      const figures = waves.groups.map((group) =>
        options.binary ? compareBinary(group) : compareMeans(group),
      );
      if (options.lowerIsBetter) session.err('Lower is better: a verdict of "lower" is an improvement.\n');
      printFigures(session, figures, options.json);
    });
}
