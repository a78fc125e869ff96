import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { hmacHex, pseudonymize } from './pseudonymize.ts';

const key = new Uint8Array(32).fill(7);

describe('hmacHex', () => {
  it('gives the digest of RFC 4231, test case 2', async () =>
    expect(await hmacHex(new TextEncoder().encode('Jefe'), 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ));
});

describe('pseudonymize', () => {
  it('gives the same pupil the same pseudonym', async () =>
    expect(await pseudonymize(key, 's1', 'p1')).toBe(await pseudonymize(key, 's1', 'p1')));
  it('keeps ids apart that would run together', async () =>
    expect(await pseudonymize(key, 's1', '1p')).not.toBe(await pseudonymize(key, 's11', 'p')));
  it('unlinks under another key', async () =>
    expect(await pseudonymize(new Uint8Array(32).fill(8), 's1', 'p1')).not.toBe(
      await pseudonymize(key, 's1', 'p1'),
    ));
  it('shows nothing of the pupil', async () =>
    expect(await pseudonymize(key, 's1', 'kari')).toMatch(/^[0-9a-f]{64}$/));
  it('refuses a weak key', () =>
    expect(pseudonymize(new Uint8Array(8), 's1', 'p1')).rejects.toMatchObject({ code: 'weak-key' }));
  it('refuses an empty id', () =>
    expect(pseudonymize(key, '', 'p1')).rejects.toMatchObject({ code: 'empty-id' }));
});

describe('canonicalJson', () => {
  it('is the same text for the same content', () =>
    expect(canonicalJson({ b: { d: 1, c: null }, a: [2, { z: 1, y: 2 }] })).toBe(
      '{"a":[2,{"y":2,"z":1}],"b":{"c":null,"d":1}}',
    ));
});
