import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeWithdrawal } from '../../src/domain/hand-over/withdrawal-notice.ts';
import type { Outcome } from '../../src/domain/problem.ts';
import { sealEnvelope } from '../../src/sharing/envelope/seal-envelope.ts';
import {
  envelopeDigest,
  newWithdrawalSecret,
  withdrawalDigest,
} from '../../src/sharing/envelope/withdrawal-secret.ts';
import { readDeletion, readReceipt } from '../../src/sharing/receipt/read-receipt.ts';
import { makeStatement } from '../../src/sharing/statement/make-statement.ts';
import { bindToken, takeBindingOff } from '../../src/token/key-binding.ts';
import type { SigningKey } from '../../src/token/token-format.ts';
import { type OpenedEnvelope, wasOpened } from '../../src/storage/institutions.ts';
import { type Opener, readOpened } from '../../src/workspace/opening/open-envelope-here.ts';
import { deleteOpened, isOverdue } from '../../src/workspace/opening/take-back.ts';
import { takeText } from '../../src/workspace/opening/take-text.ts';
import { newSigningKey } from '../report/signing-key.ts';
import { givenAt, madeHandOver } from './made.ts';
import { MemoryOpened, newBank, type TestBank } from '../../src/workspace/testing/test-bank.ts';

const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

let bank: TestBank;
let fund: TestBank;
let device: SigningKey;
beforeAll(async () => {
  [bank, fund, device] = await Promise.all([newBank('한빛은행'), newBank('한별기금'), newSigningKey()]);
});

let store: MemoryOpened;
beforeEach(() => (store = new MemoryOpened()));
const now = '2026-11-27T02:00:00.000Z';
const opener = (at = now, by = bank): Opener => ({ store, identity: by.unlocked, now: at });
const take = (text: string, at?: string, by?: TestBank) => takeText(text, opener(at, by));
const opened = async (text: string): Promise<OpenedEnvelope> => {
  const { what, record } = valueOf(await take(text));
  if (what !== 'opened' || !wasOpened(record)) throw new Error(what);
  return record;
};
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code);

interface Sent {
  readonly content: string;
  readonly envelope: string;
  readonly digest: string;
  readonly secret: string;
  readonly consentId: string;
}

async function seal(content: string, to: TestBank = bank) {
  const secret = newWithdrawalSecret();
  const envelope = valueOf(
    await sealEnvelope(content, { ...to.card.encryptionKey }, await withdrawalDigest(secret)),
  );
  return { content, envelope, digest: await envelopeDigest(envelope), secret };
}

async function sent(change: object = {}, to: TestBank = bank): Promise<Sent> {
  const made = madeHandOver('full', to.unlocked.fingerprint, { id: crypto.randomUUID(), ...change });
  return { ...(await seal(await makeStatement(made, device), to)), consentId: made.consent.id };
}

describe('an envelope at the institution', () => {
  it('is opened, kept, and answered with a receipt that the company can check', async () => {
    const { envelope, content, digest, consentId } = await sent();
    const record = await opened(`${envelope}\n`);
    expect([record.content, record.state]).toEqual([content, 'kept']);
    const expected = { digest, consentId, signingKey: bank.card.signingKey };
    expect(valueOf(await readReceipt(record.receipt ?? '', expected))).toMatchObject({
      receivedAt: now,
      retainUntil: '2027-11-27',
    });
    expect(valueOf(await readOpened(record, now))?.consent.id).toBe(consentId);
  });

  it('is opened once: again, in another envelope, or under the same consent it is a replay', async () => {
    const { envelope, content, consentId } = await sent();
    valueOf(await take(envelope));
    expect(codeOf(await take(envelope))).toBe('envelopeOpenedBefore');
    expect(codeOf(await take((await seal(content)).envelope))).toBe('envelopeReplayed');
    expect(codeOf(await take((await sent({ id: consentId })).envelope))).toBe('envelopeReplayed');
    expect(store.records.size).toBe(1);
  });

  it('that repeats the nonce of another one is a replay, whatever it says', async () => {
    const withNonce = async (): Promise<string> => {
      const { token } = takeBindingOff((await sent()).content);
      const to = { iat: Math.floor(Date.parse(givenAt) / 1000), aud: bank.unlocked.fingerprint };
      return (await seal(await bindToken(token, { ...to, nonce: 'n'.repeat(22) }, device))).envelope;
    };
    expect(codeOf(await take(await withNonce()))).toBe('ok');
    expect(codeOf(await take(await withNonce()))).toBe('envelopeReplayed');
  });

  it('of another institution is refused, and so is its content in an envelope of ours', async () => {
    const other = await sent({}, fund);
    expect(codeOf(await take(other.envelope))).toBe('envelopeOtherRecipient');
    expect(codeOf(await take((await seal(other.content)).envelope))).toBe('statementOtherAudience');
    expect(store.records.size).toBe(0);
  });

  it('of another institution on this device names it, and is opened there', async () => {
    const { envelope } = await sent({}, fund);
    const { fingerprint } = fund.unlocked;
    const envelopeKey = fund.unlocked.envelopeKeys[0]?.kid ?? '';
    const others = [{ fingerprint, name: fund.card.name, envelopeKey }];
    expect(await takeText(envelope, { ...opener(), others })).toEqual({
      ok: false,
      problem: { code: 'envelopeOtherIdentity', name: fund.card.name, fingerprint },
    });
    expect(store.records.size).toBe(0);
    expect(codeOf(await take(envelope, now, fund))).toBe('ok');
  });

  it.each<[string, () => Promise<string>, string]>([
    ['nothing of ours', () => Promise.resolve('hello'), 'openingUnrecognised'],
    ['cut short', async () => (await sent()).envelope.slice(0, -30), 'envelopeUnrecognised'],
    ['empty inside', async () => (await seal('x')).envelope, 'statementMalformed'],
    [
      'past its consent',
      async () => (await sent({ useUntil: '2026-11-26' })).envelope,
      'statementConsentEnded',
    ],
    [
      'signed tomorrow',
      async () => (await sent({ givenAt: '2026-11-28T01:00:00.000Z' })).envelope,
      'statementFromFuture',
    ],
    [
      'without consent to all items',
      async () => (await sent({ items: [] })).envelope,
      'statementItemUncovered',
    ],
  ])('that is %s is refused by name, and leaves nothing', async (_, text, code) => {
    expect(codeOf(await take(await text()))).toBe(code);
    expect(store.records.size).toBe(0);
  });

  it('with the consent over meanwhile shows nothing more', async () => {
    const record = await opened((await sent({ useUntil: '2026-11-27' })).envelope);
    expect(codeOf(await readOpened(record, '2026-11-29T00:00:00.000Z'))).toBe('statementConsentEnded');
    expect([isOverdue(record, '2027-11-27'), isOverdue(record, '2027-11-28')]).toEqual([false, true]);
  });
});

describe('taking back', () => {
  const noticeOf = ({ digest, secret, consentId }: Sent) => writeWithdrawal({ digest, secret, consentId });

  it('locks the record, and deletes it for good with a signed confirmation', async () => {
    const one = await sent();
    valueOf(await take(one.envelope));
    const { what, record } = valueOf(await take(noticeOf(one)));
    expect([what, record.state]).toEqual(['withdrawn', 'withdrawn']);
    const gone = valueOf(await deleteOpened(record, opener()));
    expect(gone).not.toHaveProperty('content');
    expect(JSON.stringify(store.records.get(one.digest))).not.toContain(one.content.slice(0, 40));
    const expected = { digest: one.digest, consentId: one.consentId, signingKey: bank.card.signingKey };
    expect(valueOf(await readDeletion(gone.deletion ?? '', expected)).deletedAt).toBe(now);
    expect(codeOf(await take(one.envelope))).toBe('envelopeTakenBack');
    expect(codeOf(await take((await seal(one.content)).envelope))).toBe('envelopeReplayed');
    expect(valueOf(await deleteOpened(gone, opener('2027-01-01T00:00:00.000Z'))).deletion).toBe(
      gone.deletion,
    );
  });

  it('needs the secret of that envelope', async () => {
    const [one, other] = [await sent(), await sent()];
    valueOf(await take(one.envelope));
    expect(codeOf(await take(noticeOf({ ...one, secret: other.secret })))).toBe('withdrawalSecretWrong');
    expect(codeOf(await take(noticeOf({ ...one, consentId: other.consentId })))).toBe(
      'withdrawalSecretWrong',
    );
    expect(store.records.get(one.digest)?.state).toBe('kept');
  });

  it('is signed by the institution that opened it alone', async () => {
    const { record } = valueOf(await take((await sent()).envelope));
    expect(codeOf(await deleteOpened(record, opener(now, fund)))).toBe('identityLocked');
  });
});
