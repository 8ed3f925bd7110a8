import { answerValue, type Dossier } from '../domain/dossier/dossier';
import { failure, type Outcome, success } from '../domain/problem';
import type { Scenario } from '../domain/scenario/scenario';
import { Database } from './database';
import type { Draft, DraftStore, DraftSummary } from './drafts';
import { guarded } from './guarded';

const summaryOf = ({ id, dossier, isExample, savedAt }: Draft): DraftSummary => ({
  id,
  name: answerValue(dossier, 'company.name'),
  isExample,
  savedAt,
});

/** Drafts in IndexedDB. */
export class DexieDraftStore implements DraftStore {
  readonly #database: Database;
  readonly #removedScenarios = new Map<string, readonly Scenario[]>();

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(): Promise<Outcome<readonly DraftSummary[]>> {
    return this.#guarded(async () => {
      const drafts = await this.#database.drafts.orderBy('savedAt').reverse().toArray();
      return success(drafts.map(summaryOf));
    });
  }

  open(id: string): Promise<Outcome<Draft>> {
    return this.#guarded(async () => {
      const draft = await this.#database.drafts.get(id);
      return draft ? success(draft) : failure('draftMissing', {});
    });
  }

  create(dossier: Dossier, isExample = false): Promise<Outcome<Draft>> {
    return this.#write({ id: crypto.randomUUID(), dossier, isExample, revision: 0, savedAt: '' });
  }

  save(draft: Draft, dossier: Dossier): Promise<Outcome<Draft>> {
    return this.#write({ ...draft, dossier }, draft.revision);
  }

  remove(id: string): Promise<Outcome<Draft>> {
    return this.#guarded(async () => {
      const removed = await this.open(id);
      if (removed.ok) await this.#removeWhole(id);
      return removed;
    });
  }

  async putBack(draft: Draft): Promise<Outcome<Draft>> {
    const written = await this.#write(draft);
    const scenarios = this.#removedScenarios.get(draft.id) ?? [];
    if (!written.ok || scenarios.length === 0) return written;
    return await this.#guarded(async () => {
      await this.#database.scenarios.bulkPut([...scenarios]);
      return written;
    });
  }

  /** What was tried beside a draft goes with it, and is kept as long as the page stands, to be put back with it. */
  async #removeWhole(id: string): Promise<void> {
    const { drafts, scenarios } = this.#database;
    await this.#database.transaction('rw', drafts, scenarios, async () => {
      this.#removedScenarios.set(id, await scenarios.where({ draftId: id }).toArray());
      await scenarios.where({ draftId: id }).delete();
      await drafts.delete(id);
    });
  }

  /** Writes, waits for the commit, reads back in a transaction of its own and compares. */
  #write(draft: Draft, expectedRevision?: number): Promise<Outcome<Draft>> {
    const { drafts } = this.#database;
    const next: Draft = { ...draft, revision: draft.revision + 1, savedAt: new Date().toISOString() };
    return this.#guarded(async () => {
      const refused = await this.#database.transaction('rw', drafts, async () => {
        const stored = expectedRevision === undefined ? undefined : await drafts.get(draft.id);
        if (expectedRevision !== undefined && !stored) return failure('draftMissing', {});
        if (stored && stored.revision !== expectedRevision) return failure('draftChangedElsewhere', {});
        await drafts.put(next);
        return undefined;
      });
      if (refused) return refused;
      const readBack = await drafts.get(next.id);
      const isEqual = JSON.stringify(readBack) === JSON.stringify(next);
      return isEqual ? success(next) : failure('saveNotConfirmed', {});
    });
  }

  #guarded<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    return guarded(this.#database, work);
  }
}
