import { type Answer, known, typed, valueOf } from '../../domain/dossier/answer';
import type { ListEntry, ListName } from '../../domain/dossier/edits';
import type { OpenDraft } from './open-draft.svelte';

/** Rows of a list while they are typed: the dossier holds those that are complete, the rest waits here. */
export class ListRows<Name extends ListName, Row extends object> {
  #typing = $state.raw<readonly Row[]>();
  readonly #draft: () => OpenDraft;
  readonly #name: Name;
  readonly #toRow: (entry: ListEntry<Name>) => Row;
  readonly #toEntry: (row: Row) => ListEntry<Name> | undefined;

  constructor(
    draft: () => OpenDraft,
    name: Name,
    toRow: (entry: ListEntry<Name>) => Row,
    toEntry: (row: Row) => ListEntry<Name> | undefined,
  ) {
    this.#draft = draft;
    this.#name = name;
    this.#toRow = toRow;
    this.#toEntry = toEntry;
  }

  get answer(): Answer<readonly ListEntry<Name>[]> | undefined {
    return this.#draft().dossier[this.#name] as Answer<readonly ListEntry<Name>[]> | undefined;
  }

  get rows(): readonly Row[] {
    return this.#typing ?? (valueOf(this.answer) ?? []).map(this.#toRow);
  }

  set(rows: readonly Row[] | undefined): void {
    this.#typing = rows;
    const complete = rows?.map(this.#toEntry).filter((entry) => entry !== undefined) ?? [];
    const isAnswer = rows !== undefined && (rows.length === 0 || complete.length > 0);
    const answer = isAnswer ? known(complete, typed) : undefined;
    if (answer !== undefined || this.answer !== undefined) this.#draft().list(this.#name, answer);
  }
}
