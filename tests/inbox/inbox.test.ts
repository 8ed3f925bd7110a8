import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { longestEnvelope } from '../../src/sharing/envelope/envelope-format.ts';
import { sealEnvelope } from '../../src/sharing/envelope/seal-envelope.ts';
import {
  envelopeDigest,
  newWithdrawalSecret,
  withdrawalDigest,
} from '../../src/sharing/envelope/withdrawal-secret.ts';
import { promised, promiseKept } from './contract.ts';
import { DurableStore } from './durable-store.ts';
import { inbox, type InboxSettings } from './inbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'inbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

const token = 'known to the institution';
const institution = { Authorization: `Bearer ${token}` };
const jose = { 'Content-Type': 'application/jose' };
const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256' });
const recipient = await exportJWK(pair.publicKey);
const kid = await calculateJwkThumbprint(recipient);
const secret = newWithdrawalSecret();
const wd = await withdrawalDigest(secret);
const signed = 'aaa.bbb.ccc';

async function newEnvelope(): Promise<string> {
  const sealed = await sealEnvelope('a result', recipient, wd);
  if (!sealed.ok) throw new Error(sealed.problem.code);
  return sealed.value;
}

let settings: InboxSettings;
beforeEach(() => {
  settings = { store: new DurableStore(mkdtempSync(join(folder, 'x-'))), token, card: signed, keys: [kid] };
});

const kept = new Set<string>();

/** Every answer is held against the contract. */
async function ask(method: string, path: string, init: Omit<RequestInit, 'method'> = {}): Promise<Response> {
  const response = await inbox(settings).request(path, { method, ...init });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Set-Cookie')).toBeNull();
  kept.add(await promiseKept(method, path, response));
  return response;
}

async function submit(envelope: string, headers: Record<string, string> = {}): Promise<Response> {
  const key = { 'Idempotency-Key': await envelopeDigest(envelope) };
  return ask('POST', '/envelopes', { body: envelope, headers: { ...jose, ...key, ...headers } });
}

async function submitted(): Promise<{ readonly envelope: string; readonly digest: string }> {
  const envelope = await newEnvelope();
  const { digest } = (await (await submit(envelope)).json()) as { digest: string };
  return { envelope, digest };
}

const withdraw = (digest: string, body = JSON.stringify({ secret })) =>
  ask('POST', `/envelopes/${digest}/withdrawal`, { body });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('an envelope that was handed over', () => {
  it('is acknowledged by its digest, listed, and given to the institution as it came', async () => {
    const { envelope, digest } = await submitted();
    expect(digest).toBe(await envelopeDigest(envelope));
    const list = (await (await ask('GET', '/envelopes', { headers: institution })).json()) as {
      envelopes: unknown;
    };
    expect(list.envelopes).toMatchObject([{ digest, hasReceipt: false, isDeleted: false }]);
    const fetched = await ask('GET', `/envelopes/${digest}`, { headers: institution });
    expect(await fetched.text()).toBe(envelope);
  });

  it('is there once, however often it is sent', async () => {
    const envelope = await newEnvelope();
    const answers = await Promise.all([submit(envelope), submit(envelope), submit(envelope)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await settings.store.list()).toHaveLength(1);
  });

  it('is nobody else’s to see', async () => {
    const { digest } = await submitted();
    for (const headers of [{}, { Authorization: 'Bearer x' }, { Authorization: token }]) {
      expect((await ask('GET', '/envelopes', { headers })).status).toBe(401);
      expect((await ask('GET', `/envelopes/${digest}`, { headers })).status).toBe(401);
      for (const kind of ['receipt', 'deletion'])
        expect((await ask('PUT', `/envelopes/${digest}/${kind}`, { headers, body: signed })).status).toBe(
          401,
        );
    }
  });

  it('that was withdrawn is gone from the disk, and stays listed as withdrawn', async () => {
    const { envelope, digest } = await submitted();
    const [first, again] = [await withdraw(digest), await withdraw(digest)];
    expect(await first.text()).toBe(await again.text());
    expect(await settings.store.get(digest)).not.toHaveProperty('envelope');
    expect(await codeOf(await ask('GET', `/envelopes/${digest}`, { headers: institution }))).toBe(
      'withdrawn',
    );
    expect(await codeOf(await submit(envelope))).toBe('withdrawn');
    expect(onDisk()).not.toContain(envelope);
  });

  it('cannot be withdrawn by anybody who does not know the secret', async () => {
    const { digest } = await submitted();
    const guess = JSON.stringify({ secret: newWithdrawalSecret() });
    expect((await withdraw(digest, guess)).status).toBe(403);
    for (const body of ['', '{', '[]', '{"secret":1}'])
      expect((await withdraw(digest, body)).status).toBe(400);
    expect((await withdraw(digest, 'x'.repeat(5000))).status).toBe(413);
    expect(await settings.store.get(digest)).toHaveProperty('envelope');
  });

  it('that arrives after its withdrawal is refused; what another secret withdrew ahead is not', async () => {
    const [late, other] = [await newEnvelope(), await newEnvelope()];
    expect((await withdraw(await envelopeDigest(late))).status).toBe(404);
    expect(await codeOf(await submit(late))).toBe('withdrawn');
    const guess = JSON.stringify({ secret: newWithdrawalSecret() });
    expect((await withdraw(await envelopeDigest(other), guess)).status).toBe(404);
    expect((await submit(other)).status).toBe(201);
    const { envelopes } = (await (await ask('GET', '/envelopes', { headers: institution })).json()) as {
      envelopes: { digest: string }[];
    };
    expect(envelopes.map(({ digest }) => digest)).toEqual([await envelopeDigest(other)]);
  });

  it.each(['receipt', 'deletion'] as const)('gets one %s', async (kind) => {
    const { digest } = await submitted();
    const place = `/envelopes/${digest}/${kind}`;
    const put = (body: string) => ask('PUT', place, { body, headers: { ...jose, ...institution } });
    expect(await codeOf(await ask('GET', place))).toBe('pending');
    expect((await put('not signed')).status).toBe(400);
    expect((await put('x'.repeat(20_000))).status).toBe(413);
    expect((await put(signed)).status).toBe(204);
    expect((await put(signed)).status).toBe(204);
    expect((await put('another.signed.one')).status).toBe(409);
    expect(await (await ask('GET', place)).text()).toBe(signed);
  });
});

describe('what is no envelope for this inbox', () => {
  it('is refused and not stored', async () => {
    const envelope = await newEnvelope();
    expect(await codeOf(await submit('no envelope'))).toBe('envelopeUnrecognised');
    expect(await codeOf(await submit(envelope, { 'Content-Type': 'text/plain' }))).toBe('notJose');
    expect(await codeOf(await submit(envelope, { 'Idempotency-Key': 'A'.repeat(43) }))).toBe('otherDigest');
    expect(await codeOf(await submit('x'.repeat(longestEnvelope + 1)))).toBe('tooLarge');
    settings = { ...settings, keys: ['another'] };
    expect(await codeOf(await submit(envelope))).toBe('otherRecipient');
    expect(await settings.store.list()).toEqual([]);
  });

  it('is not acknowledged where it cannot be stored', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue();
    settings = { ...settings, store: new DurableStore('/dev/null/nowhere') };
    const answer = await submit(await newEnvelope());
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '60']);
    quiet.mockRestore();
  });
});

it('says no more of what it does not have than that', async () => {
  const digest = 'A'.repeat(43);
  const headers = institution;
  expect((await ask('GET', `/envelopes/${digest}`, { headers })).status).toBe(404);
  expect((await ask('GET', '/envelopes/..%2F..%2Fetc', { headers })).status).toBe(404);
  expect((await withdraw(digest)).status).toBe(404);
  for (const kind of ['receipt', 'deletion']) {
    expect(await codeOf(await ask('GET', `/envelopes/${digest}/${kind}`))).toBe('unknown');
    expect((await ask('PUT', `/envelopes/${digest}/${kind}`, { headers, body: signed })).status).toBe(404);
  }
  expect(await (await ask('GET', '/card')).text()).toBe(signed);
  const { store, keys } = settings;
  settings = { store, token, keys: keys ?? [] };
  expect((await ask('GET', '/card')).status).toBe(404);
});

it('lets a page of any origin send, without cookies', async () => {
  const response = await inbox(settings).request('/envelopes', {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://app.example.kr',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(response.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
  expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
});

it('keeps every promise of its contract', () => {
  expect(promised.filter((one) => !kept.has(one))).toEqual([]);
});

const onDisk = (): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
