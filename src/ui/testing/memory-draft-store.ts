import type { BackedUpBelongings } from '../../domain/backup/backup';
import type { Dossier } from '../../domain/dossier/dossier';
import type { HandOver } from '../../domain/hand-over/hand-over';
import type { Note } from '../../domain/notes/note';
import { failure, type Outcome, success } from '../../domain/problem';
import type { Draft, DraftStore, DraftSummary, RemovedDraft } from '../../storage/drafts';

/** Drafts that live as long as a test. A save can be held up or made to fail. */
export class MemoryDraftStore implements DraftStore {
  readonly drafts = new Map<string, Draft>();
  readonly restored = new Map<string, BackedUpBelongings>();
  isFull = false;
  held: Promise<unknown> = Promise.resolve();
  writes = 0;

  list(): Promise<Outcome<readonly DraftSummary[]>> {
    const list = [...this.drafts.values()].map(({ id, isExample, savedAt }) => ({
      id,
      name: id,
      isExample,
      savedAt,
    }));
    return Promise.resolve(success(list));
  }

  open(id: string): Promise<Outcome<Draft>> {
    const draft = this.drafts.get(id);
    return Promise.resolve(draft ? success(draft) : failure('draftMissing', {}));
  }

  create(
    dossier: Dossier,
    isExample = false,
    notes: readonly Note[] = [],
    restored: BackedUpBelongings = {},
  ): Promise<Outcome<Draft>> {
    const id = `draft-${this.drafts.size + 1}`;
    this.restored.set(id, restored);
    return this.#write({ id, dossier, notes, isExample, revision: 0, savedAt: '' });
  }

  save(draft: Draft, dossier: Dossier, notes = draft.notes ?? []): Promise<Outcome<Draft>> {
    return this.#write({ ...draft, dossier, notes });
  }

  async remove(id: string): Promise<Outcome<RemovedDraft>> {
    const removed = await this.open(id);
    this.drafts.delete(id);
    return removed.ok
      ? success({ draft: removed.value, evaluations: [], scenarios: [], handOversLeft: 0 })
      : removed;
  }

  takeBack(id: string): Promise<Outcome<RemovedDraft>> {
    return this.remove(id);
  }

  formerHandOvers(): Promise<Outcome<readonly HandOver[]>> {
    return Promise.resolve(success([]));
  }

  belongings(id: string): Promise<Outcome<BackedUpBelongings>> {
    return Promise.resolve(success(this.restored.get(id) ?? {}));
  }

  putBack({ draft }: RemovedDraft): Promise<Outcome<Draft>> {
    return this.#write(draft);
  }

  async #write(draft: Draft): Promise<Outcome<Draft>> {
    this.writes++;
    await this.held;
    if (this.isFull) return failure('storageFull', {});
    const next = { ...draft, revision: draft.revision + 1, savedAt: new Date().toISOString() };
    this.drafts.set(next.id, next);
    return success(next);
  }
}
