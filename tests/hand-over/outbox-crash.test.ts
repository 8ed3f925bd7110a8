import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandOver } from '../../src/domain/hand-over/hand-over.ts';
import { canWithdraw } from '../../src/domain/hand-over/steps.ts';
import { sealEnvelope } from '../../src/sharing/envelope/seal-envelope.ts';
import {
  envelopeDigest,
  newWithdrawalSecret,
  withdrawalDigest,
} from '../../src/sharing/envelope/withdrawal-secret.ts';
import type { Outbox } from '../../src/sharing/outbox/outbox.ts';
import { type Fate, Life, World } from './mortal.ts';
import { waiting } from './waiting.ts';

const folder = mkdtempSync(join(tmpdir(), 'outbox-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));

let agreed: HandOver;
beforeAll(async () => {
  const recipient = await exportJWK((await generateKeyPair('ECDH-ES', { crv: 'P-256' })).publicKey);
  const secret = newWithdrawalSecret();
  const sealed = await sealEnvelope('a result', recipient, await withdrawalDigest(secret));
  if (!sealed.ok) throw new Error(sealed.problem.code);
  agreed = { ...waiting, envelope: sealed.value, digest: await envelopeDigest(sealed.value), secret };
});

const { id } = waiting;
const send = (outbox: Outbox) => outbox.run();
const takeBack = async (outbox: Outbox) => {
  await outbox.run();
  await outbox.withdraw(id);
  await outbox.run();
};
const cancel = async (outbox: Outbox) => {
  await outbox.cancel(id);
  await outbox.run();
};

/** What the record says is so, at the inbox too. */
async function expectTrue(world: World): Promise<void> {
  const { state, attempts, envelope } = world.record;
  const there = await world.inboxDisk.get(agreed.digest);
  expect(await world.inboxDisk.list(), 'twice').toHaveLength(there?.receivedAt === undefined ? 0 : 1);
  expect(world.answers.filter((one) => one === 'envelopes 201').length, 'counted twice').toBeLessThan(2);
  expect(envelope, 'lost on the device').toBe(agreed.envelope);
  if (state === 'cancelled' || (state === 'waiting' && attempts === 0))
    expect(there?.envelope, state).toBeUndefined();
  if (state === 'acknowledged') expect(there?.envelope, state).toBe(agreed.envelope);
  if (state === 'withdrawn') expect(there?.withdrawnAt, state).toBeDefined();
}

/** Kills the app at each of its chances in turn, until it lives through; then `after` goes on from what was left. */
async function atEveryChance(
  doing: (outbox: Outbox) => Promise<unknown>,
  fate: Fate,
  after: (world: World) => Promise<void>,
): Promise<number> {
  for (let chance = 0; ; chance += 1) {
    const world = new World(agreed, folder);
    const life = new Life(world, chance, fate);
    const hasLived = await life.lives(doing);
    if (!hasLived) await new Life(world).outbox.recover();
    expect(world.record.state, `opened again after chance ${chance}`).not.toBe('sending');
    await expectTrue(world);
    await after(world);
    await world.deliverLate();
    await expectTrue(world);
    if (hasLived) return chance;
  }
}

describe.each(['lost', 'late'] as const)('an app that dies, its request %s', (fate) => {
  it('while it sends: opened again it sends on, and the inbox has the envelope once', async () => {
    const chances = await atEveryChance(send, fate, async (world) => {
      await new Life(world).outbox.run();
      expect(world.record.state).toBe('acknowledged');
    });
    expect(chances).toBeGreaterThan(7);
  });

  it('while it sends, and dies again while it sends on', async () => {
    await atEveryChance(send, fate, async (world) => {
      const before = world.record;
      for (let chance = 0, lives = false; !lives && chance < 20; chance += 3) {
        const second = new Life(world, chance, fate);
        lives = await second.lives(send);
        await new Life(world).outbox.recover();
        await expectTrue(world);
      }
      expect([before.state === 'acknowledged', world.record.state]).toContain('acknowledged');
    });
  });

  it('while it sends: taken back when opened again, nothing stays at the inbox, come when it may', async () => {
    await atEveryChance(send, fate, async (world) => {
      const { outbox } = new Life(world);
      await (canWithdraw(world.record) ? outbox.withdraw(id) : outbox.cancel(id));
      await outbox.run();
      await world.deliverLate();
      expect(['withdrawn', 'cancelled']).toContain(world.record.state);
      expect((await world.inboxDisk.get(agreed.digest))?.envelope).toBeUndefined();
    });
  });

  it('while it takes back: what was said before the end is carried through', async () => {
    const chances = await atEveryChance(takeBack, fate, async (world) => {
      const hadSaid = ['withdrawing', 'withdrawn'].includes(world.record.state);
      await new Life(world).outbox.run();
      expect(world.record.state).toBe(hadSaid ? 'withdrawn' : 'acknowledged');
    });
    expect(chances).toBeGreaterThan(16);
  });

  it('while it cancels: either it is cancelled and nothing is ever sent, or it still waits', async () => {
    await atEveryChance(cancel, fate, async (world) => {
      const { state } = world.record;
      expect(world.answers).toEqual([]);
      await new Life(world).outbox.run();
      expect(world.answers).toEqual(state === 'cancelled' ? [] : ['envelopes 201']);
    });
  });
});
