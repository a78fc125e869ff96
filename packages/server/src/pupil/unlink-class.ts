import { writeAudit } from '../audit/write-audit.ts';
import { pseudonymKeyName } from '../code/issue-codes.ts';
import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import { reaches } from '../http/actor.ts';
import { Problem } from '../http/problem.ts';

/** Destroys the key of a class's pseudonyms: what was answered so far can be joined to nobody and to no later wave. */
export async function unlinkClass(
  at: Collecting,
  actor: Actor,
  about: { readonly school: string; readonly class: string },
): Promise<void> {
  if (!reaches(actor, about)) throw new Problem(403, 'forbidden');
  await at.keys.destroy(pseudonymKeyName(about));
  const waves = await at.db
    .selectFrom('wave')
    .select('id')
    .where('school', '=', about.school)
    .where('class', '=', about.class)
    .where('identity', '=', 'pseudonymous')
    .execute();
  for (const { id } of waves) await writeAudit(at.db, at, actor, 'class-unlinked', id);
}
