import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/problem.ts';
import { sealEnvelope } from '../../src/sharing/envelope/seal-envelope.ts';
import {
  envelopeDigest,
  newWithdrawalSecret,
  withdrawalDigest,
} from '../../src/sharing/envelope/withdrawal-secret.ts';
import { readReceipt } from '../../src/sharing/receipt/read-receipt.ts';
import { makeStatement } from '../../src/sharing/statement/make-statement.ts';
import { wasOpened } from '../../src/storage/institutions.ts';
import type { SigningKey } from '../../src/token/token-format.ts';
import { renewCard } from '../../src/workspace/identity/renew-card.ts';
import { unlockIdentity } from '../../src/workspace/identity/unlock-identity.ts';
import { readOpened } from '../../src/workspace/opening/open-envelope-here.ts';
import { takeText } from '../../src/workspace/opening/take-text.ts';
import {
  bankPassphrase,
  MemoryOpened,
  newBank,
  type TestBank,
} from '../../src/workspace/testing/test-bank.ts';
import { newSigningKey } from '../report/signing-key.ts';
import { givenAt, madeHandOver } from './made.ts';

const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code);

let bank: TestBank;
let device: SigningKey;
beforeAll(async () => {
  [bank, device] = await Promise.all([newBank('한빛은행'), newSigningKey()]);
});
let store: MemoryOpened;
beforeEach(() => (store = new MemoryOpened()));

/** An envelope that the company has sealed at `givenAt` by its own clock, by the card that it has. */
async function sealed(useUntil = '2027-11-27'): Promise<string> {
  const change = { id: crypto.randomUUID(), useUntil, retainUntil: useUntil };
  const content = await makeStatement(madeHandOver('gradeOnly', bank.unlocked.fingerprint, change), device);
  const wd = await withdrawalDigest(newWithdrawalSecret());
  return valueOf(await sealEnvelope(content, { ...bank.card.encryptionKey }, wd));
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** The institution's clock, so far ahead of the company's. */
const clock = (ahead: number): string => new Date(Date.parse(givenAt) + ahead).toISOString();
const open = (envelope: string, now: string, unlocked = bank.unlocked) =>
  takeText(envelope, { store, identity: unlocked, now });

describe("the institution's clock", () => {
  it.each<[string, number, string]>([
    ['behind by minutes', -9 * minute, 'ok'],
    ['behind by more than clocks differ', -11 * minute, 'statementFromFuture'],
    ['behind by days', -3 * day, 'statementFromFuture'],
    ['ahead by minutes', 20 * minute, 'ok'],
    ['ahead by days', 3 * day, 'ok'],
    ['ahead by more than the period', 400 * day, 'statementConsentEnded'],
  ])('%s: opened, or refused by name and opened once it is right', async (_, ahead, code) => {
    const envelope = await sealed();
    expect(codeOf(await open(envelope, clock(ahead)))).toBe(code);
    expect(store.records.size).toBe(code === 'ok' ? 1 : 0);
    if (code !== 'ok') expect(codeOf(await open(envelope, clock(minute)))).toBe('ok');
  });

  it('ahead by days signs a receipt that the company can check all the same', async () => {
    const envelope = await sealed();
    const { record } = valueOf(await open(envelope, clock(3 * day)));
    if (!wasOpened(record)) throw new Error(record.state);
    const { consentId, receipt = '' } = record;
    const digest = await envelopeDigest(envelope);
    const { signingKey } = bank.card;
    expect(valueOf(await readReceipt(receipt, { digest, consentId, signingKey })).receivedAt).toBe(
      clock(3 * day),
    );
  });

  it('put back after opening shows nothing by name, and everything once it is right', async () => {
    const { record } = valueOf(await open(await sealed(), clock(minute)));
    if (!wasOpened(record)) throw new Error(record.state);
    expect(codeOf(await readOpened(record, clock(-3 * day)))).toBe('statementFromFuture');
    expect(codeOf(await readOpened(record, clock(500 * day)))).toBe('statementConsentEnded');
    expect(valueOf(await readOpened(record, clock(2 * minute)))?.consent.recipient.name).toBe('한빛은행');
  });

  it('says the last day and its own date where a period is over', async () => {
    const refused = await open(await sealed('2026-11-26'), '2026-11-27T03:00:00.000Z');
    expect(refused).toMatchObject({ problem: { until: '2026-11-26', today: '2026-11-27' } });
  });
});

describe('keys between card and envelope', () => {
  it('renewed under the same keys, the card that the company has still leads here', async () => {
    const envelope = await sealed();
    const { name, kind, purposes, contact, validFrom } = bank.card;
    const content = { name, kind, purposes, contact, validFrom, validUntil: '2028-10-31' };
    const renewed = valueOf(await renewCard(bank.identity, bank.unlocked, content, clock(minute)));
    const unlocked = valueOf(await unlockIdentity(renewed, bankPassphrase));
    expect(codeOf(await open(envelope, clock(2 * minute), unlocked))).toBe('ok');
  });

  it('that are new ones refuse the envelope by name; the former keys, kept on the device, are named and open it', async () => {
    const envelope = await sealed();
    const successor = await newBank('한빛은행');
    const { fingerprint, envelopeKeys } = bank.unlocked;
    const former = { fingerprint, name: bank.card.name, envelopeKey: envelopeKeys[0]?.kid ?? '' };
    const opener = { store, identity: successor.unlocked, now: clock(minute) };
    expect(codeOf(await takeText(envelope, opener))).toBe('envelopeOtherRecipient');
    expect(await takeText(envelope, { ...opener, others: [former] })).toMatchObject({
      problem: { code: 'envelopeOtherIdentity', fingerprint },
    });
    expect(store.records.size).toBe(0);
    expect(codeOf(await open(envelope, clock(minute)))).toBe('ok');
  });
});
