import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, expect, it } from 'vitest';
import { sealEnvelope } from '../../src/sharing/envelope/seal-envelope.ts';
import {
  envelopeDigest,
  newWithdrawalSecret,
  withdrawalDigest,
} from '../../src/sharing/envelope/withdrawal-secret.ts';

const rounds = 5;
const senders = 8;
const token = 'crash';
const folder = mkdtempSync(join(tmpdir(), 'inbox-crash-'));
let running: ChildProcess | undefined;
afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The inbox as `npm run inbox` starts it, on a free port. */
async function start(): Promise<string> {
  const environment = { ...process.env, INBOX_PORT: '0', INBOX_FOLDER: folder, INBOX_TOKEN: token };
  running = spawn(process.execPath, ['--import', 'tsx', 'tests/inbox/main.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of running.stdout ?? []) {
    said += String(part);
    const address = /http:\/\/\S+\d(?=,)/.exec(said)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`the inbox did not start: ${said}`);
}

async function kill(): Promise<void> {
  if (!running) return;
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await gone;
}

async function envelopeFor(recipient: JWK): Promise<string> {
  const wd = await withdrawalDigest(newWithdrawalSecret());
  const sealed = await sealEnvelope('a result', recipient, wd);
  if (!sealed.ok) throw new Error(sealed.problem.code);
  return sealed.value;
}

/** Sends one envelope after another until the inbox is gone; tells which it has acknowledged. */
async function sendUntilGone(
  address: string,
  recipient: JWK,
  acknowledged: Map<string, string>,
): Promise<void> {
  for (;;) {
    const body = await envelopeFor(recipient);
    const digest = await envelopeDigest(body);
    const headers = { 'Content-Type': 'application/jose', 'Idempotency-Key': digest };
    try {
      const answer = await fetch(`${address}/envelopes`, { method: 'POST', body, headers });
      if (answer.status === 201) acknowledged.set(digest, body);
    } catch {
      return;
    }
  }
}

it('never loses an envelope that it has acknowledged, killed in the middle of receiving', async () => {
  const recipient = await exportJWK((await generateKeyPair('ECDH-ES', { crv: 'P-256' })).publicKey);
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    const address = await start();
    const sending = Array.from({ length: senders }, () => sendUntilGone(address, recipient, acknowledged));
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 250));
    await kill();
    await Promise.all(sending);
  }
  const address = await start();
  const headers = { Authorization: `Bearer ${token}` };
  expect(acknowledged.size).toBeGreaterThan(rounds);
  for (const [digest, envelope] of acknowledged) {
    const fetched = await fetch(`${address}/envelopes/${digest}`, { headers });
    expect([fetched.status, await fetched.text()]).toEqual([200, envelope]);
  }
  const list = (await (await fetch(`${address}/envelopes`, { headers })).json()) as { envelopes: unknown[] };
  expect(list.envelopes.length).toBeGreaterThanOrEqual(acknowledged.size);
});
