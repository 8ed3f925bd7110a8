import type { AccountId } from '../../domain/dossier/accounts';
import type { Answer } from '../../domain/dossier/answer';
import type { Dossier } from '../../domain/dossier/dossier';
import * as edits from '../../domain/dossier/edits';
import type { Note } from '../../domain/notes/note';
import type { Patent, PatentAttribute } from '../../domain/dossier/patent';
import type { QuestionId } from '../../domain/indicators/questions';
import type { Autosave } from './autosave.svelte';
import { FormPosition } from './form-position.svelte';
import { OpenResultView } from './result-view.svelte';

/** Where a change was made; changes in one place after another count as one step of editing. */
export type ChangedPlace = string;

/** The dossier on the screen. Every change goes through here: it is saved, rated and drawn. */
export class OpenDraft {
  #dossier = $state.raw<Dossier>() as Dossier;
  #notes = $state.raw<readonly Note[]>([]);
  readonly isExample: boolean;
  readonly autosave: Autosave;
  readonly position = new FormPosition();
  readonly view = new OpenResultView();
  readonly #changed: (dossier: Dossier, place: ChangedPlace) => void;

  constructor(
    dossier: Dossier,
    autosave: Autosave,
    options: {
      isExample: boolean;
      notes?: readonly Note[];
      changed: (dossier: Dossier, place: ChangedPlace) => void;
    },
  ) {
    this.#dossier = dossier;
    this.autosave = autosave;
    this.isExample = options.isExample;
    this.#notes = options.notes ?? [];
    this.#changed = options.changed;
  }

  get dossier(): Dossier {
    return this.#dossier;
  }

  change(dossier: Dossier, place: ChangedPlace): void {
    this.#dossier = dossier;
    this.#changed(dossier, place);
    this.autosave.schedule(dossier, this.#notes);
  }

  get notes(): readonly Note[] {
    return this.#notes;
  }

  /** Saved like every change; nothing is rated anew, see [Note: notes say nothing to the models]. */
  changeNotes(notes: readonly Note[]): void {
    this.#notes = notes;
    this.autosave.schedule(this.#dossier, notes);
  }

  answer(id: QuestionId, answer: Answer<unknown> | undefined): void {
    this.change(edits.withAnswer(this.dossier, id, answer), id);
  }

  amount(year: number, account: AccountId, answer: Answer<number> | undefined): void {
    this.change(edits.withAmount(this.dossier, year, account, answer), `${year}:${account}`);
  }

  addPatent(patent: Patent): void {
    this.change(edits.withPatent(this.dossier, patent), `patent:${patent.applicationNumber}`);
  }

  answerOnPatent(number: string, attribute: PatentAttribute, answer: Answer<unknown> | undefined): void {
    const place = `patent:${number}:${attribute}`;
    this.change(edits.withPatentAnswer(this.dossier, number, attribute, answer), place);
  }

  removePatent(number: string): void {
    this.change(edits.withoutPatent(this.dossier, number), `patent:${number}`);
  }

  list<Name extends edits.ListName>(
    name: Name,
    answer: Answer<readonly edits.ListEntry<Name>[]> | undefined,
  ): void {
    this.change(edits.withList(this.dossier, name, answer), name);
  }
}
