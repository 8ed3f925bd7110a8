import type { HandOver } from '../domain/hand-over/hand-over';
import { failure, type Outcome, success } from '../domain/problem';
import { Database } from './database';
import { guarded } from './guarded';
import type { HandOverStore } from './hand-overs';

/** What was handed over, in IndexedDB. */
export class DexieHandOverStore implements HandOverStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(): Promise<Outcome<readonly HandOver[]>> {
    return guarded(this.#database, async () =>
      success(await this.#database.handOvers.orderBy('at').reverse().toArray()),
    );
  }

  add(handOvers: readonly HandOver[]): Promise<Outcome<undefined>> {
    const table = this.#database.handOvers;
    return guarded(this.#database, async () => {
      await this.#database.transaction('rw', table, () => table.bulkAdd([...handOvers]));
      const readBack = await table.bulkGet(handOvers.map(({ id }) => id));
      const isEqual = JSON.stringify(readBack) === JSON.stringify(handOvers);
      return isEqual ? success(undefined) : failure('saveNotConfirmed', {});
    });
  }

  change(
    id: string,
    next: (before: HandOver) => HandOver | undefined,
  ): Promise<Outcome<HandOver | undefined>> {
    const table = this.#database.handOvers;
    return guarded(this.#database, async () => {
      const written = await this.#database.transaction('rw', table, async () => {
        const before = await table.get(id);
        const after = before && next(before);
        if (after) await table.put(after);
        return after;
      });
      const readBack = written && (await table.get(id));
      return written && !readBack ? failure('saveNotConfirmed', {}) : success(written);
    });
  }

  remove(id: string): Promise<Outcome<HandOver | undefined>> {
    const table = this.#database.handOvers;
    return guarded(this.#database, () =>
      this.#database.transaction('rw', table, async () => {
        const removed = await table.get(id);
        await table.delete(id);
        return success(removed);
      }),
    );
  }
}
