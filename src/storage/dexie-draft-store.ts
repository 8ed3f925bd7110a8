import type { BackedUpBelongings, BackedUpEvaluation } from '../domain/backup/backup';
import { answerValue, type Dossier } from '../domain/dossier/dossier';
import type { HandOver } from '../domain/hand-over/hand-over';
import type { Evaluation } from '../domain/history/evaluation';
import type { Note } from '../domain/notes/note';
import { failure, type Outcome, success } from '../domain/problem';
import { Database } from './database';
import type { Belongings, Draft, DraftStore, DraftSummary, RemovedDraft } from './drafts';
import type { KeptManifest } from './evaluations';
import { guarded } from './guarded';
import { restoredBelongings } from './restored-belongings';
import type { HandedOver } from './hand-overs';
import { bringHandedOver, handedOverOf } from './restored-hand-overs';

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

/** What is written with a draft, in its transaction. */
interface Writing {
  readonly expectedRevision?: number;
  readonly belongings?: WrittenBelongings;
  readonly alongside?: () => Promise<void>;
}

/** Drafts in IndexedDB. */
export class DexieDraftStore implements DraftStore {
  readonly #database: Database;
  /** What came with drafts that were restored since the app was opened. */
  readonly #brought = new Map<string, HandedOver>();

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

  async create(
    dossier: Dossier,
    isExample = false,
    notes: readonly Note[] = [],
    restored: BackedUpBelongings = {},
  ): Promise<Outcome<Draft>> {
    const id = crypto.randomUUID();
    const at = new Date().toISOString();
    const { manifests = [] } = restored;
    return await this.#write(
      { id, dossier, notes, isExample, revision: 0, savedAt: '' },
      {
        belongings: { ...restoredBelongings(restored, id, at), manifests },
        alongside: async () => {
          this.#brought.set(id, await bringHandedOver(this.#database, restored, { draftId: id, at }));
        },
      },
    );
  }

  save(draft: Draft, dossier: Dossier, notes = draft.notes ?? []): Promise<Outcome<Draft>> {
    return this.#write({ ...draft, dossier, notes }, { expectedRevision: draft.revision });
  }

  remove(id: string): Promise<Outcome<RemovedDraft>> {
    return this.#remove(id);
  }

  takeBack(id: string): Promise<Outcome<RemovedDraft>> {
    return this.#remove(id, this.#brought.get(id));
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
        ...(await handedOverOf(this.#database, id)),
      });
    });
  }

  formerHandOvers(): Promise<Outcome<readonly HandOver[]>> {
    const { drafts, handOvers } = this.#database;
    return this.#guarded(async () => {
      const ids = await drafts.toCollection().primaryKeys();
      return success(await handOvers.where('draftId').noneOf(ids).sortBy('at'));
    });
  }

  putBack({ draft, handedOver, ...belongings }: RemovedDraft): Promise<Outcome<Draft>> {
    return this.#write(draft, {
      belongings,
      alongside: async () => {
        await this.#database.handOvers.bulkPut([...(handedOver?.handOvers ?? [])]);
        await this.#database.institutions.bulkPut([...(handedOver?.institutions ?? [])]);
      },
    });
  }

  /** What was kept of a draft and tried beside it goes with it, and comes back with it. */
  #remove(id: string, brought?: HandedOver): Promise<Outcome<RemovedDraft>> {
    const { drafts, evaluations, scenarios, noticeThresholds, handOvers, institutions } = this.#database;
    const tables = [drafts, evaluations, scenarios, noticeThresholds, handOvers, institutions];
    return this.#guarded(() =>
      this.#database.transaction('rw', tables, async () => {
        const draft = await drafts.get(id);
        if (!draft) return failure('draftMissing', {});
        const kept = await evaluations.where({ draftId: id }).toArray();
        const tried = await scenarios.where({ draftId: id }).toArray();
        const thresholds = (await noticeThresholds.get(id))?.values;
        await drafts.delete(id);
        await noticeThresholds.delete(id);
        await evaluations.bulkDelete(kept.map((entry) => entry.id));
        await scenarios.bulkDelete(tried.map((scenario) => scenario.id));
        await handOvers.bulkDelete(brought?.handOvers.map((one) => one.id) ?? []);
        await institutions.bulkDelete(brought?.institutions.map((one) => one.fingerprint) ?? []);
        return success({
          draft,
          evaluations: kept,
          scenarios: tried,
          ...(thresholds && { thresholds }),
          ...(brought && { handedOver: brought }),
          handOversLeft: await handOvers.where({ draftId: id }).count(),
        });
      }),
    );
  }

  /** Writes, waits for the commit, reads back in a transaction of its own and compares. */
  #write(draft: Draft, { expectedRevision, belongings, alongside }: Writing = {}): Promise<Outcome<Draft>> {
    const { drafts, evaluations, scenarios, noticeThresholds, manifests } = this.#database;
    const { handOvers, institutions } = this.#database;
    const ofDraft = [drafts, evaluations, scenarios, noticeThresholds, manifests];
    const tables = alongside ? [...ofDraft, handOvers, institutions] : ofDraft;
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
        await alongside?.();
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
