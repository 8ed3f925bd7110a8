import fc from 'fast-check';
import { base64url, calculateJwkThumbprint, CompactSign } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HandOver } from '../../domain/hand-over/hand-over';
import { madeHandOver } from '../../domain/hand-over/testing/made-hand-over';
import type { SigningPublicKey } from '../../domain/institutions/institution-card';
import { withProofsChecked } from './check-proofs';
import { digestNamedBy, readDeletion, readReceipt } from './read-receipt';
import { writeDeletion, writeReceipt } from './write-receipt';

interface Pair {
  readonly privateKey: CryptoKey;
  readonly signingKey: SigningPublicKey;
}

async function newPair(): Promise<Pair> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { privateKey: pair.privateKey, signingKey: { kty: 'EC', crv: 'P-256', x, y } };
}

const digest = 'D'.repeat(42) + 'A';
const consentId = '7f0c2f7e-5f0a-4c59-9d5c-0c1f5a3a8f11';
const stated = { digest, consentId, receivedAt: '2026-11-27T01:00:00.000Z', retainUntil: '2027-11-27' };
const gone = { digest, consentId, deletedAt: '2026-12-01T00:00:00.000Z' };

let bank: Pair;
let receipt: string;
let deletion: string;
beforeAll(async () => {
  bank = await newPair();
  receipt = await writeReceipt(stated, bank.privateKey);
  deletion = await writeDeletion(gone, bank.privateKey);
});

const expected = () => ({ digest, consentId, signingKey: bank.signingKey });
const codeOf = async (text: string, change: object = {}): Promise<string> => {
  const read = await readReceipt(text, { ...expected(), ...change });
  return read.ok ? 'accepted' : read.problem.code;
};

async function signed(payload: object, header: object, by = bank): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', ...header })
    .sign(by.privateKey);
}

describe('what an institution signs', () => {
  it('comes back as it was signed', async () => {
    expect(await readReceipt(`${receipt}\n`, expected())).toMatchObject({ ok: true, value: stated });
    expect(await readDeletion(deletion, expected())).toMatchObject({ ok: true, value: gone });
    expect(digestNamedBy(receipt)).toBe(digest);
  });

  it('is taken for that envelope, that consent and that key alone, and never one kind for the other', async () => {
    expect(await codeOf(receipt, { digest: 'E'.repeat(43) })).toBe('receiptOtherEnvelope');
    expect(await codeOf(receipt, { consentId: '7f0c2f7e-5f0a-4c59-9d5c-0c1f5a3a8f12' })).toBe(
      'receiptOtherEnvelope',
    );
    expect(await codeOf(receipt, { signingKey: (await newPair()).signingKey })).toBe(
      'receiptSignatureInvalid',
    );
    expect(await codeOf(deletion)).toBe('receiptUnrecognised');
    expect(await readDeletion(receipt, expected())).toMatchObject({ ok: false });
  });

  it('with any one character changed or cut off is refused', async () => {
    for (let at = 0; at < receipt.length; at++) {
      const other = receipt[at] === 'A' ? 'B' : 'A';
      const changed = receipt.slice(0, at) + other + receipt.slice(at + 1);
      if ((await codeOf(changed)) === 'accepted') throw new Error(`accepted with character ${at} changed`);
      if ((await codeOf(receipt.slice(0, at))) === 'accepted') throw new Error(`accepted up to ${at}`);
    }
  });

  it('has one spelling', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const letter of letters.replace(receipt.at(-1) ?? '', '')) {
      expect(await codeOf(receipt.slice(0, -1) + letter)).not.toBe('accepted');
    }
  });

  it('is refused by name with another algorithm, header, field or form', async () => {
    const payload = { format: 'tech-rating-receipt', schema: 1, ...stated };
    const typ = 'tech-rating-receipt';
    expect(await codeOf(await signed(payload, { typ }))).toBe('accepted');
    expect(await codeOf(await signed(payload, { typ: 'JWT' }))).toBe('receiptSignatureInvalid');
    expect(await codeOf(await signed(payload, { typ, kid: 'x' }))).toBe('receiptSignatureInvalid');
    expect(await codeOf(await signed({ ...payload, more: 1 }, { typ }))).toBe('receiptInvalid');
    expect(await codeOf(await signed({ ...payload, retainUntil: '2027-02-30' }, { typ }))).toBe(
      'receiptInvalid',
    );
    expect(await codeOf(await signed({ ...payload, schema: 2 }, { typ }))).toBe('receiptNewer');
    const [, body = '', signature = ''] = receipt.split('.');
    const none = base64url.encode(JSON.stringify({ alg: 'none', typ }));
    expect(await codeOf(`${none}.${body}.${signature}`)).toBe('receiptSignatureInvalid');
    expect(await codeOf(`${none}.${body}.`)).toBe('receiptUnrecognised');
  });

  it('of junk is refused without a throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        async (text) => (await codeOf(text)) !== 'accepted',
      ),
    );
  });
});

describe('a record out of a file', () => {
  const at = '2026-12-02T00:00:00.000Z';
  const recordOf = async (change: Partial<HandOver>): Promise<HandOver> => {
    const fingerprint = await calculateJwkThumbprint({ ...bank.signingKey });
    const institution = { fingerprint, name: '한빛은행', signingKey: bank.signingKey };
    return madeHandOver({ id: consentId, digest, institution, ...change });
  };

  it('keeps its proofs where they are of its key and of its envelope', async () => {
    const deleted = await recordOf({ state: 'deleted', receipt, deletion });
    expect(await withProofsChecked(deleted, at)).toEqual(deleted);
    const waiting = await recordOf({});
    expect(await withProofsChecked(waiting, at)).toEqual(waiting);
  });

  it.each<[string, Partial<HandOver>, Partial<HandOver>]>([
    [
      'a receipt of another envelope',
      { state: 'received', digest: 'E'.repeat(43) },
      { state: 'acknowledged' },
    ],
    [
      'a receipt that nobody signed',
      { state: 'received', way: 'file', receipt: 'a.b.c' },
      { state: 'given' },
    ],
    [
      'a receipt in the place of a confirmation',
      { state: 'deleted', deletion: 'a.b.c' },
      { state: 'withdrawn' },
    ],
  ])('does not count with %s', async (_name, change, known) => {
    const checked = await withProofsChecked(await recordOf({ receipt, ...change }), at);
    expect(checked).toMatchObject(known);
    expect(checked.events.at(-1)?.problem).toBe('receiptSignatureInvalid');
    expect('deletion' in checked).toBe(false);
    expect('receipt' in checked).toBe(change.state === 'deleted');
  });

  it('does not count under the name of a key that is not its own', async () => {
    const other = await newPair();
    const record = await recordOf({ state: 'received', receipt });
    const institution = { ...record.institution, signingKey: other.signingKey };
    expect(await withProofsChecked({ ...record, institution }, at)).toMatchObject({ state: 'acknowledged' });
    const forged = await writeReceipt(stated, other.privateKey);
    expect(await withProofsChecked({ ...record, institution, receipt: forged }, at)).toMatchObject({
      state: 'acknowledged',
    });
  });
});
