import type { BackedUpBelongings } from '../../domain/backup/backup';
import type { Dossier } from '../../domain/dossier/dossier';
import type { Note } from '../../domain/notes/note';
import { failure, type Outcome, type Problem } from '../../domain/problem';
import type { Draft, DraftStore } from '../../storage/drafts';

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What of a draft the person changes. */
interface Content {
  readonly dossier: Dossier;
  readonly notes: readonly Note[];
}

const restMs = 300;

/**
 * Saves every change a moment after the last one, and at once when the page is hidden. One save at a time; the newest
 * dossier wins. A draft comes into being with its first save.
 */
export class Autosave {
  state = $state.raw<SaveState>({ kind: 'untouched' });
  readonly #store: PromiseLike<DraftStore>;
  readonly #isExample: boolean;
  /** What a backup brought along, until the draft comes into being with it. */
  restored: BackedUpBelongings | undefined;
  readonly #created: (draft: Draft) => void;
  #draft: Draft | undefined;
  #waiting: Content | undefined;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    store: PromiseLike<DraftStore>,
    from: { draft?: Draft; isExample: boolean; restored?: BackedUpBelongings },
    created: (draft: Draft) => void,
  ) {
    this.#store = store;
    this.#isExample = from.isExample;
    this.restored = from.restored;
    this.#created = created;
    this.#draft = from.draft;
    if (from.draft) this.state = { kind: 'saved', at: from.draft.savedAt };
  }

  schedule(dossier: Dossier, notes: readonly Note[]): void {
    this.#waiting = { dossier, notes };
    this.state = { kind: 'saving' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), restMs);
  }

  /** Writes what waits, and resolves once nothing waits or a save has failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#saveAll().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #saveAll(): Promise<void> {
    while (this.#waiting) {
      const content = this.#waiting;
      this.#waiting = undefined;
      const outcome = await this.#write(content);
      if (outcome.ok) this.#draft = outcome.value;
      else this.#keep(content, outcome.problem);
      this.#tell(outcome);
      if (!outcome.ok) return;
    }
  }

  /** What could not be saved waits for the next try; a draft that was deleted elsewhere is then made anew. */
  #keep(content: Content, problem: Problem): void {
    this.#waiting ??= content;
    if (problem.code === 'draftMissing') this.#draft = undefined;
  }

  async #write({ dossier, notes }: Content): Promise<Outcome<Draft>> {
    try {
      const store = await this.#store;
      if (this.#draft) return await store.save(this.#draft, dossier, notes);
      const created = await store.create(dossier, this.#isExample, notes, this.restored);
      if (created.ok) {
        this.restored = undefined;
        this.#created(created.value);
      }
      return created;
    } catch (error) {
      return failure('storageUnavailable', { detail: String(error) });
    }
  }

  #tell(outcome: Outcome<Draft>): void {
    if (!outcome.ok) this.state = { kind: 'failed', problem: outcome.problem };
    else if (!this.#waiting) this.state = { kind: 'saved', at: outcome.value.savedAt };
  }
}
