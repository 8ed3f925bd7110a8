import fc from 'fast-check';
import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { isSignedDirectory, readSignedDirectory } from './read-signed-directory';

const { privateKey, publicKey } = await generateKeyPair('ES256');
const jwk = await exportJWK(publicKey);
const directory = {
  format: 'tech-rating-institutions',
  schema: 1,
  id: 'operator',
  version: '1.2.0',
  publisher: { ko: '운영자', en: 'Operator' },
  publishedOn: '2026-11-27',
  uses: [],
  institutions: [],
};
const header = { alg: 'ES256', typ: 'tech-rating-institutions', jwk };
const signed = (payload: object = directory, head: object = header, key = privateKey) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(head as { alg: string })
    .sign(key);
const text = await signed();
const codeOf = async (given: string): Promise<string> => {
  const outcome = await readSignedDirectory(given);
  return outcome.ok ? 'read' : outcome.problem.code;
};

describe("an operator's directory", () => {
  it('comes with the fingerprint of its key', async () => {
    expect(await readSignedDirectory(`${text}\n`)).toEqual({
      ok: true,
      value: { directory, fingerprint: await calculateJwkThumbprint(jwk), text },
    });
  });

  it('is refused with any one character changed', async () => {
    const places = fc.integer({ min: 0, max: text.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('A', 'b', '0', '-', '.', '가'), async (at, other) => {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect((await codeOf(changed)) === 'read').toBe(changed === text);
      }),
      { numRuns: 300 },
    );
  });

  it('of another key, another algorithm or with a key from elsewhere is refused', async () => {
    const other = await generateKeyPair('ES256');
    expect(await codeOf(await signed(directory, header, other.privateKey))).toBe('directorySignatureInvalid');
    expect(await codeOf(await signed(directory, { ...header, jku: 'https://x.example' }))).toBe(
      'directorySignatureInvalid',
    );
    const [, payload] = text.split('.');
    const none = Buffer.from(JSON.stringify({ ...header, alg: 'none' })).toString('base64url');
    expect(await codeOf(`${none}.${payload}.${'A'.repeat(86)}`)).toBe('directorySignatureInvalid');
  });

  it('is read as strictly as the one of the app', async () => {
    expect(await codeOf(await signed({ ...directory, schema: 2 }))).toBe('directoryNewer');
    expect(await codeOf(await signed({ ...directory, logo: 'x' }))).toBe('directoryInvalid');
    expect(await codeOf(await signed(directory, { ...header, typ: 'JWT' }))).toBe('directoryUnrecognised');
    expect(await codeOf('')).toBe('directoryUnrecognised');
    expect([isSignedDirectory(`${text} `), isSignedDirectory('a.b.c'), isSignedDirectory('')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
