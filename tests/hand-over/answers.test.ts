import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { HandOver } from '../../src/domain/hand-over/hand-over.ts';
import { type Outcome, success } from '../../src/domain/problem.ts';
import { fetchAnswers, takeSigned } from '../../src/sharing/outbox/take-signed.ts';
import { writeDeletion, writeReceipt } from '../../src/sharing/receipt/write-receipt.ts';
import type { HandOverStore } from '../../src/storage/hand-overs.ts';
import { newInstitution, type TestInstitution } from './institution.ts';
import { givenAt } from './made.ts';
import { waiting } from './waiting.ts';

let bank: TestInstitution;
let sameName: TestInstitution;
beforeAll(async () => {
  [bank, sameName] = await Promise.all([newInstitution('한빛은행'), newInstitution('한빛은행')]);
});

let records: HandOver[];
beforeEach(() => {
  const institution = { ...waiting.institution, signingKey: bank.signingPublicKey };
  const mine: HandOver = { ...waiting, institution, state: 'acknowledged' };
  records = [mine, { ...mine, id: 'other', digest: 'E'.repeat(43) }];
});
const store: HandOverStore = {
  list: () => Promise.resolve(success(records)),
  change: (id, next) => {
    const before = records.find((one) => one.id === id);
    const after = before && next(before);
    if (after) records = records.map((one) => (one.id === id ? after : one));
    return Promise.resolve(success(after));
  },
  add: () => Promise.resolve(success(undefined)),
  remove: () => Promise.resolve(success(undefined)),
};
const taking = { store, now: () => givenAt };
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code);

const { digest, consent } = waiting;
const about = { digest, consentId: consent.id };
const receipt = (change: object = {}, by = bank) =>
  writeReceipt({ ...about, receivedAt: givenAt, retainUntil: '2027-11-27', ...change }, by.signingKey);
const deletion = (change: object = {}, by = bank) =>
  writeDeletion({ ...about, deletedAt: givenAt, ...change }, by.signingKey);
const otherConsent = { consentId: '00000000-0000-4000-8000-000000000000' };

it.each<[string, () => Promise<string>, string]>([
  ['a receipt of an institution with the same name', () => receipt({}, sameName), 'receiptSignatureInvalid'],
  [
    'a deletion of an institution with the same name',
    () => deletion({}, sameName),
    'receiptSignatureInvalid',
  ],
  [
    'a receipt for an envelope of somebody else',
    () => receipt({ digest: 'F'.repeat(43) }),
    'receiptOtherEnvelope',
  ],
  [
    'a deletion of an envelope of somebody else',
    () => deletion({ digest: 'F'.repeat(43) }),
    'receiptOtherEnvelope',
  ],
  ['a receipt under another consent', () => receipt(otherConsent), 'receiptOtherEnvelope'],
  ['a deletion under another consent', () => deletion(otherConsent), 'receiptOtherEnvelope'],
  ['a receipt with more in it', () => receipt({ more: 1 }), 'receiptInvalid'],
  ['an envelope', () => Promise.resolve(waiting.envelope), 'receiptUnrecognised'],
])('%s is refused by name, and changes nothing', async (_name, signed, code) => {
  const before = records;
  expect(codeOf(await takeSigned(await signed(), taking))).toBe(code);
  expect(records).toEqual(before);
});

it('what is signed for one envelope changes that one alone, once', async () => {
  const signed = await receipt();
  for (const text of [signed, `${signed}\n`]) expect(codeOf(await takeSigned(text, taking))).toBe('ok');
  expect(records.map(({ state }) => state)).toEqual(['received', 'acknowledged']);
  expect(records[0]?.events).toHaveLength(1);
});

it('an inbox cannot pass off one answer for another', async () => {
  const [mine] = records;
  if (!mine) throw new Error('no record');
  const answering = async (text: string): Promise<string> => {
    const reply = { status: 200, contentType: 'application/jose', text };
    return codeOf(await fetchAnswers(mine, { exchange: () => Promise.resolve(success(reply)) }, taking));
  };
  expect(await answering(await receipt({ digest: 'E'.repeat(43) }))).toBe('receiptOtherEnvelope');
  expect(await answering(await deletion())).toBe('receiptOtherEnvelope');
  expect(await answering(await receipt({}, sameName))).toBe('receiptSignatureInvalid');
  expect(records.map(({ state }) => state)).toEqual(['acknowledged', 'acknowledged']);
  expect(await answering(await receipt())).toBe('ok');
});
