import type { DraftRequest } from './draft-box.ts';
import type { Draft } from './form-flow.ts';

const utf8 = new TextEncoder();
const toHex = (bytes: ArrayBuffer | Uint8Array) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
export const fromHex = (hex: string) =>
  new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));

export const newKey = (): string => toHex(crypto.getRandomValues(new Uint8Array(32)));

export const hash = async (text: string): Promise<string> =>
  toHex(await crypto.subtle.digest('SHA-256', utf8.encode(text)));

/** What a draft is bound to: everything that gives an answer its meaning, and no wording. */
export const hashInstrument = ({ id, edition, items, options, pages }: DraftRequest['instrument']) =>
  hash(JSON.stringify([id, edition, items, options, pages]));

/** AES-GCM with a new nonce each time; the instrument's hash is part of what is authenticated. */
export async function createSeal(key: string, instrument: string) {
  const aes = await crypto.subtle.importKey('raw', fromHex(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const with_ = (iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8.encode(instrument),
  });
  return {
    async close(draft: Draft) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, data: await crypto.subtle.encrypt(with_(iv), aes, utf8.encode(JSON.stringify(draft))) };
    },
    async open({ iv, data }: { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }): Promise<Draft | null> {
      try {
        const plain = await crypto.subtle.decrypt(with_(iv), aes, data);
        return JSON.parse(new TextDecoder().decode(plain));
      } catch {
        return null;
      }
    },
  };
}
