import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDossier } from '../domain/dossier/dossier';
import { readResult } from '../domain/result/read-result';
import type { Outcome } from '../domain/problem';
import { Database } from './database';
import { DexieConsentStore } from './dexie-consent-store';
import { DexieDeviceKeyStore } from './dexie-device-key-store';
import { DexieDirectoryStore } from './dexie-directory-store';
import { DexieDraftStore } from './dexie-draft-store';
import { DexieEvaluationStore } from './dexie-evaluation-store';
import { DexieHandOverStore } from './dexie-hand-over-store';
import {
  DexieIdentityStore,
  DexieInstitutionStore,
  DexieOpenedEnvelopeStore,
} from './dexie-institution-stores';
import { DexiePackStore } from './dexie-pack-store';
import { DexieProgrammeStore } from './dexie-programme-store';
import { DexieScenarioStore } from './dexie-scenario-store';
import { type FrozenDatabase, frozenDatabases, type FrozenStore } from './testing/frozen-databases';

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

let name: string;
let database: Database;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(async () => {
  database.close();
  await Dexie.delete(name);
});

function thaw(database: IDBDatabase, { name: store, keyPath, indexes, rows }: FrozenStore): void {
  const made = database.createObjectStore(store, { keyPath });
  for (const index of indexes) made.createIndex(index, index);
  for (const row of rows) made.add(row);
}

/** Puts a database of another version on the disk, with the browser's own means. */
function put({ version, stores }: FrozenDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version * 10);
    opening.onupgradeneeded = () => {
      for (const store of stores) thaw(opening.result, store);
    };
    opening.onerror = () => reject(new Error(opening.error?.message));
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/** Everything in a database, by store. */
function contents(): Promise<Record<string, unknown[]>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(new Error(opening.error?.message));
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names);
      const found = names.map((store) => [store, transaction.objectStore(store).getAll()] as const);
      transaction.oncomplete = () => {
        database.close();
        resolve(Object.fromEntries(found.map(([store, request]) => [store, request.result as unknown[]])));
      };
    };
  });
}

const rowsOf = ({ stores }: FrozenDatabase, wanted: string): readonly object[] =>
  stores.find((store) => store.name === wanted)?.rows ?? [];

describe.each(frozenDatabases)('a device on which version $version ran', (frozen) => {
  it('shows every draft, and saves it again', async () => {
    await put(frozen);
    database = new Database(name);
    const store = new DexieDraftStore(database);
    expect(valueOf(await store.list())).toMatchObject([{ id: 'd1', name: '옛전자', isExample: false }]);
    const draft = valueOf(await store.open('d1'));
    expect([draft]).toEqual(rowsOf(frozen, 'drafts'));
    const saved = valueOf(await store.save(draft, { ...draft.dossier, patents: [] }));
    expect(valueOf(await store.open('d1'))).toEqual(saved);
    expect(saved).toMatchObject({ revision: 4, notes: draft.notes ?? [] });
  });

  it('keeps everything else of it, row by row', async () => {
    await put(frozen);
    const before = await contents();
    database = new Database(name);
    valueOf(await new DexieDraftStore(database).list());
    database.close();
    expect(await contents()).toMatchObject(before);
  });

  it('opens what it holds beside drafts in the stores of today', async () => {
    await put(frozen);
    database = new Database(name);
    const programmes = new DexieProgrammeStore(database);
    const consents = new DexieConsentStore(database);
    const packs = new DexiePackStore(database);
    const evaluations = new DexieEvaluationStore(database);
    const listed = {
      packs: valueOf(await packs.list()),
      packKeys: valueOf(await packs.keys()),
      consents: valueOf(await consents.list()),
      gateways: valueOf(await consents.accesses()),
      catalogues: valueOf(await programmes.catalogues()),
      notices: valueOf(await programmes.notices()),
      scenarios: valueOf(await new DexieScenarioStore(database).of('d1')),
      evaluations: valueOf(await evaluations.list('d1')),
      manifests: valueOf(await evaluations.manifests()),
      deviceKeys: valueOf(await new DexieDeviceKeyStore(database).list()),
      institutions: valueOf(await new DexieInstitutionStore(database).list()),
      identities: valueOf(await new DexieIdentityStore(database).list()),
      handOvers: valueOf(await new DexieHandOverStore(database).list()),
      directories: valueOf(await new DexieDirectoryStore(database).list()),
      openedEnvelopes: valueOf(await new DexieOpenedEnvelopeStore(database).list('i'.repeat(43))),
    };
    for (const [store, rows] of Object.entries(listed)) expect(rows, store).toEqual(rowsOf(frozen, store));
    const thresholds = rowsOf(frozen, 'noticeThresholds').length > 0 ? { 'bank/grade': 'BB' } : {};
    expect(valueOf(await programmes.thresholds('d1'))).toEqual(thresholds);
    for (const { result } of listed.evaluations) expect(readResult(result)).toMatchObject({ ok: true });
  });
});

it('every released version has its frozen device', async () => {
  database = new Database(name);
  await database.open();
  expect(frozenDatabases.map(({ version }) => version)).toEqual(
    Array.from({ length: database.verno }, (_, at) => at + 1),
  );
});

it('data of a newer version is not opened, not written and not lost', async () => {
  const [newest] = frozenDatabases.slice(-1);
  if (!newest) throw new Error('there is always a newest version');
  await put({
    version: newest.version + 1,
    stores: [...newest.stores, { name: 'later', keyPath: 'id', indexes: [], rows: [{ id: 1 }] }],
  });
  const before = await contents();
  database = new Database(name);
  const drafts = new DexieDraftStore(database);
  const refused = { ok: false, problem: { code: 'storageNewer' } };
  expect(await drafts.list()).toMatchObject(refused);
  expect(await drafts.create(emptyDossier)).toMatchObject(refused);
  expect(await drafts.remove('d1')).toMatchObject(refused);
  expect(await new DexieScenarioStore(database).remove('2026-07-01T00:00:00.000Z-s1')).toMatchObject(refused);
  expect(await new DexieProgrammeStore(database).putThresholds('d1', {})).toMatchObject(refused);
  expect(await new DexieEvaluationStore(database).remove('e1')).toMatchObject(refused);
  database.close();
  expect(await contents()).toEqual(before);
});
