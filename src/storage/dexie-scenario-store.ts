import { failure, type Outcome, success } from '../domain/problem';
import type { Scenario } from '../domain/scenario/scenario';
import { Database } from './database';
import { guarded } from './guarded';
import type { ScenarioStore } from './scenarios';

/** Scenarios in IndexedDB, with the guarantees of drafts. */
export class DexieScenarioStore implements ScenarioStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  of(draftId: string): Promise<Outcome<readonly Scenario[]>> {
    return guarded(this.#database, async () => {
      const found = await this.#database.scenarios.where({ draftId }).toArray();
      return success(found.sort((one, other) => one.id.localeCompare(other.id)));
    });
  }

  save(scenario: Scenario): Promise<Outcome<Scenario>> {
    const { scenarios } = this.#database;
    const next: Scenario = {
      ...scenario,
      revision: scenario.revision + 1,
      savedAt: new Date().toISOString(),
    };
    return guarded(this.#database, async () => {
      const refused = await this.#database.transaction('rw', scenarios, async () => {
        const stored = await scenarios.get(scenario.id);
        if (stored && stored.revision !== scenario.revision) return failure('draftChangedElsewhere', {});
        await scenarios.put(next);
        return undefined;
      });
      if (refused) return refused;
      const readBack = await scenarios.get(next.id);
      const isEqual = JSON.stringify(readBack) === JSON.stringify(next);
      return isEqual ? success(next) : failure('saveNotConfirmed', {});
    });
  }

  remove(id: string): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await this.#database.scenarios.delete(id);
      return success(undefined);
    });
  }
}
