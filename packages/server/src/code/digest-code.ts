import { createHmac } from 'node:crypto';
import type { KeyRing } from '../keys/key-ring.ts';

/** A code as the database knows it. Keyed, because eight letters alone could be tried through on a stolen dump. */
export async function digestCode(keys: KeyRing, code: string): Promise<string> {
  return createHmac('sha256', await keys.get('codes'))
    .update(`code:${code}`)
    .digest('hex');
}
