import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeWithdrawal } from '../../src/domain/hand-over/withdrawal-notice.ts';
import type { Outcome } from '../../src/domain/problem.ts';
import { sealEnvelope } from '../../src/sharing/envelope/seal-envelope.ts';
import {
  envelopeDigest,
  newWithdrawalSecret,
  withdrawalDigest,
} from '../../src/sharing/envelope/withdrawal-secret.ts';
import { readDeletion } from '../../src/sharing/receipt/read-receipt.ts';
import { makeStatement } from '../../src/sharing/statement/make-statement.ts';
import { deleteOpened } from '../../src/workspace/opening/take-back.ts';
import { takeText } from '../../src/workspace/opening/take-text.ts';
import { newSigningKey } from '../report/signing-key.ts';
import { madeHandOver } from './made.ts';
import { MemoryOpened, newBank, type TestBank } from '../../src/workspace/testing/test-bank.ts';

const now = '2026-11-27T02:00:00.000Z';
const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code);

let bank: TestBank;
beforeAll(async () => {
  bank = await newBank('한빛은행');
});
let store: MemoryOpened;
beforeEach(() => (store = new MemoryOpened()));
const opener = () => ({ store, identity: bank.unlocked, now });
const take = (text: string) => takeText(text, opener());

async function seal(content: string) {
  const secret = newWithdrawalSecret();
  const wd = await withdrawalDigest(secret);
  const envelope = valueOf(await sealEnvelope(content, { ...bank.card.encryptionKey }, wd));
  return { envelope, digest: await envelopeDigest(envelope), secret };
}
async function sent() {
  const made = madeHandOver('gradeOnly', bank.unlocked.fingerprint, { id: crypto.randomUUID() });
  const content = await makeStatement(made, await newSigningKey());
  return { ...(await seal(content)), content, consentId: made.consent.id };
}
type Sent = Awaited<ReturnType<typeof sent>>;
const noticeOf = ({ digest, secret, consentId }: Sent) => writeWithdrawal({ digest, secret, consentId });

describe('a notice that comes before its envelope', () => {
  it('is remembered: the envelope is refused with a sentence of its own, and nothing of it is kept', async () => {
    const one = await sent();
    expect(valueOf(await take(noticeOf(one)))).toMatchObject({
      what: 'withdrawn',
      record: { state: 'withdrawn', noticedAt: now },
    });
    expect(codeOf(await take(one.envelope))).toBe('envelopeTakenBackUnopened');
    expect(codeOf(await take(one.envelope))).toBe('envelopeTakenBackUnopened');
    expect([...store.records.values()]).toHaveLength(1);
    expect(JSON.stringify([...store.records.values()])).not.toContain('content');
  });

  it('counts by its secret alone, whatever consent it names', async () => {
    const one = await sent();
    valueOf(await take(noticeOf({ ...one, consentId: crypto.randomUUID() })));
    expect(codeOf(await take(one.envelope))).toBe('envelopeTakenBackUnopened');
  });

  it('refuses its content in another envelope too, and lets every other one be opened', async () => {
    const [one, other] = [await sent(), await sent()];
    valueOf(await take(noticeOf(one)));
    expect(codeOf(await take((await seal(one.content)).envelope))).toBe('envelopeTakenBackUnopened');
    expect(codeOf(await take(other.envelope))).toBe('ok');
  });

  it('is confirmed as deleted by a signature that the company believes, and stays refused', async () => {
    const one = await sent();
    const { record } = valueOf(await take(noticeOf(one)));
    const gone = valueOf(await deleteOpened(record, opener()));
    const { digest, consentId } = one;
    const expected = { digest, consentId, signingKey: bank.card.signingKey };
    const deletion = valueOf(await readDeletion(gone.deletion ?? '', expected));
    expect(deletion).toEqual({ format: 'tech-rating-deletion', schema: 1, digest, deletedAt: now });
    expect(codeOf(await readDeletion(gone.deletion ?? '', { ...expected, digest: 'A'.repeat(43) }))).toBe(
      'receiptOtherEnvelope',
    );
    expect(codeOf(await take(one.envelope))).toBe('envelopeTakenBackUnopened');
  });

  it('of somebody who does not know the secret keeps nothing shut, and does not hide the true one', async () => {
    const [one, other] = [await sent(), await sent()];
    const forged = (of: Sent) =>
      noticeOf({ ...of, secret: newWithdrawalSecret(), consentId: crypto.randomUUID() });
    valueOf(await take(forged(one)));
    expect(codeOf(await take(one.envelope))).toBe('ok');
    for (const notice of [forged(other), noticeOf(other), forged(other)]) valueOf(await take(notice));
    expect(codeOf(await take(other.envelope))).toBe('envelopeTakenBackUnopened');
  });
});
