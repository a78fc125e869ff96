import type { Collecting } from '../collecting.ts';
import { Problem } from '../http/problem.ts';
import { transact } from '../storage/transact.ts';
import { holdWave } from '../wave/wave-record.ts';
import { normalizeCode } from './code-letters.ts';
import { digestCode } from './digest-code.ts';

/** Takes a code back. Its draft key goes with it. A code that was used stays used, else one pupil would count twice. */
export async function voidCode(at: Collecting, wave: string, typed: string): Promise<void> {
  const code = normalizeCode(typed);
  if (code === null) throw new Problem(404, 'code-unknown');
  const digest = await digestCode(at.keys, code);
  await transact(at.db, async (db) => {
    await holdWave(db, wave);
    const found = await db
      .selectFrom('participation')
      .select(['id', 'state'])
      .where('wave', '=', wave)
      .where('code_digest', '=', digest)
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw new Problem(404, 'code-unknown');
    if (found.state === 'used') throw new Problem(409, 'code-used');
    await db
      .updateTable('participation')
      // The pupil may get another code, so the place is given free.
      .set({ state: 'void', draft_key: null, participant: null })
      .where('id', '=', found.id)
      .execute();
  });
}
