import { InputError } from '@klasseklima/core';
import * as v from 'valibot';
import { issueCodes } from '../code/issue-codes.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';
import { randomId } from '../random-id.ts';
import { takeSubmission } from '../submission/take-submission.ts';
import { closeWave } from './close-wave.ts';
import { createWave } from './create-wave.ts';
import { openWave } from './open-wave.ts';
import { releaseWave } from './release-wave.ts';
import { waveBody } from './wave-body.ts';

/** A wave with all its answers, and the days on which it happened. */
export type ImportedWave = {
  readonly wave: v.InferInput<typeof waveBody>;
  readonly createdAt: Date;
  readonly openedAt: Date;
  /** Left out: the wave stays open. */
  readonly closedAt?: Date;
  /** Left out: the wave stays closed. Released without suspicion found. */
  readonly releasedAt?: Date;
  /** One per pupil who answered. `participant` is required outside anonymous mode. */
  readonly answers: readonly { readonly participant?: string; readonly sheet: unknown }[];
};

const importer: Actor = { role: 'operator', subject: 'import', schools: [], classes: [] };

/**
 * Brings waves in by the very steps that live ones take: create, open, codes, submissions, close, release.
 * Waves of one round are closed after all of them have been filled, so that they are released together.
 *
 * @returns the ids of the waves, in the given order
 * @throws InputError "bad-import" with the code of the step that refused
 */
export async function importWaves(
  at: Collecting,
  waves: readonly ImportedWave[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const imported of waves) ids.push(await refusing(() => fill(at, imported)));
  const closing = waves
    .map((imported, i) => ({ imported, id: ids[i] as string }))
    .filter(({ imported }) => imported.closedAt !== undefined)
    .sort((a, b) => Number(a.imported.closedAt) - Number(b.imported.closedAt));
  const closed = [];
  for (const { imported, id } of closing)
    closed.push({
      imported,
      wave: await refusing(() => closeWave(atTime(at, imported.closedAt), importer, id)),
    });
  for (const { imported, wave } of closed) {
    await refusing(() => atTime(at, imported.closedAt).freeze(wave));
    const released = atTime(at, imported.releasedAt);
    if (imported.releasedAt)
      await refusing(() => releaseWave(released, importer, wave.id, { suspicion: { found: false } }));
  }
  return ids;
}

async function fill(at: Collecting, imported: ImportedWave): Promise<string> {
  const body = v.safeParse(waveBody, imported.wave);
  if (!body.success) throw new Problem(422, 'invalid-body');
  const created = atTime(at, imported.createdAt);
  const opened = atTime(at, imported.openedAt);
  const { id } = await createWave(created, importer, body.output);
  const participants = imported.answers.map(({ participant }) => participant ?? '');
  const { codes } = await issueCodes(
    created,
    id,
    body.output.identity === 'anonymous' ? { count: imported.answers.length } : { participants },
  );
  await openWave(opened, importer, id);
  for (const [i, { sheet }] of imported.answers.entries()) {
    const code = (codes[i] ?? codes[0])?.code ?? '';
    const submission = {
      submissionId: randomId(at.randomBytes),
      nonce: Buffer.from(at.randomBytes(16)).toString('hex'),
      sheet,
    };
    await takeSubmission(opened, { kind: 'code', code }, submission);
  }
  return id;
}

function atTime(at: Collecting, time: Date | undefined): Collecting {
  return time === undefined ? at : { ...at, now: () => time };
}

async function refusing<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const where = error.issues.map(({ code, path }) => `${code} at ${path ?? 'wave'}`).join(', ');
    throw new InputError(
      'bad-import',
      `importWaves requires waves that can be taken: ${error.code} ${where}`,
    );
  }
}
