import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../domain/programmes/catalogue';
import { Database } from './database';
import { DexieProgrammeStore } from './dexie-programme-store';
import type { StoredCatalogue, StoredNotices } from './programmes';

const catalogue = (id: string, addedAt: string): StoredCatalogue => ({
  id,
  fileName: `${id}.json`,
  catalogue: { id, version: '1.0.0' } as Catalogue,
  addedAt,
});
const notices: StoredNotices = {
  id: 'a.csv',
  list: { source: 'bizinfoTable', notices: [], leftOut: 0 },
  addedAt: '2026-01-01T00:00:00Z',
};

let name: string;
const store = () => new DexieProgrammeStore(new Database(name));
beforeEach(() => (name = `test-${crypto.randomUUID()}`));
afterEach(() => Dexie.delete(name));

describe('programmes on this device', () => {
  it('come back through another connection, newest first, and a newer version takes the place of the older', async () => {
    await store().putCatalogue(catalogue('one', '2026-01-01T00:00:00Z'));
    await store().putCatalogue(catalogue('two', '2026-01-02T00:00:00Z'));
    await store().putCatalogue(catalogue('one', '2026-01-03T00:00:00Z'));
    expect(await store().catalogues()).toMatchObject({ ok: true, value: [{ id: 'one' }, { id: 'two' }] });
    await store().removeCatalogue('one');
    expect(await store().catalogues()).toMatchObject({ ok: true, value: [{ id: 'two' }] });
  });

  it('keep notices, and thresholds by draft', async () => {
    await store().putNotices(notices);
    expect(await store().notices()).toEqual({ ok: true, value: [notices] });
    await store().putThresholds('draft-1', { 'a/b/c': 60 });
    expect(await store().thresholds('draft-1')).toEqual({ ok: true, value: { 'a/b/c': 60 } });
    expect(await store().thresholds('draft-2')).toEqual({ ok: true, value: {} });
    await store().removeNotices('a.csv');
    expect(await store().notices()).toEqual({ ok: true, value: [] });
  });
});

it('the database of version 2 opens, and takes programmes', async () => {
  const old = new Dexie(name);
  old.version(1).stores({ drafts: 'id, savedAt' });
  old.version(2).stores({ packs: 'id, addedAt', packKeys: 'publicKey' });
  await old.table('packKeys').add({ publicKey: 'abc' });
  old.close();
  expect(await store().putCatalogue(catalogue('one', '2026-01-01T00:00:00Z'))).toMatchObject({ ok: true });
  expect(await new Database(name).packKeys.count()).toBe(1);
});
