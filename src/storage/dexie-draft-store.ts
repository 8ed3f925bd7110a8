import { answerValue, type Dossier } from '../domain/dossier/dossier';
import type { Note } from '../domain/notes/note';
import { failure, type Outcome, success } from '../domain/problem';
import { Database } from './database';
import type { Belongings, Draft, DraftStore, DraftSummary, RemovedDraft } from './drafts';
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

  create(dossier: Dossier, isExample = false, notes: readonly Note[] = []): Promise<Outcome<Draft>> {
    return this.#write({ id: crypto.randomUUID(), dossier, notes, isExample, revision: 0, savedAt: '' });
  }

  save(draft: Draft, dossier: Dossier, notes = draft.notes ?? []): Promise<Outcome<Draft>> {
    return this.#write({ ...draft, dossier, notes }, { expectedRevision: draft.revision });
  }

  /** What was kept of a draft and tried beside it goes with it, and comes back with it. */
  remove(id: string): Promise<Outcome<RemovedDraft>> {
    const { drafts, evaluations, scenarios } = this.#database;
    return this.#guarded(() =>
      this.#database.transaction('rw', drafts, evaluations, scenarios, async () => {
        const draft = await drafts.get(id);
        if (!draft) return failure('draftMissing', {});
        const kept = await evaluations.where({ draftId: id }).toArray();
        const tried = await scenarios.where({ draftId: id }).toArray();
        await drafts.delete(id);
        await evaluations.bulkDelete(kept.map((entry) => entry.id));
        await scenarios.bulkDelete(tried.map((scenario) => scenario.id));
        return success({ draft, evaluations: kept, scenarios: tried });
      }),
    );
  }

  putBack({ draft, ...belongings }: RemovedDraft): Promise<Outcome<Draft>> {
    return this.#write(draft, { belongings });
  }

  /** Writes, waits for the commit, reads back in a transaction of its own and compares. */
  #write(
    draft: Draft,
    { expectedRevision, belongings }: { expectedRevision?: number; belongings?: Belongings } = {},
  ): Promise<Outcome<Draft>> {
    const { drafts, evaluations, scenarios } = this.#database;
    const next: Draft = { ...draft, revision: draft.revision + 1, savedAt: new Date().toISOString() };
    return this.#guarded(async () => {
      const refused = await this.#database.transaction('rw', drafts, evaluations, scenarios, async () => {
        const stored = expectedRevision === undefined ? undefined : await drafts.get(draft.id);
        if (expectedRevision !== undefined && !stored) return failure('draftMissing', {});
        if (stored && stored.revision !== expectedRevision) return failure('draftChangedElsewhere', {});
        await drafts.put(next);
        await evaluations.bulkPut([...(belongings?.evaluations ?? [])]);
        await scenarios.bulkPut([...(belongings?.scenarios ?? [])]);
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
