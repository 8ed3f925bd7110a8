import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackedUpBelongings } from '../domain/backup/backup';
import { known, typed } from '../domain/dossier/answer';
import { type Dossier, emptyDossier } from '../domain/dossier/dossier';
import type { Outcome } from '../domain/problem';
import { Database } from './database';
import { DexieDraftStore } from './dexie-draft-store';

const named = (name: string): Dossier => ({
  ...emptyDossier,
  answers: { 'company.name': known(name, typed) },
});

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

let database: Database;
let store: DexieDraftStore;

beforeEach(() => {
  database = new Database(`test-${crypto.randomUUID()}`);
  store = new DexieDraftStore(database);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

describe('drafts on this device', () => {
  it('come back as they were saved, through another connection', async () => {
    const created = valueOf(await store.create(named('하나')));
    const saved = valueOf(await store.save(created, named('둘')));
    const other = new DexieDraftStore(new Database(database.name));
    expect(valueOf(await other.open(created.id))).toEqual(saved);
    expect(saved.revision).toBe(2);
  });

  it('are listed newest first by the name of the company', async () => {
    valueOf(await store.create(named('먼저')));
    await new Promise((resolve) => setTimeout(resolve, 5));
    valueOf(await store.create(emptyDossier, true));
    expect(valueOf(await store.list())).toMatchObject([
      { name: undefined, isExample: true },
      { name: '먼저', isExample: false },
    ]);
  });

  it('can be removed and put back', async () => {
    const created = valueOf(await store.create(named('하나')));
    const removed = valueOf(await store.remove(created.id));
    expect(await store.open(created.id)).toMatchObject({ ok: false, problem: { code: 'draftMissing' } });
    valueOf(await store.putBack(removed));
    expect(valueOf(await store.open(created.id)).dossier).toEqual(created.dossier);
  });
});

describe('what belongs to a draft', () => {
  const kept: BackedUpBelongings = {
    evaluations: ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'].map((at) => ({
      at,
      day: at.slice(0, 10),
      occasion: 'pinned',
      dossier: named('하나'),
      notes: [],
      digest: 'a'.repeat(64),
      result: { schema: 1 },
      packs: [],
    })),
    scenarios: [
      { name: '나중 이름이 앞선 것', changes: [] },
      { name: '가', changes: [{ at: 'answer', question: 'company.employees', answer: known(3, typed) }] },
    ],
    thresholds: { limit: 3 },
  };

  it('comes back from a backup under ids of its own, however often', async () => {
    for (const round of [1, 2]) {
      const { id } = valueOf(await store.create(named('하나'), false, [], kept));
      expect(valueOf(await store.belongings(id))).toEqual({
        ...kept,
        manifests: [],
        handOvers: [],
        institutions: [],
      });
      expect(await database.evaluations.count()).toBe(2 * round);
      expect(await database.scenarios.count()).toBe(2 * round);
    }
  });

  it('goes with the draft, and comes back with it', async () => {
    const { id } = valueOf(await store.create(named('하나'), false, [], kept));
    const before = valueOf(await store.belongings(id));
    const removed = valueOf(await store.remove(id));
    const tables = [database.evaluations, database.scenarios, database.noticeThresholds];
    expect(await Promise.all(tables.map((table) => table.count()))).toEqual([0, 0, 0]);
    valueOf(await store.putBack(removed));
    expect(valueOf(await store.belongings(id))).toEqual(before);
  });
});

describe('a save', () => {
  it('of an older revision does not overwrite what another tab saved', async () => {
    const created = valueOf(await store.create(named('하나')));
    valueOf(await store.save(created, named('다른 탭')));
    expect(await store.save(created, named('늦은 탭'))).toMatchObject({
      ok: false,
      problem: { code: 'draftChangedElsewhere' },
    });
    expect(valueOf(await store.open(created.id)).dossier).toEqual(named('다른 탭'));
  });

  it('on a full disk says so and keeps the last good version', async () => {
    const created = valueOf(await store.create(named('하나')));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.save(created, named('둘'))).toMatchObject({
      ok: false,
      problem: { code: 'storageFull' },
    });
    vi.restoreAllMocks();
    expect(valueOf(await store.open(created.id)).dossier).toEqual(named('하나'));
  });

  it('that cannot be read back as it was written is not called saved', async () => {
    const created = valueOf(await store.create(named('하나')));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      return this.get(created.id) as IDBRequest<IDBValidKey>;
    });
    expect(await store.save(created, named('둘'))).toMatchObject({
      ok: false,
      problem: { code: 'saveNotConfirmed' },
    });
  });

  it('works again after the browser closed the connection', async () => {
    const created = valueOf(await store.create(named('하나')));
    database.close();
    expect(await store.save(created, named('둘'))).toMatchObject({ ok: true });
  });
});
