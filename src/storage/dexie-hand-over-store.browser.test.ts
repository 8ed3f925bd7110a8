import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HandOver } from '../domain/hand-over/hand-over';
import { madeHandOver } from '../domain/hand-over/testing/made-hand-over';
import { Database } from './database';
import { DexieHandOverStore } from './dexie-hand-over-store';

const record = (id: string, at: string): HandOver => madeHandOver({ id, at });
const [older, newer] = [
  record('older', '2026-01-01T00:00:00.000Z'),
  record('newer', '2026-01-02T00:00:00.000Z'),
];

let name: string;
beforeEach(() => (name = `test-${crypto.randomUUID()}`));
afterEach(() => Dexie.delete(name));

it('what was handed over comes back newest first, and none of several is kept alone', async () => {
  const store = new DexieHandOverStore(new Database(name));
  expect(await store.add([older, newer])).toMatchObject({ ok: true });
  expect(await new DexieHandOverStore(new Database(name)).list()).toEqual({
    ok: true,
    value: [newer, older],
  });
  const third = record('third', '2026-01-03T00:00:00.000Z');
  expect(await store.add([third, newer])).toMatchObject({ ok: false });
  expect(await store.list()).toEqual({ ok: true, value: [newer, older] });
});

it('of two that begin to send the same envelope, in two tabs, one goes on', async () => {
  const [one, two] = [new DexieHandOverStore(new Database(name)), new DexieHandOverStore(new Database(name))];
  await one.add([older]);
  const begin = (before: HandOver): HandOver | undefined =>
    before.state === 'waiting' ? { ...before, state: 'sending' } : undefined;
  const begun = await Promise.all([one.change('older', begin), two.change('older', begin)]);
  expect(begun.filter((outcome) => outcome.ok && outcome.value !== undefined)).toHaveLength(1);
  expect(await two.list()).toMatchObject({ ok: true, value: [{ state: 'sending' }] });
});

it('a removed record is gone from the device, and comes back as it was at the end', async () => {
  const store = new DexieHandOverStore(new Database(name));
  await store.add([older]);
  await store.change('older', (before) => ({ ...before, state: 'acknowledged' }));
  const acknowledged = { ...older, state: 'acknowledged' };
  expect(await store.remove('older')).toEqual({ ok: true, value: acknowledged });
  expect(await store.list()).toEqual({ ok: true, value: [] });
  expect(await store.remove('older')).toEqual({ ok: true, value: undefined });
});
