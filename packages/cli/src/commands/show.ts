import { InputError, type Instrument, localize } from '@klasseklima/core';
import type { Command } from 'commander';
import { describeInstrument } from '../describe-instrument.ts';
import { readInstrument } from '../read-instrument.ts';
import type { Session } from '../session.ts';

export function addShow(program: Command, session: Session): void {
  program
    .command('show')
    .description('Show one instrument: what it is for, its scales and sentences, rights and evidence.')
    .argument('<id or file.json>', 'an id from `klasseklima instruments`, or a JSON file')
    .option('--locale <locale>', 'language of the sentences', 'en')
    .option('--json', 'print the instrument as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ klasseklima show class-climate --locale nb
  Hvordan har vi det? (class-climate 1.0.0)
  …`,
    )
    .action((idOrFile: string, options: { readonly locale: string; readonly json?: true }) => {
      const instrument = readInstrument(idOrFile);
      session.out(
        options.json ? `${JSON.stringify(instrument, null, 2)}\n` : page(instrument, options.locale),
      );
    });
}

function page(instrument: Instrument, locale: string): string {
  const known = Object.keys(instrument.wording);
  if (known.length > 0 && !known.includes(locale))
    throw new InputError('unknown-locale', `show has ${instrument.id} in ${known.join(', ')}`);
  const words = known.length > 0 ? localize(instrument, locale) : undefined;
  const line = describeInstrument(instrument);
  const { rights, restricted, unverified } = instrument;
  const sections = [
    [`${words?.title ?? line.title} (${instrument.id} ${instrument.edition})`, words?.about, words?.notFor],
    [
      `Answered by ${line.respondent}${line.age ? `, ${line.age}` : ''}; ${line.items} items, about ${line.minutes} minutes; use: ${line.use}`,
      instrument.recallDays ? `Asks about the last ${instrument.recallDays} days` : undefined,
    ],
    restricted ? [`No usable key: ${restricted.reason}`, `Ask: ${restricted.ask}`] : [],
    unverified?.length ? ['Not verified:', ...unverified.map(({ path, note }) => `  ${path}: ${note}`)] : [],
    ...instrument.scales.map((scale) => [
      `${words?.scales[scale.id]?.name ?? scale.id} (${scale.id}): ${scale.score.kind}, higher is ${scale.higherIs}`,
      ...scale.items.map((id) => {
        const reversed = scale.reverse?.includes(id) ? ' (reversed)' : '';
        return `  ${id}${reversed}${words ? `  ${words.items[id]}` : ''}`;
      }),
    ]),
    instrument.scales.length === 0 && words
      ? instrument.items.map(({ id }) => `  ${id}  ${words.items[id]}`)
      : [],
    Object.entries(words?.options ?? {}).map(([set, labels]) => `${set}: ${labels.join(' · ')}`),
    [
      `Rights: ${rights.holder}; ${rights.licence} (looked at on ${rights.checkedOn})`,
      `Evidence: ${line.evidence}${words ? `. ${words.evidence}` : ''}`,
    ],
  ];
  return `${sections
    .map((lines) => lines.filter((text) => text !== undefined && text !== '').join('\n'))
    .filter((section) => section !== '')
    .join('\n\n')}\n`;
}
