import {
  type ChoiceStability,
  choiceStability,
  type Issue,
  type Sociometry,
  sociometry,
} from '@klasseklima/core';
import { writeCsv } from '@klasseklima/core/csv';
import type { Command } from 'commander';
import { type ClassInWave, type RowIssue, readNominationTables } from '../read-nomination-tables.ts';
import { readTable } from '../read-table.ts';
import type { Session } from '../session.ts';
import { warnUnsuppressed } from '../warn-unsuppressed.ts';

type SociometryOptions = {
  readonly nominations: string;
  readonly roster: string;
  readonly liked?: string;
  readonly disliked?: string;
  readonly json?: true;
};

export function addSociometry(program: Command, session: Session): void {
  program
    .command('sociometry')
    .description('Measures of who chose whom, per class and pupil, and their stability between waves.')
    .requiredOption('--nominations <edges.csv>', 'one choice per row: wave,class,context,from,to')
    .requiredOption('--roster <roster.csv>', 'one pupil per row: wave,class,pupil,gender,responded')
    .option('--liked <context>', 'the context that counts as liking (friend, if there is one)')
    .option('--disliked <context>', 'the context that counts as disliking (dislike, if there is one)')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
One result per wave, class and context (the disliked context only enters the status). Absent pupils stay on the roster
with responded 0, no or false. Status: Coie & Dodge 1983, on proportions, re-standardised. Rows that cannot be counted
are listed on standard error and the exit code is 1. Without --json: CSV, one row per class.

Example:
  $ klasseklima sociometry --nominations edges.csv --roster roster.csv --liked friend --disliked dislike --json
  { "classes": [{ "wave": "1", "class": "7B", "context": "friend", "rosterSize": 24, "responders": 22, "arcs": 98,
      "density": 0.19367588932806323, …, "pupils": [{ "pupil": "p01", "received": 5, "possible": 21, … }] }],
    "stability": [{ "class": "7B", "context": "friend", "from": "1", "to": "2", "dyads": 462, "jaccard": 0.42, … }] }`,
    )
    .action((options: SociometryOptions) => {
      const read = readNominationTables(readTable(options.nominations), readTable(options.roster));
      const liked = options.liked ?? usual(read.contexts, 'friend');
      const disliked = options.disliked ?? usual(read.contexts, 'dislike');
      for (const context of [liked, disliked])
        if (context !== undefined && !read.contexts.includes(context))
          session.err(`no choice stands in context "${context}"\n`);
      const contexts = [...new Set([...(liked === undefined ? [] : [liked]), ...read.contexts])].filter(
        (context) => context !== disliked,
      );
      const scored = {
        ...(liked === undefined ? {} : { liked }),
        ...(disliked === undefined ? {} : { disliked }),
      };
      const issues: RowIssue[] = [...read.issues];
      const results = read.classes.flatMap(({ nominations, rows }) => {
        const measured = contexts.map((context) => sociometry(nominations, { context, ...scored }));
        issues.push(...placed(measured[0]?.issues ?? [], rows));
        return measured;
      });
      const stability = read.classes.flatMap(({ nominations, before }) =>
        before === null ? [] : contexts.map((context) => choiceStability(before, nominations, context)),
      );
      warnUnsuppressed(session);
      const classes = results.map(asRecord);
      session.out(options.json ? `${JSON.stringify({ classes, stability })}\n` : asCsv(classes, stability));
      for (const { file, row, code } of issues) session.err(`${file}, row ${row}: ${code}\n`);
      session.exitCode = issues.length > 0 ? 1 : 0;
    });
}

function usual(contexts: readonly string[], name: string): string | undefined {
  return contexts.includes(name) ? name : undefined;
}

/** Issues of one class, with the rows as they stand in the files. */
function placed(issues: readonly Issue[], rows: ClassInWave['rows']): RowIssue[] {
  return issues.map(({ code, path, row }) => {
    const file = path?.startsWith('roster') ? 'roster' : 'nominations';
    return { file, row: rows[file][(row ?? 1) - 1] ?? 0, code };
  });
}

type ClassRecord = ReturnType<typeof asRecord>;

function asRecord(result: Sociometry) {
  return {
    wave: result.wave,
    class: result.class,
    context: result.context,
    rosterSize: result.rosterSize,
    responders: result.responders,
    arcs: result.arcs,
    density: result.density,
    reciprocity: result.reciprocity,
    centralization: result.centralization,
    eiIndex: result.ei.index,
    noIncoming: result.noIncoming,
    noMutual: result.noMutual,
    pupils: result.pupils.map((pupil) => ({
      pupil: pupil.pupil,
      received: pupil.received,
      possible: pupil.possible,
      mutual: pupil.mutual,
      zLiked: pupil.zLiked,
      zDisliked: pupil.zDisliked,
      socialPreference: pupil.socialPreference,
      socialImpact: pupil.socialImpact,
      status: pupil.status,
    })),
  };
}

function asCsv(classes: readonly ClassRecord[], stability: readonly ChoiceStability[]): string {
  const jaccard = new Map(
    stability.map((step) => [JSON.stringify([step.to, step.class, step.context]), step.jaccard]),
  );
  return writeCsv(
    [
      'wave',
      'class',
      'context',
      'rosterSize',
      'responders',
      'arcs',
      'density',
      'reciprocity',
      'centralization',
      'eiIndex',
      'noIncoming',
      'noMutual',
      'jaccardSinceLast',
    ],
    classes.map((row) => [
      row.wave,
      row.class,
      row.context,
      row.rosterSize,
      row.responders,
      row.arcs,
      row.density,
      row.reciprocity,
      row.centralization,
      row.eiIndex,
      row.noIncoming.length,
      row.noMutual.length,
      jaccard.get(JSON.stringify([row.wave, row.class, row.context])) ?? null,
    ]),
  );
}
