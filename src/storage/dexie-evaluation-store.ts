import type { Evaluation } from '../domain/history/evaluation';
import { failure, type Outcome, success } from '../domain/problem';
import { Database } from './database';
import type { EvaluationStore, KeptManifest } from './evaluations';
import { guarded } from './guarded';

/** Kept evaluations in IndexedDB. */
export class DexieEvaluationStore implements EvaluationStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(draftId: string): Promise<Outcome<readonly Evaluation[]>> {
    return guarded(this.#database, async () => {
      const entries = await this.#database.evaluations.where({ draftId }).sortBy('at');
      return success(entries.reverse());
    });
  }

  keep(entry: Evaluation, manifests: readonly KeptManifest[]): Promise<Outcome<Evaluation>> {
    const { evaluations, manifests: kept } = this.#database;
    return guarded(this.#database, async () => {
      const written = await this.#database.transaction('rw', evaluations, kept, async () => {
        const stored = await evaluations.get(entry.id);
        const isTaken = stored?.occasion === 'pinned' && entry.occasion !== 'pinned';
        const next = isTaken ? { ...entry, id: crypto.randomUUID() } : entry;
        await evaluations.put(next);
        await kept.bulkPut([...manifests]);
        return next;
      });
      const readBack = await evaluations.get(written.id);
      const isEqual = JSON.stringify(readBack) === JSON.stringify(written);
      return isEqual ? success(written) : failure('saveNotConfirmed', {});
    });
  }

  remove(id: string): Promise<Outcome<Evaluation>> {
    const { evaluations } = this.#database;
    return guarded(this.#database, () =>
      this.#database.transaction('rw', evaluations, async () => {
        const entry = await evaluations.get(id);
        if (!entry) return failure('evaluationMissing', {});
        await evaluations.delete(id);
        return success(entry);
      }),
    );
  }

  manifests(): Promise<Outcome<readonly KeptManifest[]>> {
    return guarded(this.#database, async () => success(await this.#database.manifests.toArray()));
  }
}
