import { InputError } from '@klasseklima/core';
import { Command, CommanderError } from 'commander';
import { addChange } from './commands/change.ts';
import { addClasses } from './commands/classes.ts';
import { addInstruments } from './commands/instruments.ts';
import { addPlan } from './commands/plan.ts';
import { addPrevalence } from './commands/prevalence.ts';
import { addReliability } from './commands/reliability.ts';
import { addScore } from './commands/score.ts';
import { addShow } from './commands/show.ts';
import { addSimulate } from './commands/simulate.ts';
import { addSociometry } from './commands/sociometry.ts';
import { addValidate } from './commands/validate.ts';
import type { Session } from './session.ts';

/** The command `klasseklima` with all its subcommands. */
export function createProgram(session: Session): Command {
  const program = new Command('klasseklima')
    .description(
      'Instruments, scoring and statistics of the class environment, for researchers and operators.',
    )
    .exitOverride()
    .configureOutput({ writeOut: session.out, writeErr: session.err });
  const adders = [
    addInstruments,
    addShow,
    addValidate,
    addScore,
    addSimulate,
    addSociometry,
    addReliability,
    addClasses,
    addChange,
    addPrevalence,
    addPlan,
  ];
  for (const add of adders) add(program, session);
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeOut: session.out, writeErr: session.err });
  return program;
}

/**
 * Runs the command line.
 *
 * @param args what follows the name `klasseklima`
 * @returns the exit code: 0 done, 1 done with listed faults in the data, 2 bad input (nothing on standard output)
 */
export async function runKlasseklima(args: readonly string[], session: Session): Promise<number> {
  try {
    await createProgram(session).parseAsync(args, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof InputError) {
      session.err(`${error.code}: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
