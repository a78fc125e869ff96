import { InputError } from '../issue/input-error.ts';
import type { Issue } from '../issue/issue.ts';
import type { Nominations } from './nominations.ts';

/** Who chose whom in one context. Row-major, rows choose and columns are chosen, 1 = chosen. */
export type ChoiceGraph = {
  readonly pupils: readonly string[];
  readonly responded: readonly boolean[];
  readonly chosen: Uint8Array;
  /** 1 = the one in the row could have chosen the one in the column: answered, and with ratings, rated. */
  readonly asked: Uint8Array;
};

export type ReadChoices = {
  readonly graphOf: (context: string) => ChoiceGraph;
  readonly contexts: readonly string[];
  readonly issues: readonly Issue[];
};

/** A matrix of this side takes 4 MB; no class is near it. */
const largestRoster = 2000;

/** Sorts the choices into one matrix per context and lists every row that cannot be counted. */
export function readChoices(given: Nominations): ReadChoices {
  const issues: Issue[] = [];
  const places = placeRoster(given, issues);
  const pupils = [...places.keys()];
  const responded = pupils.map(() => false);
  for (const entry of given.roster) {
    const place = places.get(entry.pupil);
    if (place !== undefined && entry.responded) responded[place] = true;
  }
  const side = pupils.length;
  const matrices = new Map<string, Uint8Array>();
  for (const context of given.contexts ?? []) matrices.set(context.id, new Uint8Array(side * side));

  for (const [at, nomination] of given.nominations.entries()) {
    let matrix = matrices.get(nomination.context);
    if (matrix === undefined && given.contexts === undefined) {
      matrix = new Uint8Array(side * side);
      matrices.set(nomination.context, matrix);
    }
    const from = places.get(nomination.from);
    const to = places.get(nomination.to);
    const fault = faultOf({ matrix, from, to, responded, side });
    if (fault === null) matrix![from! * side + to!] = 1;
    else
      issues.push({ code: fault, message: nominationFaults[fault], path: `nominations[${at}]`, row: at + 1 });
  }

  const empty = new Uint8Array(side * side);
  const asked = askedCells(given, responded, places);
  return {
    graphOf: (context) => ({ pupils, responded, chosen: matrices.get(context) ?? empty, asked }),
    contexts: [...matrices.keys()],
    issues: [...issues, ...beyondLimit(given, matrices, side)],
  };
}

const nominationFaults = {
  'unknown-context': 'the context is not among those asked; correct it or add it',
  'unknown-pupil': 'a pupil is not on the roster of this class and wave; add the pupil there',
  'self-nomination': 'a pupil chose the same pupil; the row is left out',
  'not-responded': 'the one who chooses is marked as not having answered; correct the roster',
  'repeated-nomination': 'the same choice stands twice; it counts once',
} as const;

type Placed = {
  readonly matrix: Uint8Array | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly responded: readonly boolean[];
  readonly side: number;
};

function faultOf({ matrix, from, to, responded, side }: Placed): keyof typeof nominationFaults | null {
  if (matrix === undefined) return 'unknown-context';
  if (from === undefined || to === undefined) return 'unknown-pupil';
  if (from === to) return 'self-nomination';
  if (!responded[from]) return 'not-responded';
  return matrix[from * side + to] === 1 ? 'repeated-nomination' : null;
}

function askedCells(
  { notRated }: Nominations,
  responded: readonly boolean[],
  places: ReadonlyMap<string, number>,
): Uint8Array {
  const side = responded.length;
  const asked = new Uint8Array(side * side);
  for (let i = 0; i < side; i++)
    if (responded[i]) asked.fill(1, i * side, (i + 1) * side).fill(0, i * side + i, i * side + i + 1);
  for (const { from, to } of notRated ?? []) {
    const row = places.get(from);
    const column = places.get(to);
    if (row !== undefined && column !== undefined) asked[row * side + column] = 0;
  }
  return asked;
}

function placeRoster(given: Nominations, issues: Issue[]): Map<string, number> {
  if (given.roster.length > largestRoster)
    throw new InputError(
      'roster-too-large',
      `sociometry requires the roster of one class, got ${given.roster.length} pupils`,
    );
  const places = new Map<string, number>();
  given.roster.forEach(({ pupil }, at) => {
    const refuse = (code: string, message: string) =>
      issues.push({ code, message, path: `roster[${at}]`, row: at + 1 });
    if (pupil === '') refuse('empty-pupil', 'a pupil on the roster has no key; the row is left out');
    else if (places.has(pupil)) refuse('repeated-pupil', 'a pupil stands twice on the roster; counts once');
    else places.set(pupil, places.size);
  });
  return places;
}

function beyondLimit(given: Nominations, matrices: Map<string, Uint8Array>, side: number): Issue[] {
  const issues: Issue[] = [];
  (given.contexts ?? []).forEach(({ id, limit }, at) => {
    const matrix = matrices.get(id);
    if (limit === null || matrix === undefined) return;
    for (let row = 0; row < side; row++) {
      let given = 0;
      for (let column = 0; column < side; column++) given += matrix[row * side + column]!;
      if (given > limit)
        issues.push({
          code: 'beyond-limit',
          message: `a pupil gave ${given} choices where ${limit} were allowed; all are counted`,
          path: `contexts[${at}]`,
        });
    }
  });
  return issues;
}
