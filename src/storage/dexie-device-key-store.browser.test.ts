import { Dexie } from 'dexie';
import { calculateJwkThumbprint } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Database } from './database';
import { DexieDeviceKeyStore } from './dexie-device-key-store';

let name: string;
beforeEach(() => (name = `test-${crypto.randomUUID()}`));
afterEach(() => Dexie.delete(name));

describe('the key of this device', () => {
  it('is made once, signs after a reload, and cannot be read out', async () => {
    const made = await new DexieDeviceKeyStore(new Database(name)).current();
    const again = await new DexieDeviceKeyStore(new Database(name)).current();
    if (!made.ok || !again.ok) throw new Error('no key');
    const { id, privateKey, publicJwk } = again.value;
    expect(id).toBe(made.value.id);
    expect(id).toBe(await calculateJwkThumbprint(publicJwk));
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const data = new TextEncoder().encode('text');
    const signature = await crypto.subtle.sign(algorithm, privateKey, data);
    const form = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('jwk', publicJwk, form, false, ['verify']);
    expect(await crypto.subtle.verify(algorithm, key, signature, data)).toBe(true);
  });

  it('is one for two tabs that ask at once', async () => {
    const [one, other] = await Promise.all([
      new DexieDeviceKeyStore(new Database(name)).current(),
      new DexieDeviceKeyStore(new Database(name)).current(),
    ]);
    expect(one.ok && other.ok && one.value.id === other.value.id).toBe(true);
  });

  it('can be changed, and the earlier one is still known', async () => {
    const store = new DexieDeviceKeyStore(new Database(name));
    const first = await store.current();
    await new Promise((resolve) => setTimeout(resolve, 2));
    const second = await store.renew();
    const listed = await store.list();
    if (!first.ok || !second.ok || !listed.ok) throw new Error('no key');
    expect(listed.value.map(({ id }) => id)).toEqual([second.value.id, first.value.id]);
    expect((await store.current()).ok && second.value.id).toBe(listed.value[0]?.id);
    await store.remove(second.value.id);
    expect(await store.current()).toMatchObject({ ok: true, value: { id: first.value.id } });
  });
});
