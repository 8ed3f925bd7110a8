import { type Outcome, success } from '../domain/problem';
import { Database } from './database';
import type { DirectoryStore, StoredDirectory } from './directories';
import { guarded } from './guarded';

/** Directories of institutions in IndexedDB. */
export class DexieDirectoryStore implements DirectoryStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(): Promise<Outcome<readonly StoredDirectory[]>> {
    return guarded(this.#database, async () =>
      success(await this.#database.directories.orderBy('addedAt').reverse().toArray()),
    );
  }

  put(directory: StoredDirectory): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await this.#database.directories.put(directory);
      return success(undefined);
    });
  }

  remove(id: string): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await this.#database.directories.delete(id);
      return success(undefined);
    });
  }
}
