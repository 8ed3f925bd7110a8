import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Outcome, success } from '../../src/domain/problem.ts';
import { sealEnvelope } from '../../src/sharing/envelope/seal-envelope.ts';
import {
  envelopeDigest,
  newWithdrawalSecret,
  withdrawalDigest,
} from '../../src/sharing/envelope/withdrawal-secret.ts';
import { fetchCard, type OwnInbox } from '../../src/sharing/inbox/institution-inbox.ts';
import { makeStatement } from '../../src/sharing/statement/make-statement.ts';
import { openEnvelopeHere } from '../../src/workspace/opening/open-envelope-here.ts';
import { deleteOpened } from '../../src/workspace/opening/take-back.ts';
import { readOwnInbox } from '../../src/workspace/opening/own-inbox.ts';
import { DurableStore } from '../inbox/durable-store.ts';
import { inbox } from '../inbox/inbox.ts';
import { newSigningKey } from '../report/signing-key.ts';
import { madeHandOver } from './made.ts';
import { MemoryOpened, newBank, type TestBank } from '../../src/workspace/testing/test-bank.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-inbox-'));
afterAll(() => rmSync(folder, { recursive: true }));
const token = 'known to the institution';
const now = '2026-11-27T02:00:00.000Z';

let bank: TestBank;
beforeAll(async () => {
  bank = await newBank('한빛은행');
});

let app: ReturnType<typeof inbox>;
let store: MemoryOpened;
let asked: string[];
beforeEach(() => {
  app = inbox({ store: new DurableStore(mkdtempSync(join(folder, 'x-'))), token, card: bank.cardText });
  store = new MemoryOpened();
  asked = [];
});

/** The reference inbox, without a network between. */
const door = (shown = token): OwnInbox => ({
  address: 'https://inbox.example.kr',
  token: shown,
  signal: new AbortController().signal,
  courier: {
    async exchange({ address, method, headers, body }) {
      asked.push(`${method} ${new URL(address).pathname.split('/').at(-1) ?? ''}`);
      const init = { method, headers, ...(body !== undefined && { body }) };
      const response = await app.request(new URL(address).pathname, init);
      const contentType = response.headers.get('Content-Type') ?? '';
      return success({ status: response.status, contentType, text: await response.text() });
    },
  },
});
const opener = () => ({ store, identity: bank.unlocked, now });
const asBank = { headers: { Authorization: `Bearer ${token}` } };
const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

async function left(): Promise<{ readonly digest: string; readonly secret: string }> {
  const secret = newWithdrawalSecret();
  const made = madeHandOver('gradeOnly', bank.unlocked.fingerprint, { id: crypto.randomUUID() });
  const content = await makeStatement(made, await newSigningKey());
  const envelope = valueOf(
    await sealEnvelope(content, { ...bank.card.encryptionKey }, await withdrawalDigest(secret)),
  );
  const digest = await envelopeDigest(envelope);
  const headers = { 'Content-Type': 'application/jose', 'Idempotency-Key': digest };
  expect((await app.request('/envelopes', { method: 'POST', body: envelope, headers })).status).toBe(201);
  return { digest, secret };
}

it('what is new is opened, answered with a receipt, and not fetched again', async () => {
  const { digest } = await left();
  const read = valueOf(await readOwnInbox(door(), opener()));
  expect(read.map((one) => one.outcome.ok)).toEqual([true]);
  expect(await (await app.request(`/envelopes/${digest}/receipt`)).text()).toBe(store.receiptOf(digest));
  asked = [];
  expect(valueOf(await readOwnInbox(door(), opener()))).toEqual([]);
  expect(asked).toEqual(['GET envelopes']);
});

it('what was withdrawn there is locked here, and its deletion is confirmed there', async () => {
  const { digest, secret } = await left();
  await readOwnInbox(door(), opener());
  const headers = { 'Content-Type': 'application/json' };
  const path = `/envelopes/${digest}/withdrawal`;
  await app.request(path, { method: 'POST', headers, body: JSON.stringify({ secret }) });
  const [locked] = valueOf(await readOwnInbox(door(), opener()));
  const record = locked && valueOf(locked.outcome);
  expect(record?.state).toBe('withdrawn');
  if (record) valueOf(await deleteOpened(record, opener()));
  expect(valueOf(await readOwnInbox(door(), opener()))).toEqual([]);
  expect(await (await app.request(`/envelopes/${digest}/deletion`)).text()).toBe(
    store.records.get(digest)?.deletion,
  );
});

it('what was withdrawn there before it was opened here is remembered, and its deletion confirmed there', async () => {
  const { digest, secret } = await left();
  const envelope = await (await app.request(`/envelopes/${digest}`, asBank)).text();
  const headers = { 'Content-Type': 'application/json' };
  const path = `/envelopes/${digest}/withdrawal`;
  await app.request(path, { method: 'POST', headers, body: JSON.stringify({ secret }) });
  const [listed] = valueOf(await readOwnInbox(door(), opener()));
  const record = listed && valueOf(listed.outcome);
  expect(record).toMatchObject({ digest, state: 'withdrawn', isListed: true });
  expect(await openEnvelopeHere(envelope, opener())).toMatchObject({
    ok: false,
    problem: { code: 'envelopeTakenBackUnopened' },
  });
  expect((await app.request(`/envelopes/${digest}/deletion`)).status).toBe(404);
  if (record) valueOf(await deleteOpened(record, opener()));
  expect(valueOf(await readOwnInbox(door(), opener()))).toEqual([]);
  expect(await (await app.request(`/envelopes/${digest}/deletion`)).text()).toBe(
    store.records.get(digest)?.deletion,
  );
});

it('what another device of the institution has opened is left to that one', async () => {
  const { digest, secret } = await left();
  await readOwnInbox(door(), opener());
  store = new MemoryOpened();
  const body = JSON.stringify({ secret });
  await app.request(`/envelopes/${digest}/withdrawal`, { method: 'POST', body });
  expect(valueOf(await readOwnInbox(door(), opener()))).toEqual([]);
  expect(store.records.size).toBe(0);
});

it('what cannot be opened holds up nothing else, and a wrong token says so', async () => {
  const other = await newBank('한별기금');
  const kept = bank;
  bank = other;
  await left();
  bank = kept;
  await left();
  const read = valueOf(await readOwnInbox(door(), opener()));
  expect(read.map(({ outcome }) => (outcome.ok ? 'opened' : outcome.problem.code)).sort()).toEqual([
    'envelopeOtherRecipient',
    'opened',
  ]);
  expect(await readOwnInbox(door('another'), opener())).toMatchObject({
    ok: false,
    problem: { code: 'inboxTokenWrong' },
  });
});

it('anybody gets the card, and nothing where there is none', async () => {
  expect(await fetchCard(door())).toEqual({ ok: true, value: bank.cardText });
  app = inbox({ store: new DurableStore(mkdtempSync(join(folder, 'y-'))), token });
  expect(await fetchCard(door())).toMatchObject({ ok: false, problem: { code: 'inboxWithoutCard' } });
});
