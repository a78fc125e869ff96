import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from '../keys/key-ring.ts';

/** Seals a pupil's key before it is stored, and opens it again. */
export type PupilSeal = { seal(pupil: string): string; open(sealed: string): string };

/**
 * AES-256-GCM with a key outside the database and a fresh nonce each time: the same pupil never looks the same twice,
 * so that nothing in the database joins a case to a wave, even where a host uses one key for both.
 */
export async function openPupilSeal(keys: KeyRing): Promise<PupilSeal> {
  const key = await keys.get('cases');
  return {
    seal: (pupil) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(pupil, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}
