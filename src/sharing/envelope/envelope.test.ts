import fc from 'fast-check';
import {
  calculateJwkThumbprint,
  CompactEncrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizeClasses } from './envelope-format';
import { type EnvelopeKey, openEnvelope } from './open-envelope';
import { padded, unpadded } from './padding';
import { sealEnvelope } from './seal-envelope';
import { newWithdrawalSecret, withdrawalDigest } from './withdrawal-secret';

interface Institution {
  readonly publicKey: JWK;
  readonly key: EnvelopeKey;
}

async function institution(crv: 'P-256' | 'X25519'): Promise<Institution> {
  const pair = await generateKeyPair('ECDH-ES', { crv });
  const publicKey = await exportJWK(pair.publicKey);
  return { publicKey, key: { kid: await calculateJwkThumbprint(publicKey), key: pair.privateKey } };
}

let bank: Institution;
let fund: Institution;
let wd: string;
beforeAll(async () => {
  bank = await institution('P-256');
  fund = await institution('X25519');
  wd = await withdrawalDigest(newWithdrawalSecret());
});

async function sealed(content: string, { publicKey }: Institution = bank): Promise<string> {
  const outcome = await sealEnvelope(content, publicKey, wd);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const codeOf = async (envelope: string, keys: readonly EnvelopeKey[] = [bank.key]): Promise<string> => {
  const outcome = await openEnvelope(envelope, keys);
  return outcome.ok ? 'opened' : outcome.problem.code;
};

const partsOf = (envelope: string) => envelope.split('.');
function withHeader(envelope: string, change: (header: Record<string, unknown>) => object): string {
  const [header = '', ...rest] = partsOf(envelope);
  const read = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
  return [Buffer.from(JSON.stringify(change(read))).toString('base64url'), ...rest].join('.');
}

describe('an envelope', () => {
  it.each(['P-256', 'X25519'] as const)('gives its text to the holder of a %s key', async (crv) => {
    const recipient = crv === 'P-256' ? bank : fund;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (content) => {
        const envelope = await sealed(content, recipient);
        expect(await openEnvelope(envelope, [recipient.key])).toEqual({ ok: true, value: content });
      }),
      { numRuns: 30 },
    );
  });

  it('is for its recipient alone, also where others have keys of the same kind', async () => {
    const other = await institution('P-256');
    const envelope = await sealed('secret');
    expect(await codeOf(envelope, [other.key, fund.key])).toBe('envelopeOtherRecipient');
    expect(await codeOf(envelope, [{ ...other.key, kid: bank.key.kid }])).toBe('envelopeDamaged');
  });

  it('is never the same twice, and shows nothing of its text', async () => {
    const [one, other] = [await sealed('a secret of the firm'), await sealed('a secret of the firm')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('secret');
  });

  it('tells a size class and not a length', async () => {
    const lengths = await Promise.all(
      ['', 'x', 'x'.repeat(4092), '가'.repeat(1000)].map(async (one) => (await sealed(one)).length),
    );
    expect(new Set(lengths).size).toBe(1);
    expect((await sealed('x'.repeat(4093))).length).toBeGreaterThan(lengths[0] ?? 0);
  });

  it('is refused with any one character changed', async () => {
    const envelope = await sealed('x');
    const places = fc.integer({ min: 0, max: envelope.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('A', 'b', '0', '-', '.', '!', '가'), async (at, other) => {
        if (envelope[at] === other) return;
        expect(await codeOf(envelope.slice(0, at) + other + envelope.slice(at + 1))).not.toBe('opened');
      }),
      { numRuns: 2000 },
    );
  });

  it('has one spelling: bits that base64url leaves over may not be changed', async () => {
    const envelope = await sealed('x');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const ends = partsOf(envelope).map((_, at, all) => all.slice(0, at + 1).join('.').length - 1);
    for (const end of ends) {
      const next = alphabet[alphabet.indexOf(envelope[end] ?? '') ^ 1];
      if (next === undefined || envelope[end] === '.') continue;
      expect(await codeOf(envelope.slice(0, end) + next + envelope.slice(end + 1))).not.toBe('opened');
    }
  });

  it('is refused cut short, anywhere', async () => {
    const envelope = await sealed('x');
    for (let end = 0; end < envelope.length; end += 97)
      expect(await codeOf(envelope.slice(0, end))).not.toBe('opened');
    expect(await codeOf(`${envelope}A`)).not.toBe('opened');
  });

  it.each<[string, (header: Record<string, unknown>) => object, string]>([
    ['no encryption', (header) => ({ ...header, enc: 'none' }), 'envelopeAlgorithm'],
    ['a weaker encryption', (header) => ({ ...header, enc: 'A128CBC-HS256' }), 'envelopeAlgorithm'],
    ['another key agreement', (header) => ({ ...header, alg: 'dir' }), 'envelopeAlgorithm'],
    ['compression', (header) => ({ ...header, zip: 'DEF' }), 'envelopeDamaged'],
    ['an extension', (header) => ({ ...header, crit: ['b64'], b64: false }), 'envelopeDamaged'],
    ['a newer version', (header) => ({ ...header, v: 2 }), 'envelopeNewer'],
    ['an older version', (header) => ({ ...header, v: 0 }), 'envelopeDamaged'],
    ['another withdrawal digest', (header) => ({ ...header, wd: 'A'.repeat(43) }), 'envelopeDamaged'],
    ['no withdrawal digest', ({ wd: _, ...header }) => header, 'envelopeDamaged'],
    ['another type', (header) => ({ ...header, typ: 'JWT' }), 'envelopeUnrecognised'],
  ])('with a header that names %s is refused', async (_, change, code) => {
    expect(await codeOf(withHeader(await sealed('x'), change))).toBe(code);
  });

  it('is refused with one word more in its header, though it was sealed so', async () => {
    const { publicKey, key } = bank;
    const members = { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'tech-rating-envelope', v: 1, kid: key.kid, wd };
    const sealedWith = async (header: typeof members) =>
      await new CompactEncrypt(padded(new TextEncoder().encode('x')) ?? new Uint8Array())
        .setProtectedHeader(header)
        .encrypt(await importJWK(publicKey, 'ECDH-ES'));
    expect(await codeOf(await sealedWith(members))).toBe('opened');
    const more = { ...members, company: 'a name that an inbox could read' };
    expect(await codeOf(await sealedWith(more))).toBe('envelopeDamaged');
  });

  it('larger than its largest class is not made, and not read', async () => {
    const outcome = await sealEnvelope('x'.repeat(sizeClasses.at(-1) ?? 0), bank.publicKey, wd);
    expect(outcome).toEqual({
      ok: false,
      problem: { code: 'envelopeContentTooLarge', limitKilobytes: 512 },
    });
    expect(await codeOf(`${await sealed('x')}${'A'.repeat(800_000)}`)).toBe('envelopeTooLarge');
  });
});

describe('padding', () => {
  it('is read only as it is written', () => {
    const bytes = padded(new TextEncoder().encode('text')) ?? new Uint8Array();
    expect(new TextDecoder().decode(unpadded(bytes))).toBe('text');
    expect(unpadded(bytes.subarray(1))).toBeUndefined();
    expect(unpadded(Uint8Array.from(bytes, (byte, at) => (at === 3000 ? 1 : byte)))).toBeUndefined();
    expect(unpadded(Uint8Array.from(bytes, (byte, at) => (at === 0 ? 255 : byte)))).toBeUndefined();
    const roomy = new Uint8Array(sizeClasses[1] ?? 0);
    roomy.set(bytes);
    expect(unpadded(roomy)).toBeUndefined();
  });
});
