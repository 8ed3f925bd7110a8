import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { known, typed } from '../domain/dossier/answer';
import { emptyDossier } from '../domain/dossier/dossier';
import type { PackManifest } from '../domain/pack/manifest';
import { Database } from './database';
import { DexieDraftStore } from './dexie-draft-store';
import { DexiePackStore } from './dexie-pack-store';
import type { StoredKey, StoredPack } from './packs';

const key: StoredKey = { publicKey: 'abc', fingerprint: '0123', name: '한빛은행', source: 'device' };
const pack = (id: string, addedAt: string): StoredPack => ({
  id,
  purpose: 'originality',
  fileName: `${id}.pack`,
  bytes: new Uint8Array([1, 2, 3]),
  key,
  manifest: { id: 'originality', version: '2.0.0' } as PackManifest,
  card: { ko: '카드', en: 'card' },
  addedAt,
});

let name: string;
beforeEach(() => (name = `test-${crypto.randomUUID()}`));
afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete(name);
});

describe('imported packs on this device', () => {
  it('come back as they were put, newest first, through another connection', async () => {
    const store = new DexiePackStore(new Database(name));
    await store.put([pack('one', '2026-01-01T00:00:00Z'), pack('two', '2026-01-02T00:00:00Z')]);
    const other = new DexiePackStore(new Database(name));
    expect(await other.list()).toMatchObject({ ok: true, value: [{ id: 'two' }, { id: 'one' }] });
    const listed = await other.list();
    expect(listed.ok && [...(listed.value[0]?.bytes ?? [])]).toEqual([1, 2, 3]);
  });

  it('and keys can be removed', async () => {
    const store = new DexiePackStore(new Database(name));
    await store.put([pack('one', '2026-01-01T00:00:00Z')]);
    await store.putKey(key);
    expect(await store.keys()).toEqual({ ok: true, value: [key] });
    await store.remove(['one']);
    await store.removeKey(key.publicKey);
    expect(await store.list()).toEqual({ ok: true, value: [] });
    expect(await store.keys()).toEqual({ ok: true, value: [] });
  });

  it('on a full disk are not kept, and that is said', async () => {
    const store = new DexiePackStore(new Database(name));
    await store.list();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.put([pack('one', '2026-01-01T00:00:00Z')])).toMatchObject({
      ok: false,
      problem: { code: 'storageFull' },
    });
  });
});

describe('the database of version 1', () => {
  /** As the first released schema wrote it. */
  async function writeVersion1() {
    const old = new Dexie(name);
    old.version(1).stores({ drafts: 'id, savedAt' });
    const draft = {
      id: 'draft-1',
      dossier: { ...emptyDossier, answers: { 'company.name': known('옛초안전자', typed) } },
      isExample: false,
      revision: 3,
      savedAt: '2026-01-01T00:00:00.000Z',
    };
    await old.table('drafts').add(draft);
    old.close();
    return draft;
  }

  it('opens with every draft, and takes packs', async () => {
    const draft = await writeVersion1();
    const database = new Database(name);
    expect(await new DexieDraftStore(database).open('draft-1')).toEqual({ ok: true, value: draft });
    expect(await new DexiePackStore(database).put([pack('one', '2026-01-01T00:00:00Z')])).toMatchObject({
      ok: true,
    });
  });

  it('of an older app refuses to write what a newer one keeps', async () => {
    const newer = new Dexie(name);
    newer.version(99).stores({ drafts: 'id, savedAt' });
    await newer.open();
    newer.close();
    expect(await new DexieDraftStore(new Database(name)).create(emptyDossier)).toMatchObject({
      ok: false,
      problem: { code: 'storageNewer' },
    });
  });
});
