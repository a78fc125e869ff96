import { defaultPolicy, type Policy } from './policy.ts';
import type { Audience } from './released.ts';

/**
 * Whether what pupils wrote in their own words may be shown: to the school's own staff only, from ten answers on. It
 * may still name people; whoever shows it reads it first.
 *
 * @param answers how many wrote something to this very question
 * @example mayShowOpenText('teacher', 9) //=> false
 */
export function mayShowOpenText(
  audience: Audience,
  answers: number,
  policy: Policy = defaultPolicy,
): boolean {
  return (audience === 'teacher' || audience === 'leader') && answers >= policy.openText;
}
