import { SDJwtInstance } from '@sd-jwt/core';
import { base64url } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDisclosure } from '../../src/domain/disclosure/read-disclosure';
import type { Outcome } from '../../src/domain/problem';
import { hasher, issueToken } from '../../src/token/issue-token';
import { readToken } from '../../src/token/read-token';
import type { ReportClaims, SigningKey } from '../../src/token/token-format';
import { statementDigest } from '../../src/token/statement-digest';
import { goldenDisclosure } from './disclosures';
import { newSigningKey } from './signing-key';

let key: SigningKey;
let token: string;
const disclosure = goldenDisclosure('gradeAndReasons');

async function claimsOf(shown = disclosure): Promise<ReportClaims> {
  return {
    schema: 1,
    iat: 1_795_683_600,
    statement: await statementDigest(shown),
    file: '0'.repeat(64),
    pages: ['1'.repeat(64)],
    disclosure: shown,
  };
}

beforeAll(async () => {
  key = await newSigningKey();
  token = await issueToken(await claimsOf(), key);
});

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.problem.code);
const encode = (value: unknown): string => base64url.encode(JSON.stringify(value));
const decode = (part: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(base64url.decode(part))) as Record<string, unknown>;

/** The token with another head or payload, signed anew where a key is given. */
async function forged(
  change: { head?: Record<string, unknown>; payload?: Record<string, unknown> },
  signer?: SigningKey,
): Promise<string> {
  const [jwt = '', ...items] = token.split('~');
  const [head = '', payload = '', signature = ''] = jwt.split('.');
  const signed = `${encode({ ...decode(head), ...change.head })}.${encode({ ...decode(payload), ...change.payload })}`;
  const fresh =
    signer &&
    (await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      signer.privateKey,
      new TextEncoder().encode(signed),
    ));
  return [`${signed}.${fresh ? base64url.encode(new Uint8Array(fresh)) : signature}`, ...items].join('~');
}

describe('a token', () => {
  it.each(['gradeOnly', 'gradeAndReasons', 'full', 'everything'] as const)(
    'of %s gives back what was signed',
    async (preset) => {
      const shown = goldenDisclosure(preset);
      const claims = await claimsOf(shown);
      const read = await readToken(await issueToken(claims, key));
      expect(read.ok && read.value.claims).toEqual(claims);
      expect(read.ok && read.value.publicJwk).toEqual(key.publicJwk);
    },
  );

  it('is a valid SD-JWT to the library alone, and shows less when items are left out', async () => {
    const holder = new SDJwtInstance({ hasher, verifier: () => Promise.resolve(true) });
    expect(await holder.presentableKeys(token)).toContain('disclosure.company.name');
    const less = await holder.present(token, { disclosure: { results: { originality: true } } });
    const { payload } = await holder.verify(less, { currentDate: Number.MAX_SAFE_INTEGER });
    expect(JSON.stringify(payload)).not.toContain(String(disclosure.company.name));
  });

  it('with any one byte changed is refused, every byte in turn', async () => {
    const small = await issueToken(await claimsOf(goldenDisclosure('gradeOnly')), key);
    const bytes = new TextEncoder().encode(small);
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.with(at, (bytes[at] ?? 0) ^ 1);
      const outcome = await readToken(new TextDecoder('latin1').decode(flipped));
      if (outcome.ok) throw new Error(`accepted with byte ${at} changed`);
    }
  });

  it('is the same to no other letter in the signature: base64url has one form', async () => {
    const [jwt = '', ...items] = token.split('~');
    const last = jwt.at(-1) ?? '';
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const letter of letters.replace(last, '')) {
      expect(codeOf(await readToken([`${jwt.slice(0, -1)}${letter}`, ...items].join('~')))).not.toBe(
        'accepted',
      );
    }
  });

  it.each([
    [{ alg: 'none' }, 'proofAlgorithm'],
    [{ alg: 'HS256' }, 'proofAlgorithm'],
    [{ alg: 'ES384' }, 'proofAlgorithm'],
    [{ alg: 'es256' }, 'proofAlgorithm'],
    [{ crit: ['exp'] }, 'proofCritical'],
    [{ kid: 'other' }, 'proofCritical'],
    [{ typ: 'JWT' }, 'proofCritical'],
    [{ jwk: { kty: 'oct', k: 'AAAA' } }, 'proofKeyInvalid'],
    [{ jwk: undefined }, 'proofKeyInvalid'],
  ] as const)('with the head %j is refused, even where a key signed it', async (head, code) => {
    expect(codeOf(await readToken(await forged({ head }, key)))).toBe(code);
  });

  it('without a signature is refused', async () => {
    const [jwt = '', ...items] = token.split('~');
    const unsigned = jwt.split('.').with(2, '').join('.');
    expect(codeOf(await readToken([unsigned, ...items].join('~')))).toBe('proofMalformed');
  });

  it('signed by another key than the one that it names is refused', async () => {
    expect(codeOf(await readToken(await forged({}, await newSigningKey())))).toBe('proofSignatureInvalid');
  });

  it('with a key off the curve is refused', async () => {
    const jwk = { ...key.publicJwk, y: key.publicJwk.x };
    expect(codeOf(await readToken(await forged({ head: { jwk } }, key)))).toBe('proofKeyInvalid');
  });

  it('with an item twice, one too many, one taken out, is refused with a sentence for each', async () => {
    const [jwt = '', ...items] = token.split('~');
    const foreign = encode(['salt', 'name', '다른 회사']);
    const read = async (changed: readonly string[]) => codeOf(await readToken([jwt, ...changed].join('~')));
    expect(await read([items[0] ?? '', ...items])).toBe('proofItemTwice');
    expect(await read([foreign, ...items])).toBe('proofItemForeign');
    expect(await read(items.slice(1))).toBe('proofItemMissing');
    expect(await read([encode(['salt', '_sd', []]), ...items])).toBe('proofMalformed');
  });

  it('whose digest is named twice is refused', async () => {
    const [jwt = ''] = token.split('~');
    const { disclosure: signed } = decode(jwt.split('.')[1] ?? '');
    const twice = { disclosure: { ...(signed as object), again: signed } };
    expect(codeOf(await readToken(await forged({ payload: twice }, key)))).toBe('proofItemTwice');
  });

  it('whose signer states something else than the digest says is refused', async () => {
    const other = await issueToken({ ...(await claimsOf()), statement: 'a'.repeat(64) }, key);
    expect(codeOf(await readToken(other))).toBe('proofStatementDiffers');
  });

  it('of a newer app is told from a damaged one', async () => {
    const newer = await forged({ payload: { schema: 2 } }, key);
    expect(codeOf(await readToken(newer))).toBe('proofNewer');
    const odd = await forged({ payload: { extra: 1 } }, key);
    expect(codeOf(await readToken(odd))).toBe('proofInvalid');
  });

  it.each([
    ['no date', { iat: 253_402_300_800 }],
    ['a time that is no number', { iat: '1795683600' }],
  ])('signed at %s is refused', async (_, payload) => {
    expect(codeOf(await readToken(await forged({ payload }, key)))).toBe('proofInvalid');
  });

  it('that would change the prototype of what it is read into is refused', async () => {
    const payload = JSON.parse('{"__proto__":{"iss":"a"}}') as Record<string, unknown>;
    expect(codeOf(await readToken(await forged({ payload }, key)))).toBe('proofMalformed');
  });

  it('too deep, too large, or bound to somebody is refused', async () => {
    const deep = base64url.encode(`${'['.repeat(40)}${']'.repeat(40)}`);
    const [jwt = '', ...items] = token.split('~');
    expect(codeOf(await readToken([jwt, deep, ...items].join('~')))).toBe('proofTooDeep');
    expect(codeOf(await readToken('a'.repeat(9 * 1024 ** 2)))).toBe('proofTooLarge');
    expect(codeOf(await readToken(`${jwt}${'~YQ'.repeat(20_001)}~`))).toBe('proofTooManyItems');
    expect(codeOf(await readToken(`${token}a.b.c`))).toBe('proofMalformed');
  });
});

describe('a disclosure from elsewhere', () => {
  const noted = goldenDisclosure('everything');
  it.each([
    ['an unknown field', { ...disclosure, more: 1 }, 'proofFieldUnknown'],
    ['a newer schema', { ...disclosure, schema: 2 }, 'proofNewer'],
    [
      'a score beyond the scale',
      { ...disclosure, results: { originality: { ...disclosure.results.originality, score: 10_001 } } },
      'proofInvalid',
    ],
    [
      'a name of a file',
      {
        ...disclosure,
        notes: [
          {
            id: 'a',
            place: 'model:originality',
            kind: 'note',
            text: 'a',
            writtenAt: disclosure.evaluatedAt,
            fileName: 'a',
          },
        ],
      },
      'proofFieldUnknown',
    ],
    [
      'two packs of one purpose',
      { ...disclosure, packs: [...disclosure.packs, ...disclosure.packs] },
      'proofInvalid',
    ],
    [
      'results of another version than the packs named',
      { ...disclosure, packs: disclosure.packs.map((pack) => ({ ...pack, version: '99.0.0' })) },
      'proofInvalid',
    ],
    ['a note twice', { ...noted, notes: [...noted.notes, ...noted.notes] }, 'proofInvalid'],
    ['no object', 'text', 'proofInvalid'],
  ])('with %s is refused', (_, value, code) => {
    expect(codeOf(readDisclosure(value))).toBe(code);
  });
});
