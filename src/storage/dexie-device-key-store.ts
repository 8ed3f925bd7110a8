import { failure, type Outcome, success } from '../domain/problem';
import { Database } from './database';
import type { DeviceKey, DeviceKeyStore } from './device-keys';
import { guarded } from './guarded';
import { makeDeviceKey } from './make-device-key';

/** Keys of this device in IndexedDB, which holds them without their private half being readable. */
export class DexieDeviceKeyStore implements DeviceKeyStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(): Promise<Outcome<readonly DeviceKey[]>> {
    return guarded(this.#database, async () =>
      success(await this.#database.deviceKeys.orderBy('madeAt').reverse().toArray()),
    );
  }

  async current(): Promise<Outcome<DeviceKey>> {
    const found = await guarded(this.#database, async () => success(await this.#newest()));
    if (!found.ok) return found;
    if (found.value) return success(found.value);
    const made = await makeDeviceKey();
    return await guarded(this.#database, () =>
      // Two tabs that ask at once get the same key.
      this.#database.transaction('rw', this.#database.deviceKeys, async () => {
        const newest = await this.#newest();
        if (newest) return success(newest);
        await this.#database.deviceKeys.put(made);
        return success(made);
      }),
    );
  }

  async renew(): Promise<Outcome<DeviceKey>> {
    const made = await makeDeviceKey();
    return await guarded(this.#database, async () => {
      await this.#database.deviceKeys.put(made);
      const kept = await this.#database.deviceKeys.get(made.id);
      return kept ? success(kept) : failure('saveNotConfirmed', {});
    });
  }

  remove(id: string): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await this.#database.deviceKeys.delete(id);
      return success(undefined);
    });
  }

  #newest(): Promise<DeviceKey | undefined> {
    return this.#database.deviceKeys.orderBy('madeAt').last();
  }
}
