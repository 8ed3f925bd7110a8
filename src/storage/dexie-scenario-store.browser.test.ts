import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { known, typed } from '../domain/dossier/answer';
import { emptyDossier } from '../domain/dossier/dossier';
import type { Outcome } from '../domain/problem';
import type { Scenario } from '../domain/scenario/scenario';
import { Database } from './database';
import { DexieDraftStore } from './dexie-draft-store';
import { DexieScenarioStore } from './dexie-scenario-store';

const scenario = (id: string, draftId = 'draft-1'): Scenario => ({
  id,
  draftId,
  name: id,
  changes: [{ at: 'answer', question: 'company.employees', answer: known(7, typed) }],
  revision: 0,
  savedAt: '',
});

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

let database: Database;
let store: DexieScenarioStore;
beforeEach(() => {
  database = new Database(`test-${crypto.randomUUID()}`);
  store = new DexieScenarioStore(database);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

it('come back as they were saved, those of one draft, through another connection', async () => {
  const saved = valueOf(await store.save(scenario('a')));
  valueOf(await store.save(scenario('b', 'draft-2')));
  const other = new DexieScenarioStore(new Database(database.name));
  expect(valueOf(await other.of('draft-1'))).toEqual([saved]);
  expect(saved.revision).toBe(1);
});

it('of an older revision do not overwrite what another tab saved', async () => {
  valueOf(await store.save(scenario('a')));
  expect(await store.save(scenario('a'))).toMatchObject({
    ok: false,
    problem: { code: 'draftChangedElsewhere' },
  });
});

it('that cannot be read back as they were written are not called saved', async () => {
  valueOf(await store.save(scenario('a')));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    return this.get('a') as IDBRequest<IDBValidKey>;
  });
  expect(await store.save({ ...scenario('a'), revision: 1, name: '다른 이름' })).toMatchObject({
    ok: false,
    problem: { code: 'saveNotConfirmed' },
  });
});

it('go with their draft, and come back with it', async () => {
  const drafts = new DexieDraftStore(database);
  const draft = valueOf(await drafts.create(emptyDossier));
  const saved = valueOf(await store.save(scenario('a', draft.id)));
  const removed = valueOf(await drafts.remove(draft.id));
  expect(valueOf(await store.of(draft.id))).toEqual([]);
  valueOf(await drafts.putBack(removed));
  expect(valueOf(await store.of(draft.id))).toEqual([saved]);
});
