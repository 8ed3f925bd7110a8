import { type Outcome, success } from '../domain/problem';
import { Database } from './database';
import { guarded } from './guarded';
import type { PackStore, StoredKey, StoredPack } from './packs';

const done = success(undefined);

/** Imported packs in IndexedDB. */
export class DexiePackStore implements PackStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(): Promise<Outcome<readonly StoredPack[]>> {
    return guarded(this.#database, async () =>
      success(await this.#database.packs.orderBy('addedAt').reverse().toArray()),
    );
  }

  put(packs: readonly StoredPack[]): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await this.#database.packs.bulkPut([...packs]);
      return done;
    });
  }

  remove(ids: readonly string[]): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await this.#database.packs.bulkDelete([...ids]);
      return done;
    });
  }

  keys(): Promise<Outcome<readonly StoredKey[]>> {
    return guarded(this.#database, async () => success(await this.#database.packKeys.toArray()));
  }

  putKey(key: StoredKey): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await this.#database.packKeys.put(key);
      return done;
    });
  }

  removeKey(publicKey: string): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await this.#database.packKeys.delete(publicKey);
      return done;
    });
  }
}
