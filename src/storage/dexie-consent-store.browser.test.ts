import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../domain/consent/consent-record';
import { known, typed } from '../domain/dossier/answer';
import { emptyDossier } from '../domain/dossier/dossier';
import { Database } from './database';
import { DexieConsentStore } from './dexie-consent-store';
import { DexieDraftStore } from './dexie-draft-store';
import { DexiePackStore } from './dexie-pack-store';

const record = (id: string, givenAt: string): ConsentRecord => ({
  id,
  kind: 'lookUp',
  service: 'openDart',
  recipients: [],
  wording: { recipient: '', purpose: '', items: '', retention: '', refusal: '', withdrawal: '' },
  language: 'ko',
  textVersion: '1',
  announced: [],
  givenAt,
  sent: [],
});
const [older, newer] = [record('older', '2026-01-01T00:00:00Z'), record('newer', '2026-01-02T00:00:00Z')];

let name: string;
beforeEach(() => (name = `test-${crypto.randomUUID()}`));
afterEach(() => Dexie.delete(name));

describe('records of consent on this device', () => {
  it('come back as they were put, newest first, and can be removed', async () => {
    const store = new DexieConsentStore(new Database(name));
    await store.put([older, newer]);
    expect(await new DexieConsentStore(new Database(name)).list()).toEqual({
      ok: true,
      value: [newer, older],
    });
    await store.remove(['newer']);
    expect(await store.list()).toEqual({ ok: true, value: [older] });
  });

  it('keep gateway and key only where that was asked for, one for each service, until they are forgotten', async () => {
    const store = new DexieConsentStore(new Database(name));
    const access = { service: 'openDart', gateway: 'https://one.example.kr', key: 'k' } as const;
    expect(await store.accesses()).toEqual({ ok: true, value: [] });
    await store.keepAccess(access);
    await store.keepAccess({ ...access, key: 'l' });
    expect(await store.accesses()).toEqual({ ok: true, value: [{ ...access, key: 'l' }] });
    await store.forgetAccess('openDart');
    expect(await store.accesses()).toEqual({ ok: true, value: [] });
  });
});

it('the database of version 2 opens with its drafts and keys, and takes records', async () => {
  // As the second schema wrote it.
  const old = new Dexie(name);
  old.version(1).stores({ drafts: 'id, savedAt' });
  old.version(2).stores({ packs: 'id, addedAt', packKeys: 'publicKey' });
  const draft = {
    id: 'draft-1',
    dossier: { ...emptyDossier, answers: { 'company.name': known('옛초안전자', typed) } },
    isExample: false,
    revision: 3,
    savedAt: '2026-01-01T00:00:00.000Z',
  };
  const key = { publicKey: 'abc', fingerprint: '0123', name: '한빛은행', source: 'device' };
  await old.table('drafts').add(draft);
  await old.table('packKeys').add(key);
  old.close();
  const database = new Database(name);
  expect(await new DexieDraftStore(database).open('draft-1')).toEqual({ ok: true, value: draft });
  expect(await new DexiePackStore(database).keys()).toEqual({ ok: true, value: [key] });
  expect(await new DexieConsentStore(database).put([older])).toMatchObject({ ok: true });
});
