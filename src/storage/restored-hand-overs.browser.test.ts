import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyDossier } from '../domain/dossier/dossier';
import type { HandOver } from '../domain/hand-over/hand-over';
import { madeHandOver } from '../domain/hand-over/testing/made-hand-over';
import type { Outcome } from '../domain/problem';
import { Database } from './database';
import { DexieDraftStore } from './dexie-draft-store';
import type { TrustedInstitution } from './institutions';

const ids = [1, 2, 3, 4].map((digit) => `00000000-0000-0000-0000-00000000000${digit}`);
const uncompared: TrustedInstitution = {
  fingerprint: 'F'.repeat(43),
  cardText: 'c.a.rd',
  addedAt: '2026-11-01T00:00:00.000Z',
  origin: 'card',
};
const card: TrustedInstitution = { ...uncompared, confirmedAt: '2026-11-01T00:01:00.000Z' };

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

let devices: readonly Database[];
beforeEach(() => (devices = [1, 2].map(() => new Database(`test-${crypto.randomUUID()}`))));
afterEach(() => Promise.all(devices.map((device) => device.delete())));

const stateOf = ({ id, state }: HandOver) => [id, state];
const device = (place: 0 | 1): Database => {
  const one = devices[place];
  if (!one) throw new Error('no device');
  return one;
};

/** A device with a draft that has handed over three times, and a record whose draft is gone. */
async function handedOver() {
  const store = new DexieDraftStore(device(0));
  const { id: draftId } = valueOf(await store.create(emptyDossier));
  const records = [
    madeHandOver({
      id: ids[0] ?? '',
      draftId,
      state: 'received',
      receipt: 'r.e.c',
      at: '2026-11-01T00:00:00.000Z',
    }),
    madeHandOver({ id: ids[1] ?? '', draftId, state: 'waiting', at: '2026-11-02T00:00:00.000Z' }),
    madeHandOver({ id: ids[2] ?? '', draftId, state: 'given', way: 'codes', at: '2026-11-03T00:00:00.000Z' }),
    madeHandOver({ id: ids[3] ?? '', draftId: 'gone', state: 'withdrawn', at: '2026-11-04T00:00:00.000Z' }),
  ];
  await device(0).handOvers.bulkAdd(records);
  await device(0).institutions.add(card);
  const belongings = valueOf(await store.belongings(draftId));
  const formerHandOvers = valueOf(await store.formerHandOvers());
  return { store, draftId, records, backup: { ...belongings, formerHandOvers } };
}

it('records come to an empty device as they were; what waited is not sent from there; cards are to be compared again', async () => {
  const { draftId, records, backup } = await handedOver();
  expect(backup).toMatchObject({ handOvers: records.slice(0, 3), formerHandOvers: records.slice(3) });
  const store = new DexieDraftStore(device(1));
  const made = valueOf(await store.create(emptyDossier, false, [], backup));
  const found = await device(1).handOvers.orderBy('at').toArray();
  const [received, waited, given, former] = found;
  expect([received, given, former]).toEqual(
    [records[0], records[2], records[3]].map((one) =>
      one?.draftId === draftId ? { ...one, draftId: made.id } : one,
    ),
  );
  expect(waited).toMatchObject({
    state: 'elsewhere',
    secret: records[1]?.secret,
    content: records[1]?.content,
  });
  expect(await device(1).institutions.toArray()).toEqual([uncompared]);
});

it('beside what is there nothing comes twice, and nothing that is known here is lost', async () => {
  const { store, draftId, backup } = await handedOver();
  await device(0).handOvers.update(ids[0] ?? '', { state: 'withdrawn' });
  valueOf(await store.create(emptyDossier, false, [], backup));
  expect((await device(0).handOvers.orderBy('at').toArray()).map(stateOf)).toEqual([
    [ids[0], 'withdrawn'],
    [ids[1], 'waiting'],
    [ids[2], 'given'],
    [ids[3], 'withdrawn'],
  ]);
  expect(await device(0).handOvers.where({ draftId }).count()).toBe(3);
  expect(await device(0).institutions.toArray()).toEqual([card]);
});

it('records whose draft is gone belong to the draft that is restored', async () => {
  const { store, draftId, backup } = await handedOver();
  expect(valueOf(await store.remove(draftId)).handOversLeft).toBe(3);
  const { id } = valueOf(await store.create(emptyDossier, false, [], backup));
  expect(await device(0).handOvers.where({ draftId: id }).count()).toBe(3);
});

it('a restore that is taken back leaves nothing of it, and can be put back', async () => {
  const { backup } = await handedOver();
  const store = new DexieDraftStore(device(1));
  const { id } = valueOf(await store.create(emptyDossier, false, [], backup));
  const removed = valueOf(await store.takeBack(id));
  const counts = () => Promise.all([device(1).handOvers.count(), device(1).institutions.count()]);
  expect(await counts()).toEqual([0, 0]);
  expect(removed.handOversLeft).toBe(0);
  valueOf(await store.putBack(removed));
  expect(await counts()).toEqual([4, 1]);
});
