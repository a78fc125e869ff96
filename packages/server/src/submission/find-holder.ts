import { createHmac, timingSafeEqual } from 'node:crypto';
import { normalizeCode } from '../code/code-letters.ts';
import { digestCode } from '../code/digest-code.ts';
import { keptParticipant } from '../code/issue-codes.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';
import {
  type AnsweringWave,
  answeringColumns,
  type Db,
  findWave,
  type WaveRecord,
} from '../wave/wave-record.ts';

/** Who answers: whoever holds a code, or a pupil the host signed in. `ticket` proves a form opened before close under a class code. */
export type Respondent =
  | { readonly kind: 'code'; readonly code: string; readonly ticket?: string | undefined }
  | { readonly kind: 'host'; readonly actor: Actor; readonly wave: string };

/** The one place in the wave that a respondent may fill. */
export type Holder = {
  readonly wave: AnsweringWave;
  /** Row of the participation table, or null where the submission makes one. */
  readonly participation: string | null;
  readonly kind: 'code' | 'guest' | 'host';
  readonly state: 'issued' | 'opened' | 'used' | 'void';
  readonly opened: boolean;
  readonly late: boolean;
  readonly participant: string | null;
  readonly submissionDigest: string | null;
  readonly contentDigest: string | null;
  readonly draftKey: string | null;
};

/**
 * Finds and holds it until the transaction ends. The wave's row is held first, as closing does, so that
 * closing and sending never wait for each other in a ring.
 */
export async function findHolder(
  db: Db,
  at: Collecting,
  respondent: Respondent,
  submissionDigest: string | null,
): Promise<Holder> {
  if (respondent.kind === 'host') return findSignedIn(db, at, respondent.actor, respondent.wave);
  const code = normalizeCode(respondent.code);
  if (code === null) throw new Problem(404, 'code-unknown');
  const row = await db
    .selectFrom('participation as p')
    .innerJoin('wave as w', 'w.id', 'p.wave')
    .select(answeringColumns.map((column) => `w.${column}` as const))
    .select([
      'p.id as participation_id',
      'p.kind',
      'p.state as participation_state',
      'p.late',
      'p.participant',
      'p.submission_digest',
      'p.content_digest',
      'p.draft_key',
    ])
    .where('p.code_digest', '=', await digestCode(at.keys, code))
    .forShare('w')
    .forUpdate('p')
    .executeTakeFirst();
  if (!row || row.state === 'expired') throw new Problem(404, 'code-unknown');
  const wave: AnsweringWave = row;
  if (row.kind === 'class-code')
    return findGuest(db, at, wave, row.participation_state, submissionDigest, respondent.ticket);
  return {
    wave,
    participation: row.participation_id,
    kind: 'code',
    state: row.participation_state,
    opened: row.participation_state === 'opened',
    late: row.late,
    participant: row.participant,
    submissionDigest: row.submission_digest,
    contentDigest: row.content_digest,
    draftKey: row.draft_key,
  };
}

/** Under a class code each submission id is a guest of its own, until the stated number is reached. */
async function findGuest(
  db: Db,
  at: Collecting,
  wave: AnsweringWave,
  state: Holder['state'],
  submissionDigest: string | null,
  ticket: string | undefined,
): Promise<Holder> {
  const guests = db.selectFrom('participation').where('wave', '=', wave.id).where('kind', '=', 'guest');
  const known =
    submissionDigest === null
      ? undefined
      : await guests.selectAll().where('submission_digest', '=', submissionDigest).executeTakeFirst();
  if (!known && state !== 'void' && submissionDigest !== null) {
    const { taken } = await guests
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('taken'))
      .executeTakeFirstOrThrow();
    if (taken >= wave.invited) throw new Problem(409, 'wave-full');
  }
  return {
    wave,
    participation: known?.id ?? null,
    kind: 'guest',
    state: known?.state ?? (state === 'void' ? 'void' : 'issued'),
    opened: ticket !== undefined && isTicket(await ticketOf(at, wave), ticket),
    late: known?.late ?? false,
    participant: null,
    submissionDigest: known?.submission_digest ?? null,
    contentDigest: known?.content_digest ?? null,
    draftKey: null,
  };
}

async function findSignedIn(db: Db, at: Collecting, actor: Actor, id: string): Promise<Holder> {
  const found = await findWave(db, id, actor);
  if (found.code_kind !== 'host' || actor.participant === undefined) throw new Problem(403, 'forbidden');
  const wave = await db
    .selectFrom('wave')
    .selectAll()
    .where('id', '=', id)
    .forShare()
    .executeTakeFirstOrThrow();
  const participant = await keptParticipant(at, wave, actor.participant);
  const row = await db
    .selectFrom('participation')
    .selectAll()
    .where('wave', '=', id)
    .where('participant', '=', participant)
    .forUpdate()
    .executeTakeFirst();
  return {
    wave,
    participation: row?.id ?? null,
    kind: 'host',
    state: row?.state ?? 'issued',
    opened: row?.state === 'opened',
    late: row?.late ?? false,
    participant,
    submissionDigest: row?.submission_digest ?? null,
    contentDigest: row?.content_digest ?? null,
    draftKey: row?.draft_key ?? null,
  };
}

/** Given out with the form while the wave is open; shown again by a late submission. Says which wave, not who. */
export async function ticketOf(at: Pick<Collecting, 'keys'>, wave: Pick<WaveRecord, 'id'>): Promise<string> {
  return createHmac('sha256', await at.keys.get('codes'))
    .update(`ticket:${wave.id}`)
    .digest('hex');
}

function isTicket(expected: string, given: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
