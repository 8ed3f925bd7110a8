import { describe, expect, it } from 'vitest';
import { readRegistry } from './read-registry';

// A key of 32 bytes, and the first half of its SHA-256.
const publicKey = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const key = { name: '지역은행', publicKey };
const pack = { purpose: 'originality', version: '2.0.0', address: 'packs/bank.pack' };
const read = (json: unknown) =>
  readRegistry(new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json)).buffer);

describe('the registry beside the app', () => {
  it('names keys with their fingerprints, and packs', async () => {
    expect(await read({ schema: 1, keys: [key], packs: [pack] })).toEqual({
      ok: true,
      value: {
        keys: [{ ...key, source: 'operator', fingerprint: '630dcd2966c4336691125448bbb25b4f' }],
        packs: [pack],
      },
    });
  });

  it.each<[string, unknown]>([
    ['{}', '<!doctype html>'],
    ['schema', { schema: 2, keys: [], packs: [] }],
    ['keys', { schema: 1, packs: [] }],
    ['packs', { schema: 1, keys: [], packs: new Array(51).fill(pack) }],
    ['keys[1]', { schema: 1, keys: [key, { ...key, publicKey: 'AAEC' }], packs: [] }],
    ['keys[0]', { schema: 1, keys: [{ ...key, name: '' }], packs: [] }],
    ['packs[0]', { schema: 1, keys: [], packs: [{ ...pack, purpose: 'startup' }] }],
    ['packs[0]', { schema: 1, keys: [], packs: [null] }],
  ])('with a fault at %s is not used at all', async (place, json) => {
    expect(await read(json)).toEqual({ ok: false, problem: { code: 'registryInvalid', place } });
  });
});
