import { createHash } from 'node:crypto';
import { canonicalJson, type Instrument } from '@klasseklima/core';
import { writeAudit } from '../audit/write-audit.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { reaches } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';
import { randomId } from '../random-id.ts';
import { transact } from '../storage/transact.ts';
import { findNeighbourFaults } from './find-neighbour-faults.ts';
import { findWaveFaults } from './find-wave-faults.ts';
import type { WaveBody } from './wave-body.ts';
import type { WaveRecord } from './wave-record.ts';

/** Records a wave, or refuses it with every reason. Nothing is open yet. */
export async function createWave(at: Collecting, actor: Actor, body: WaveBody): Promise<WaveRecord> {
  if (!reaches(actor, { school: body.school.id, class: body.class.id })) throw new Problem(403, 'forbidden');
  const instrument = at.instruments.get(body.instrument);
  if (!instrument)
    throw new Problem(422, 'wave-refused', [
      {
        code: 'unknown-instrument',
        path: 'instrument',
        message: 'is not among those given to createCollector',
      },
    ]);
  const now = at.now().toISOString();
  const issues = [
    ...findWaveFaults(body, instrument, {
      today: now.slice(0, 10),
      hasConcernHandler: at.onConcern !== undefined,
    }),
    ...(await findNeighbourFaults(at.db, body, instrument)),
  ];
  if (issues.length > 0) throw new Problem(422, 'wave-refused', issues);

  const hash = hashInstrument(instrument);
  return transact(at.db, async (db) => {
    await db
      .insertInto('instrument_edition')
      .values({ hash, id: instrument.id, edition: instrument.edition, body: JSON.stringify(instrument) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const wave = await db
      .insertInto('wave')
      .values({
        ...columnsOf(body),
        id: randomId(at.randomBytes),
        ...editionOf(instrument, hash),
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, at, actor, 'wave-created', wave.id, {
      purpose: wave.purpose,
      identity: wave.identity,
    });
    return wave;
  });
}

/** Of everything that can change an answer: items, options, order, wording. Two editions never share one. */
export function hashInstrument(instrument: Instrument): string {
  return createHash('sha256').update(canonicalJson(instrument)).digest('hex');
}

function editionOf({ id, edition }: Instrument, hash: string) {
  return { instrument: id, edition, instrument_hash: hash };
}

function columnsOf(body: WaveBody) {
  const { audiences, legalBasis, primary, riskAssessment, readers, actsOnConcerns, roster, justification } =
    body;
  return {
    state: 'created' as const,
    school: body.school.id,
    school_label: body.school.label,
    grade: body.grade?.id ?? null,
    grade_label: body.grade?.label ?? null,
    class: body.class.id,
    class_label: body.class.label,
    label: body.label,
    round: body.round?.id ?? null,
    round_label: body.round?.label ?? null,
    identity: body.identity,
    purpose: body.purpose,
    administration: body.administration,
    code_kind: body.codes,
    invited: body.invited,
    simulated: body.simulated,
    retain_until: body.retainUntil,
    terms: JSON.stringify({
      audiences,
      legalBasis,
      primary,
      riskAssessment,
      readers,
      actsOnConcerns,
      roster,
      justification,
    }),
  };
}
