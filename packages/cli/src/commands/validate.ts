import { InputError, parseInstrument } from '@klasseklima/core';
import type { Command } from 'commander';
import { describeInstrument } from '../describe-instrument.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Session } from '../session.ts';

export function addValidate(program: Command, session: Session): void {
  program
    .command('validate')
    .description('Check an instrument of your own: each fault with its path, its cause and how to mend it.')
    .argument('<file.json>', 'the instrument; its wording may be left out')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Exit code 0: no fault. 1: faults are listed. 2: the file is no JSON.

Example:
  $ klasseklima validate mood.json
  scales[0].missing  malformed-instrument  is missing; add it
  1 fault`,
    )
    .action((file: string, options: { readonly json?: true }) => {
      const checked = parseInstrument(readJson(file));
      const issues = checked.kind === 'bad' ? checked.issues : [];
      session.exitCode = issues.length > 0 ? 1 : 0;
      if (options.json) {
        const faults = issues.map(({ path, code, message }) => ({ path: path ?? '', code, message }));
        session.out(`${JSON.stringify({ valid: checked.kind === 'ok', issues: faults }, null, 2)}\n`);
        return;
      }
      for (const { path, code, message } of issues) session.out(`${path || '(top)'}  ${code}  ${message}\n`);
      if (checked.kind === 'bad')
        session.out(`${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}\n`);
      else {
        const { id, items, languages, status } = describeInstrument(checked.value);
        session.out(`${id}: no fault; ${items} items, ${languages.join(', ') || 'no wording'}, ${status}\n`);
      }
    });
}

function readJson(file: string): unknown {
  const text = readTextFile(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not-json', `${file} is not JSON`);
  }
}
