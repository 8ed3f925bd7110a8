import fc from 'fast-check';
import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { cardFormat, type InstitutionCard, type PublicKey } from '../../domain/institutions/institution-card';
import { readCard } from './read-card';
import { signCard } from './sign-card';

const signing = await generateKeyPair('ES256', { extractable: true });
const encryption = await generateKeyPair('ECDH-ES', { crv: 'X25519' });
const signingKey = (await exportJWK(signing.publicKey)) as Extract<PublicKey, { kty: 'EC' }>;
const encryptionKey = (await exportJWK(encryption.publicKey)) as PublicKey;

const card: InstitutionCard = {
  format: cardFormat,
  schema: 1,
  name: { ko: '가나다은행', en: 'Ganada Bank' },
  kind: 'bank',
  purposes: [{ id: 'loan', text: { ko: '대출 심사', en: 'Loan review' }, retentionDays: 365 }],
  encryptionKey,
  signingKey,
  inbox: 'https://inbox.ganada.example.kr/v1',
  contact: '02-000-0000',
  validFrom: '2026-11-01',
  validUntil: '2027-10-31',
  issuedAt: '2026-11-01T00:00:00.000Z',
};
const today = '2026-11-27';
const text = await signCard(card, signing.privateKey);

async function codeOf(given: string, day = today): Promise<string> {
  const outcome = await readCard(given, day);
  return outcome.ok ? 'read' : outcome.problem.code;
}
const signed = (payload: object, header: object = { alg: 'ES256', typ: cardFormat }) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(header as { alg: string })
    .sign(signing.privateKey);

describe('a card', () => {
  it('is read as it was made, with the fingerprint that people compare', async () => {
    expect(await readCard(`${text}\n`, today)).toEqual({
      ok: true,
      value: {
        card,
        text,
        fingerprint: await calculateJwkThumbprint({ ...signingKey }),
        envelopeKey: await calculateJwkThumbprint({ ...encryptionKey }),
      },
    });
  });

  it('holds on its first and its last day, and on no other', async () => {
    const days = ['2026-10-31', '2026-11-01', '2027-10-31', '2027-11-01'];
    expect(await Promise.all(days.map((day) => codeOf(text, day)))).toEqual([
      'cardNotYetValid',
      'read',
      'read',
      'cardExpired',
    ]);
  });

  it('is refused with any one character changed', async () => {
    const places = fc.integer({ min: 0, max: text.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('A', 'b', '0', '-', '.', '가'), async (at, other) => {
        const isSame = text[at] === other;
        expect((await codeOf(text.slice(0, at) + other + text.slice(at + 1))) === 'read').toBe(isSame);
      }),
      { numRuns: 500 },
    );
  });

  it('signed by another key than it names is refused', async () => {
    const other = await generateKeyPair('ES256');
    expect(await codeOf(await signCard(card, other.privateKey))).toBe('cardSignatureInvalid');
  });

  it('without a signature, or with more in its header, is refused', async () => {
    expect(await codeOf(new UnsecuredJWT({ ...card }).encode())).toBe('cardUnrecognised');
    expect(await codeOf(await signed(card, { alg: 'ES256', typ: 'JWT' }))).toBe('cardSignatureInvalid');
    const pointed = await signed(card, { alg: 'ES256', typ: cardFormat, jku: 'https://x.example' });
    expect(await codeOf(pointed)).toBe('cardSignatureInvalid');
  });

  it.each<[string, object, string]>([
    ['a newer schema', { schema: 2 }, 'cardNewer'],
    ['an inbox without encryption', { inbox: 'http://inbox.example.kr' }, 'cardInvalid'],
    ['an inbox with a query', { inbox: 'https://inbox.example.kr/?a=1' }, 'cardInvalid'],
    ['a weaker key', { encryptionKey: { kty: 'RSA', n: 'x', e: 'AQAB' } }, 'cardInvalid'],
    ['a private key', { signingKey: { ...signingKey, d: 'x'.repeat(43) } }, 'cardInvalid'],
    ['no name', { name: { ko: ' ', en: 'x' } }, 'cardInvalid'],
    ['a name with control characters', { name: { ko: '은행\u0000', en: 'x' } }, 'cardInvalid'],
    ['a name that is written backwards', { name: { ko: '은행\u202e', en: 'x' } }, 'cardInvalid'],
    ['no purpose', { purposes: [] }, 'cardInvalid'],
    ['a purpose twice', { purposes: [card.purposes[0], card.purposes[0]] }, 'cardInvalid'],
    ['retention without an end', { purposes: [{ ...card.purposes[0], retentionDays: 9999 }] }, 'cardInvalid'],
    ['a day that there is not', { validUntil: '2027-02-30' }, 'cardInvalid'],
    ['a field of its own', { logo: 'https://x.example' }, 'cardInvalid'],
    ['another format', { format: 'x' }, 'cardUnrecognised'],
  ])('with %s is refused', async (_, change, code) => {
    expect(await codeOf(await signed({ ...card, ...change }))).toBe(code);
  });

  it('that is far too long is not read', async () => {
    expect(await codeOf('a'.repeat(100_000))).toBe('cardUnrecognised');
  });
});
