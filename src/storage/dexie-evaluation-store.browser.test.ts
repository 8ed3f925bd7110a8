import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { known, typed } from '../domain/dossier/answer';
import { emptyDossier } from '../domain/dossier/dossier';
import type { Evaluation } from '../domain/history/evaluation';
import type { PackManifest } from '../domain/pack/manifest';
import { Database } from './database';
import { DexieDraftStore } from './dexie-draft-store';
import { DexieEvaluationStore } from './dexie-evaluation-store';
import { DexiePackStore } from './dexie-pack-store';
import { dossierDigest } from './dossier-digest';

const entry = (changes: Partial<Evaluation> = {}): Evaluation => ({
  id: 'e1',
  draftId: 'd1',
  at: '2026-11-26T02:00:00.000Z',
  day: '2026-11-26',
  occasion: 'settled',
  dossier: emptyDossier,
  notes: [],
  digest: 'x',
  result: { schema: 1 },
  packs: [],
  ...changes,
});

let name: string;
let store: DexieEvaluationStore;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  store = new DexieEvaluationStore(new Database(name));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete(name);
});

it('kept evaluations come back as they were, newest first, those of other drafts apart', async () => {
  const later = entry({ id: 'e2', at: '2026-11-27T02:00:00.000Z', name: '상담 전', occasion: 'pinned' });
  await store.keep(entry(), [{ digest: 'p', manifest: { id: 'originality' } as PackManifest }]);
  await store.keep(later, []);
  await store.keep(entry({ id: 'e3', draftId: 'd2' }), []);
  const other = new DexieEvaluationStore(new Database(name));
  expect(await other.list('d1')).toEqual({ ok: true, value: [later, entry()] });
  expect(await other.manifests()).toMatchObject({ ok: true, value: [{ digest: 'p' }] });
});

it('an automatic entry does not take the place of what was kept by hand in another tab', async () => {
  await store.keep(entry({ occasion: 'pinned' }), []);
  const kept = await store.keep(entry({ digest: 'y' }), []);
  expect(kept.ok && kept.value.id).not.toBe('e1');
  const listed = await store.list('d1');
  expect(listed.ok && listed.value).toHaveLength(2);
});

it('a full disk is told, and what was kept before stays', async () => {
  await store.keep(entry(), []);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await store.keep(entry({ digest: 'y' }), [])).toMatchObject({
    ok: false,
    problem: { code: 'storageFull' },
  });
  vi.restoreAllMocks();
  expect(await store.list('d1')).toEqual({ ok: true, value: [entry()] });
});

it('go with their draft when it is removed, and come back with it', async () => {
  const drafts = new DexieDraftStore(new Database(name));
  const created = await drafts.create(emptyDossier);
  if (!created.ok) throw new Error(created.problem.code);
  const draftId = created.value.id;
  await store.keep(entry({ draftId }), []);
  const removed = await drafts.remove(draftId);
  expect(await store.list(draftId)).toEqual({ ok: true, value: [] });
  if (!removed.ok) throw new Error(removed.problem.code);
  await drafts.putBack(removed.value);
  expect(await store.list(draftId)).toEqual({ ok: true, value: [entry({ draftId })] });
});

it('an entry that is gone is a problem with a name', async () => {
  expect(await store.remove('none')).toMatchObject({ ok: false, problem: { code: 'evaluationMissing' } });
});

it('the database of version 5 opens with drafts and packs, and takes evaluations', async () => {
  const old = new Dexie(name);
  old.version(1).stores({ drafts: 'id, savedAt' });
  old.version(2).stores({ packs: 'id, addedAt', packKeys: 'publicKey' });
  old.version(3).stores({ consents: 'id, givenAt', gateways: 'service' });
  old.version(4).stores({ catalogues: 'id, addedAt', notices: 'id, addedAt', noticeThresholds: 'id' });
  old.version(5).stores({ scenarios: 'id, draftId' });
  const draft = {
    id: 'draft-1',
    dossier: { ...emptyDossier, answers: { 'company.name': known('둘째판전자', typed) } },
    isExample: false,
    revision: 2,
    savedAt: '2026-11-01T00:00:00.000Z',
  };
  await old.table('drafts').add(draft);
  await old.table('packKeys').add({ publicKey: 'k', fingerprint: 'f', name: '한빛은행', source: 'device' });
  old.close();
  expect(await new DexieDraftStore(new Database(name)).open('draft-1')).toEqual({ ok: true, value: draft });
  expect(await new DexiePackStore(new Database(name)).keys()).toMatchObject({ value: [{ publicKey: 'k' }] });
  expect(await store.keep(entry({ draftId: 'draft-1' }), [])).toMatchObject({ ok: true });
});

it('the digest of a dossier is one whatever the order of its keys, and another for another value', async () => {
  const one = { ...emptyDossier, answers: { 'company.name': known('가', typed) } };
  const { answers, ...rest } = one;
  expect(await dossierDigest({ answers, ...rest })).toBe(await dossierDigest(one));
  expect(await dossierDigest({ ...one, patents: [{ applicationNumber: '1', kind: 'patent' }] })).not.toBe(
    await dossierDigest(one),
  );
});
