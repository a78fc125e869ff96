import type { Collecting } from '../collecting.ts';
import type { Actor } from '../http/actor.ts';
import type { Db } from '../wave/wave-record.ts';

/** Adds a line to the audit log. Nothing in the collector changes or removes one. `detail` never holds an answer or a pupil. */
export async function writeAudit(
  db: Db,
  at: Pick<Collecting, 'now'>,
  actor: Pick<Actor, 'subject' | 'role'>,
  action: string,
  wave: string | null,
  detail: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      at: at.now().toISOString(),
      actor: actor.subject,
      role: actor.role,
      action,
      wave,
      detail: JSON.stringify(detail),
    })
    .execute();
}
