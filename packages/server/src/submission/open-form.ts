import type { Instrument } from '@klasseklima/core';
import type { Collecting, HelpLine } from '../collecting.ts';
import { Problem } from '../http/problem.ts';
import { randomId } from '../random-id.ts';
import { transact } from '../storage/transact.ts';
import { type AnsweringWave, termsOf, type WaveRecord } from '../wave/wave-record.ts';
import { findHolder, type Respondent, ticketOf } from './find-holder.ts';

/** All a form needs to be shown, and all a pupil is told before the first item. */
export type OpenedForm = {
  readonly wave: {
    readonly id: string;
    readonly label: string;
    readonly class: string;
    readonly purpose: WaveRecord['purpose'];
    readonly identity: WaveRecord['identity'];
    readonly administration: WaveRecord['administration'];
    /** Who may read single answers; empty in anonymous mode. */
    readonly readers: readonly string[];
    /** Who acts where an answer tells that somebody is not safe; null in anonymous mode: then nobody can. */
    readonly actsOnConcerns: string | null;
    readonly retainUntil: string;
    readonly simulated: boolean;
  };
  readonly instrument: Instrument;
  readonly instrumentHash: string;
  /** Opaque ids of everyone who may be chosen, where classmates are asked for; the host's page knows the names. */
  readonly roster: readonly string[];
  readonly help: readonly HelpLine[];
  /** 64 hexadecimal digits, the same on every opening of this code until it is used; null under a class code. */
  readonly draftKey: string | null;
  /** Sent back with a submission under a class code; null otherwise. */
  readonly ticket: string | null;
  readonly preview: boolean;
};

/** Opens the form of a code: notes that it was opened, and hands out the key of the draft. */
export async function openForm(at: Collecting, respondent: Respondent): Promise<OpenedForm> {
  return transact(at.db, async (db) => {
    const holder = await findHolder(db, at, respondent, null);
    const { wave } = holder;
    if (holder.state === 'void') throw new Problem(409, 'code-void');
    if (holder.state === 'used') throw new Problem(409, 'code-used');
    if (wave.state === 'created') throw new Problem(409, 'wave-not-open');
    if (wave.state !== 'open') throw new Problem(409, 'wave-closed');
    const draftKey =
      holder.kind === 'guest' ? null : (holder.draftKey ?? Buffer.from(at.randomBytes(32)).toString('hex'));
    const opened = { state: 'opened' as const, draft_key: draftKey };
    if (holder.participation !== null && holder.state === 'issued')
      await db.updateTable('participation').set(opened).where('id', '=', holder.participation).execute();
    else if (holder.kind === 'host' && holder.participation === null)
      await db
        .insertInto('participation')
        .values({
          ...opened,
          id: randomId(at.randomBytes),
          wave: wave.id,
          kind: 'host',
          participant: holder.participant,
        })
        .execute();
    return {
      ...(await formOf(at, wave, db)),
      draftKey,
      ticket: holder.kind === 'guest' ? await ticketOf(at, wave) : null,
      preview: false,
    };
  });
}

/** The form as staff see it beforehand. Stores nothing, opens nothing. */
export async function previewForm(at: Collecting, wave: WaveRecord): Promise<OpenedForm> {
  return { ...(await formOf(at, wave)), draftKey: null, ticket: null, preview: true };
}

async function formOf(
  at: Collecting,
  wave: AnsweringWave,
  db?: Parameters<Collecting['instrumentByHash']>[1],
) {
  const { readers, actsOnConcerns, roster } = termsOf(wave);
  return {
    wave: {
      id: wave.id,
      label: wave.label,
      class: wave.class_label,
      purpose: wave.purpose,
      identity: wave.identity,
      administration: wave.administration,
      readers: readers?.map(({ label }) => label) ?? [],
      actsOnConcerns: wave.identity === 'anonymous' ? null : (actsOnConcerns?.label ?? null),
      retainUntil: wave.retain_until,
      simulated: wave.simulated,
    },
    instrument: await at.instrumentByHash(wave.instrument_hash, db),
    instrumentHash: wave.instrument_hash,
    roster: roster ?? [],
    help: at.help,
  };
}
