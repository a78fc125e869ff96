import type { Collecting } from '../collecting.ts';
import { raiseDueConcerns } from '../concern/raise-concern.ts';
import { expireWaves } from './expire-waves.ts';
import { settleLate } from './settle-late.ts';

/** What was due and done: concerns told again, waves whose late answers were settled, waves erased. */
export type DueDone = { readonly concerns: number; readonly late: number; readonly expired: number };

/** Everything that time brings. Safe to run at any time, by several processes at once. */
export async function runDue(at: Collecting): Promise<DueDone> {
  return {
    concerns: await raiseDueConcerns(at),
    late: await settleLate(at),
    expired: await expireWaves(at),
  };
}
