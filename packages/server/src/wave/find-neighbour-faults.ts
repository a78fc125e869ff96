import type { Instrument, Issue } from '@klasseklima/core';
import type { WaveBody } from './wave-body.ts';
import type { Db } from './wave-record.ts';

/** What forbids a wave because of other waves: a round that would mix what cannot be released together, or a sitting too many. */
export async function findNeighbourFaults(
  db: Db,
  body: WaveBody,
  instrument: Instrument,
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  const refuse = (code: string, path: string, message: string) => issues.push({ code, path, message });
  if (body.round) {
    const members = await db
      .selectFrom('wave')
      .select(['class', 'identity', 'administration', 'simulated', 'edition', 'state'])
      .where('school', '=', body.school.id)
      .where('round', '=', body.round.id)
      .where('instrument', '=', instrument.id)
      .execute();
    if (members.some((wave) => wave.class === body.class.id))
      refuse('round-has-class', 'round', 'has a wave of this class already');
    if (members.some((wave) => wave.state === 'released' || wave.state === 'expired'))
      refuse('round-released', 'round', 'was released already; start another round');
    const mixed = members.some(
      (wave) =>
        wave.identity !== body.identity ||
        wave.administration !== body.administration ||
        wave.simulated !== body.simulated ||
        wave.edition !== instrument.edition,
    );
    if (mixed)
      refuse(
        'round-mixed',
        'round',
        'its waves must share identity, administration, edition and "simulated"',
      );
  }
  const never = instrument.notWith ?? [];
  if (never.length > 0) {
    const beside = await db
      .selectFrom('wave')
      .select('id')
      .where('school', '=', body.school.id)
      .where('class', '=', body.class.id)
      .where('instrument', 'in', never)
      .where('state', 'in', ['created', 'open'])
      .executeTakeFirst();
    if (beside)
      refuse(
        'not-in-one-sitting',
        'instrument',
        'the class has a running wave that it must not be given with',
      );
  }
  return issues;
}
