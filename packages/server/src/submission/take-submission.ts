import { createHash, createHmac } from 'node:crypto';
import { canonicalJson } from '@klasseklima/core';
import type { Collecting } from '../collecting.ts';
import { raiseConcern, recordConcern } from '../concern/raise-concern.ts';
import { Problem } from '../http/problem.ts';
import { randomId } from '../random-id.ts';
import { transact } from '../storage/transact.ts';
import { type Db, inboxOf } from '../wave/wave-record.ts';
import { checkSubmitted } from './check-submitted.ts';
import { findHolder, type Holder, type Respondent } from './find-holder.ts';
import { lateHours } from './late-hours.ts';

export type Submission = { readonly submissionId: string; readonly nonce: string; readonly sheet: unknown };
export type Receipt = { readonly receipt: string; readonly late: boolean };
type Taken = { readonly status: 200 | 201; readonly receipt: Receipt; readonly concern: string | null };

/**
 * Takes a submission exactly once. Sent again with the same content it gets the same receipt, with other
 * content `submission-conflict`. The server keeps digests under a nonce it never stores, so that nobody can
 * later ask the database "whose content was this".
 */
export async function takeSubmission(
  at: Collecting,
  respondent: Respondent,
  submission: Submission,
): Promise<Taken> {
  const submissionDigest = createHash('sha256').update(submission.submissionId).digest('hex');
  const contentDigest = createHmac('sha256', Buffer.from(submission.nonce, 'hex'))
    .update(canonicalJson(submission.sheet))
    .digest('hex');
  const receipt = receiptOf(await at.keys.get('codes'), submission.submissionId);

  const taken: Taken = await transact(at.db, async (db) => {
    const holder = await findHolder(db, at, respondent, submissionDigest);
    const { wave } = holder;
    if (holder.submissionDigest === submissionDigest) {
      if (holder.contentDigest !== contentDigest) throw new Problem(409, 'submission-conflict');
      return { status: 200 as const, receipt: { receipt, late: holder.late }, concern: null };
    }
    if (holder.state === 'void') throw new Problem(409, 'code-void');
    if (holder.state === 'used') throw new Problem(409, 'code-used');
    const late = isLate(at, holder);

    const instrument = await at.instrumentByHash(wave.instrument_hash, db);
    const checked = await checkSubmitted(at, holder, instrument, submission.sheet);
    if (checked.kind === 'bad') throw new Problem(422, 'invalid-sheet', checked.issues);

    await keep(db, at, holder, {
      digests: { submission_digest: submissionDigest, content_digest: contentDigest },
      late,
      body: JSON.stringify(checked.value),
    });
    const concern = await recordConcern(db, at, holder, instrument, checked.value);
    return { status: 201 as const, receipt: { receipt, late }, concern };
  });
  // After the commit: the answers are safe whatever the host's handler does.
  if (taken.concern) void raiseConcern(at, taken.concern);
  return taken;
}

/** Whether the wave takes this one, and as what. */
function isLate(at: Collecting, { wave, opened }: Holder): boolean {
  if (wave.state === 'open') return false;
  if (wave.state === 'created') throw new Problem(409, 'wave-not-open');
  const since = at.now().getTime() - Date.parse(wave.closed_at ?? '');
  if ((wave.state !== 'closed' && wave.state !== 'released') || !opened || !(since <= lateHours * 3_600_000))
    throw new Problem(409, 'wave-closed');
  return true;
}

type Kept = {
  readonly digests: { readonly submission_digest: string; readonly content_digest: string };
  readonly late: boolean;
  readonly body: string;
};

/** Marks the place as used and stores the answers: one statement, one way to the database. */
async function keep(db: Db, at: Collecting, holder: Holder, { digests, late, body }: Kept): Promise<void> {
  const { wave, participation, kind, participant } = holder;
  const used = { ...digests, state: 'used' as const, late, draft_key: null };
  const marked =
    participation !== null
      ? db.with('used', (qb) =>
          qb.updateTable('participation').set(used).where('id', '=', participation).returning('id'),
        )
      : db.with('used', (qb) =>
          qb
            .insertInto('participation')
            .values({ ...used, id: randomId(at.randomBytes), wave: wave.id, kind, participant })
            .returning('id'),
        );
  const id = randomId(at.randomBytes);
  if (wave.identity === 'anonymous') await marked.insertInto(inboxOf(wave)).values({ id, body }).execute();
  else
    await marked
      .insertInto('answer')
      .values({ id, wave: wave.id, respondent: participant, batch: late ? 'late' : 'on-time', body })
      .execute();
}

/** Eight letters and digits the pupil can write down; the same for the same submission, and telling nothing of it. */
function receiptOf(key: Uint8Array, submissionId: string): string {
  const digest = createHmac('sha256', key).update(`receipt:${submissionId}`).digest('hex').toUpperCase();
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}
