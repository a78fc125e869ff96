import { InputError } from '../issue/input-error.ts';

/**
 * A keyed pseudonym: HMAC-SHA-256 over school and pupil, as 64 hexadecimal digits.
 *
 * The same pupil has the same pseudonym as long as the same key is used, so that waves can be linked; another
 * key gives unlinkable ones, and a destroyed key unlinks for good. Keep the key outside the database.
 *
 * @param key at least 16 random bytes
 * @param school opaque id of the school
 * @param pupil opaque id of the pupil, as the host knows it
 * @throws InputError "weak-key" if the key is shorter than 16 bytes, "empty-id" if an id is empty
 * @source RFC 2104; RFC 4231 for the test vectors
 */
export async function pseudonymize(key: Uint8Array, school: string, pupil: string): Promise<string> {
  if (key.byteLength < 16)
    throw new InputError('weak-key', 'pseudonymize requires a key of 16 bytes or more');
  if (school === '' || pupil === '')
    throw new InputError('empty-id', 'pseudonymize requires a school and a pupil that are not empty');
  // JSON keeps ("ab", "c") apart from ("a", "bc").
  return hmacHex(key, JSON.stringify([school, pupil]));
}

/** HMAC-SHA-256 of a text under a key, in hexadecimal. Runs in browsers and Node alike. */
export async function hmacHex(key: Uint8Array, text: string): Promise<string> {
  const { subtle } = globalThis.crypto;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await subtle.importKey('raw', new Uint8Array(key), algorithm, false, ['sign']);
  const signature = await subtle.sign('HMAC', imported, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
