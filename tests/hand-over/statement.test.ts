import { SDJwtInstance } from '@sd-jwt/core';
import fc from 'fast-check';
import { base64url, CompactSign } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/problem';
import { makeStatement } from '../../src/sharing/statement/make-statement';
import { readStatement } from '../../src/sharing/statement/read-statement';
import { statementType } from '../../src/sharing/statement/statement-format';
import { hasher, isSignedBy, issueToken } from '../../src/token/issue-token';
import { bindToken, takeBindingOff } from '../../src/token/key-binding';
import { statementDigest } from '../../src/token/statement-digest';
import { keyThumbprint } from '../../src/token/key-thumbprint';
import type { SigningKey } from '../../src/token/token-format';
import { newSigningKey } from '../report/signing-key';
import { givenAt, madeHandOver } from './made';

const bank = 'B'.repeat(42) + 'A';
const fund = 'F'.repeat(42) + 'A';
const now = new Date('2026-11-27T01:05:00.000Z');
const iat = Math.floor(Date.parse(givenAt) / 1000);

let key: SigningKey;
let small: string;
beforeAll(async () => {
  key = await newSigningKey();
  small = await makeStatement(madeHandOver('gradeOnly', bank), key);
});

const read = (text: string, audience = bank, at = now) => readStatement(text, { audience, now: at });
const codeOf = async (outcome: Promise<Outcome<unknown>>): Promise<string> => {
  const read = await outcome;
  return read.ok ? 'accepted' : read.problem.code;
};
const encode = (value: unknown): string => base64url.encode(JSON.stringify(value));
const sdHash = async (token: string): Promise<string> => base64url.encode(await hasher(token));

async function boundBy(
  token: string,
  { head = { alg: 'ES256', typ: 'kb+jwt' }, payload = {}, signer = key } = {},
): Promise<string> {
  const stated = { iat, aud: bank, nonce: 'n'.repeat(22), sd_hash: await sdHash(token), ...payload };
  const signed = `${encode(head)}.${encode(stated)}`;
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    signer.privateKey,
    new TextEncoder().encode(signed),
  );
  return `${token}${signed}.${base64url.encode(new Uint8Array(signature))}`;
}

describe('a statement', () => {
  it.each(['gradeOnly', 'gradeAndReasons', 'full', 'everything'] as const)(
    'of %s gives its institution what was chosen, and the consent to it',
    async (preset) => {
      const made = madeHandOver(preset, bank);
      const outcome = await read(await makeStatement(made, key));
      expect(outcome).toMatchObject({ ok: true, value: { ...made, presentedAt: givenAt } });
      expect(outcome.ok && outcome.value.deviceKey).toBe(await keyThumbprint(key.publicJwk));
    },
  );

  it('is never the same twice, down to the nonce', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(async () => {
        const outcome = await read(await makeStatement(madeHandOver('gradeOnly', bank), key));
        return outcome.ok ? outcome.value.nonce : '';
      }),
    );
    expect(new Set(nonces).size).toBe(3);
    expect(nonces.every((nonce) => base64url.decode(nonce).length >= 16)).toBe(true);
  });

  it('is an SD-JWT with key binding to the library alone', async () => {
    const opened = await read(small);
    const verifier = new SDJwtInstance({
      hasher,
      verifier: (data, signature) => isSignedBy({ ...key.publicJwk }, data, signature),
      kbVerifier: (data, signature) => isSignedBy({ ...key.publicJwk }, data, signature),
    });
    const keyBindingNonce = opened.ok ? opened.value.nonce : '';
    const currentDate = Number.MAX_SAFE_INTEGER;
    const { payload, kb } = await verifier.verify(small, { keyBindingNonce, currentDate });
    expect(payload).toMatchObject({ cnf: { jwk: key.publicJwk }, consent: { purpose: { id: 'loan' } } });
    expect(kb?.payload).toMatchObject({ aud: bank, iat });
    await expect(verifier.verify(small, { keyBindingNonce: 'other', currentDate })).rejects.toThrow();
  });

  it('with any one byte changed is refused, every byte in turn', async () => {
    const bytes = new TextEncoder().encode(small);
    for (let at = 0; at < bytes.length; at++) {
      const flipped = new TextDecoder('latin1').decode(bytes.with(at, (bytes[at] ?? 0) ^ 1));
      if ((await read(flipped)).ok) throw new Error(`accepted with byte ${at} changed`);
    }
  });

  it('cut off anywhere, or with anything added, is refused', async () => {
    const changed = fc.oneof(
      fc.integer({ min: 0, max: small.length - 1 }).map((end) => small.slice(0, end)),
      fc.string({ minLength: 1, maxLength: 8 }).map((more) => small + more),
      fc.string({ minLength: 1, maxLength: 8 }).map((more) => more + small),
      fc
        .tuple(fc.nat(small.length), fc.string({ minLength: 1, maxLength: 4 }))
        .map(([at, more]) => small.slice(0, at) + more + small.slice(at)),
    );
    await fc.assert(
      fc.asyncProperty(changed, async (text) => (await codeOf(read(text))) !== 'accepted'),
      { numRuns: 400 },
    );
  });

  it('without its binding, or with that of another key, text, receiver or kind, is refused', async () => {
    const { token, binding } = takeBindingOff(small);
    const other = takeBindingOff(await makeStatement(madeHandOver('full', bank), key));
    expect(await codeOf(read(token))).toBe('statementUnbound');
    expect(await codeOf(read(`${other.token}${binding}`))).toBe('statementBindingInvalid');
    expect(await codeOf(read(await boundBy(token)))).toBe('accepted');
    expect(await codeOf(read(await boundBy(token, { signer: await newSigningKey() })))).toBe(
      'statementBindingInvalid',
    );
    expect(await codeOf(read(small, fund))).toBe('statementOtherAudience');
    expect(await codeOf(read(await boundBy(token, { payload: { aud: fund } }), fund))).toBe(
      'statementOtherAudience',
    );
  });

  it.each([
    [{ head: { alg: 'none', typ: 'kb+jwt' } }],
    [{ head: { alg: 'ES384', typ: 'kb+jwt' } }],
    [{ head: { alg: 'ES256', typ: 'JWT' } }],
    [{ head: { alg: 'ES256', typ: 'kb+jwt', crit: ['exp'] } }],
    [{ payload: { nonce: 'short' } }],
    [{ payload: { nonce: undefined } }],
    [{ payload: { iat: 'now' } }],
    [{ payload: { exp: 1 } }],
    [{ payload: { sd_hash: 'A'.repeat(43) } }],
  ])('bound by %j is refused', async (change) => {
    const { token } = takeBindingOff(small);
    expect(await codeOf(read(await boundBy(token, change as Parameters<typeof boundBy>[1])))).toBe(
      'statementBindingInvalid',
    );
  });

  it('with items left out, doubled or from elsewhere is refused, also where the binding is made anew', async () => {
    const [jwt = '', ...items] = takeBindingOff(small).token.split('~').slice(0, -1);
    const foreign = encode(['salt', 'name', '다른 회사']);
    for (const changed of [items.slice(1), [...items, items[0] ?? ''], [foreign, ...items]]) {
      const token = `${[jwt, ...changed].join('~')}~`;
      expect(await codeOf(read(await boundBy(token)))).toBe('statementItemsDiffer');
    }
  });

  it('of a report, of another algorithm or without a signature is refused', async () => {
    const { disclosure } = madeHandOver('gradeOnly', bank);
    const claims = { schema: 1, iat, statement: await statementDigest(disclosure), disclosure };
    const ofReport = await issueToken(claims, key);
    expect(await codeOf(read(await boundBy(ofReport)))).toBe('statementOtherKind');
    const [head = '', ...rest] = takeBindingOff(small).token.split('.');
    const unsigned = [encode({ alg: 'none', typ: statementType }), ...rest].join('.');
    expect(head).not.toBe('');
    expect(await codeOf(read(await boundBy(unsigned)))).toBe('statementAlgorithm');
  });

  it('that holds more than was agreed to is refused, and names it', async () => {
    const { consent } = madeHandOver('gradeOnly', bank);
    const { disclosure } = madeHandOver('full', bank);
    const outcome = await read(await makeStatement({ consent, disclosure }, key));
    expect(outcome).toEqual({
      ok: false,
      problem: { code: 'statementItemUncovered', item: 'part:groups' },
    });
  });

  it('about people without their own consent is refused, and so is one that calls them ordinary items', async () => {
    const { consent, disclosure } = madeHandOver('everything', bank);
    const unstated = Object.fromEntries(
      Object.entries(consent).filter(([part]) => part !== 'personalStated'),
    );
    expect(
      await codeOf(
        read(await makeStatement({ consent: unstated as unknown as typeof consent, disclosure }, key)),
      ),
    ).toBe('statementInvalid');
    const mixed = { ...consent, items: [...consent.items, ...consent.personalItems], personalItems: [] };
    expect(await codeOf(read(await makeStatement({ consent: mixed, disclosure }, key)))).toBe(
      'statementItemUncovered',
    );
  });

  it('is refused once the period is over, and where a clock is ahead', async () => {
    expect(await codeOf(read(small, bank, new Date('2027-11-27T23:59:00Z')))).toBe('accepted');
    expect(await codeOf(read(small, bank, new Date('2027-11-28T12:00:00Z')))).toBe('statementConsentEnded');
    expect(await codeOf(read(small, bank, new Date('2026-11-27T00:50:00Z')))).toBe('accepted');
    expect(await codeOf(read(small, bank, new Date('2026-11-27T00:49:00Z')))).toBe('statementFromFuture');
  });

  it('is refused where either of its two signatures claims a time that has not come', async () => {
    const { token } = takeBindingOff(small);
    const later = iat + 24 * 3600;
    expect(await codeOf(read(await boundBy(token)))).toBe('accepted');
    expect(await codeOf(read(await boundBy(token, { payload: { iat: later } })))).toBe('statementFromFuture');
    const early = madeHandOver('gradeOnly', bank, { givenAt: new Date(later * 1000).toISOString() });
    const fromFuture = takeBindingOff(await makeStatement(early, key)).token;
    expect(await codeOf(read(await boundBy(fromFuture)))).toBe('statementFromFuture');
  });

  it('bound to another institution than its consent names is refused by both', async () => {
    const elsewhere = await boundBy(takeBindingOff(small).token, { payload: { aud: fund } });
    expect(await codeOf(read(elsewhere, bank))).toBe('statementOtherAudience');
    expect(await codeOf(read(elsewhere, fund))).toBe('statementOtherAudience');
  });

  it('that may be used for longer than it may be kept is refused', async () => {
    const made = madeHandOver('gradeOnly', bank, { useUntil: '2027-11-28' });
    const outcome = await read(await makeStatement(made, key));
    expect(outcome).toMatchObject({ problem: { code: 'statementInvalid', place: 'consent.useUntil' } });
  });

  it('with a field too many or too few, or of a newer form, is refused by name', async () => {
    const made = madeHandOver('gradeOnly', bank);
    const withClaims = async (change: object): Promise<string> => {
      const claims = {
        schema: 1,
        iat,
        statement: await statementDigest(made.disclosure),
        cnf: { jwk: key.publicJwk },
        ...made,
        ...change,
      };
      const token = await issueToken(claims, key, statementType);
      return codeOf(read(await bindToken(token, { iat, aud: bank, nonce: 'n'.repeat(22) }, key)));
    };
    expect(await withClaims({})).toBe('accepted');
    expect(await withClaims({ extra: 1 })).toBe('statementInvalid');
    expect(await withClaims({ cnf: undefined })).toBe('statementInvalid');
    expect(await withClaims({ consent: { ...made.consent, representativeStated: false } })).toBe(
      'statementInvalid',
    );
    expect(await withClaims({ consent: { ...made.consent, refusal: '\u202eabc' } })).toBe('statementInvalid');
    expect(
      await withClaims({ application: { amountKrw: 1.5, use: '설비', caseNumber: 'AAAA-BBBB-CCCC' } }),
    ).toBe('statementInvalid');
    expect(await withClaims({ cnf: { jwk: (await newSigningKey()).publicJwk } })).toBe(
      'statementBindingInvalid',
    );
    expect(await withClaims({ schema: 2 })).toBe('statementNewer');
    expect(await withClaims({ statement: 'a'.repeat(64) })).toBe('statementItemsDiffer');
  });

  it('carries an application under the number of its consent alone', async () => {
    const caseNumber = 'K7QF-22MN-9PXA';
    const application = { amountKrw: 300_000_000, use: '설비 구입', branch: '강남지점', caseNumber };
    const tied = madeHandOver('gradeOnly', bank, { caseNumber });
    expect(await read(await makeStatement({ ...tied, application }, key))).toMatchObject({
      ok: true,
      value: { application },
    });
    expect(
      await codeOf(read(await makeStatement({ ...madeHandOver('gradeOnly', bank), application }, key))),
    ).toBe('statementInvalid');
  });

  it('shows nothing of what was not chosen', () => {
    const shown = small
      .split(/[.~]/)
      .map((part) => Buffer.from(part, 'base64url').toString())
      .join('\n');
    const { disclosure } = madeHandOver('everything', bank);
    expect(shown).toContain(disclosure.company.name);
    expect(shown).not.toContain('"points"');
    expect(shown).not.toContain(disclosure.inputs.patents[0]?.applicationNumber);
  });

  it('of junk is refused without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => !(await read(text)).ok),
      { numRuns: 100 },
    );
    const jws = await new CompactSign(new Uint8Array(3))
      .setProtectedHeader({ alg: 'ES256' })
      .sign(key.privateKey);
    expect((await read(`${jws}~${jws}`)).ok).toBe(false);
  });
});
