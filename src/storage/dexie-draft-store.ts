import type { BackedUpBelongings, BackedUpEvaluation } from '../domain/backup/backup';
import { answerValue, type Dossier } from '../domain/dossier/dossier';
import type { Evaluation } from '../domain/history/evaluation';
import type { Note } from '../domain/notes/note';
import { failure, type Outcome, success } from '../domain/problem';
import { Database } from './database';
import type { Belongings, Draft, DraftStore, DraftSummary, RemovedDraft } from './drafts';
import type { KeptManifest } from './evaluations';
import { guarded } from './guarded';
import { restoredBelongings } from './restored-belongings';

const summaryOf = ({ id, dossier, isExample, savedAt }: Draft): DraftSummary => ({
  id,
  name: answerValue(dossier, 'company.name'),
  isExample,
  savedAt,
});

const withoutIds = ({ id: _id, draftId: _draftId, ...kept }: Evaluation): BackedUpEvaluation => kept;

interface WrittenBelongings extends Belongings {
  readonly manifests?: readonly KeptManifest[];
}

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

  create(
    dossier: Dossier,
    isExample = false,
    notes: readonly Note[] = [],
    restored: BackedUpBelongings = {},
  ): Promise<Outcome<Draft>> {
    const id = crypto.randomUUID();
    const belongings = restoredBelongings(restored, id, new Date().toISOString());
    const { manifests = [] } = restored;
    return this.#write(
      { id, dossier, notes, isExample, revision: 0, savedAt: '' },
      { belongings: { ...belongings, manifests } },
    );
  }

  save(draft: Draft, dossier: Dossier, notes = draft.notes ?? []): Promise<Outcome<Draft>> {
    return this.#write({ ...draft, dossier, notes }, { expectedRevision: draft.revision });
  }

  /** What was kept of a draft and tried beside it goes with it, and comes back with it. */
  remove(id: string): Promise<Outcome<RemovedDraft>> {
    const { drafts, evaluations, scenarios, noticeThresholds } = this.#database;
    return this.#guarded(() =>
      this.#database.transaction('rw', drafts, evaluations, scenarios, noticeThresholds, async () => {
        const draft = await drafts.get(id);
        if (!draft) return failure('draftMissing', {});
        const kept = await evaluations.where({ draftId: id }).toArray();
        const tried = await scenarios.where({ draftId: id }).toArray();
        const thresholds = (await noticeThresholds.get(id))?.values;
        await drafts.delete(id);
        await noticeThresholds.delete(id);
        await evaluations.bulkDelete(kept.map((entry) => entry.id));
        await scenarios.bulkDelete(tried.map((scenario) => scenario.id));
        return success({ draft, evaluations: kept, scenarios: tried, ...(thresholds && { thresholds }) });
      }),
    );
  }

  belongings(id: string): Promise<Outcome<BackedUpBelongings>> {
    const { evaluations, scenarios, noticeThresholds, manifests } = this.#database;
    return this.#guarded(async () => {
      const kept = await evaluations.where({ draftId: id }).sortBy('at');
      const tried = await scenarios.where({ draftId: id }).sortBy('id');
      const thresholds = (await noticeThresholds.get(id))?.values;
      const digests = [...new Set(kept.flatMap(({ packs }) => packs.map(({ digest }) => digest)))];
      const told = await manifests.bulkGet(digests);
      return success({
        evaluations: kept.map(withoutIds),
        scenarios: tried.map(({ name, changes }) => ({ name, changes })),
        ...(thresholds && { thresholds }),
        manifests: told.filter((one) => one !== undefined),
      });
    });
  }

  putBack({ draft, ...belongings }: RemovedDraft): Promise<Outcome<Draft>> {
    return this.#write(draft, { belongings });
  }

  /** Writes, waits for the commit, reads back in a transaction of its own and compares. */
  #write(
    draft: Draft,
    { expectedRevision, belongings }: { expectedRevision?: number; belongings?: WrittenBelongings } = {},
  ): Promise<Outcome<Draft>> {
    const { drafts, evaluations, scenarios, noticeThresholds, manifests } = this.#database;
    const tables = [drafts, evaluations, scenarios, noticeThresholds, manifests];
    const next: Draft = { ...draft, revision: draft.revision + 1, savedAt: new Date().toISOString() };
    return this.#guarded(async () => {
      const refused = await this.#database.transaction('rw', tables, async () => {
        const stored = expectedRevision === undefined ? undefined : await drafts.get(draft.id);
        if (expectedRevision !== undefined && !stored) return failure('draftMissing', {});
        if (stored && stored.revision !== expectedRevision) return failure('draftChangedElsewhere', {});
        await drafts.put(next);
        await evaluations.bulkPut([...(belongings?.evaluations ?? [])]);
        await scenarios.bulkPut([...(belongings?.scenarios ?? [])]);
        await manifests.bulkPut([...(belongings?.manifests ?? [])]);
        if (belongings?.thresholds)
          await noticeThresholds.put({ id: draft.id, values: belongings.thresholds });
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
