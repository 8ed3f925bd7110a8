import { known, notApplicable, typed } from '../../domain/dossier/answer';
import type { PatentAttribute } from '../../domain/dossier/patent';
import type { OpenDraft } from '../state/open-draft.svelte';

export type PatentValue = string | number | boolean | readonly string[] | undefined;

/** Writes down what a person states of one patent. */
export class PatentWriter {
  readonly #draft: OpenDraft;
  readonly #number: string;

  constructor(draft: OpenDraft, applicationNumber: string) {
    this.#draft = draft;
    this.#number = applicationNumber;
  }

  /** Nothing, an empty text or an empty list takes the answer back. */
  set(attribute: PatentAttribute, value: PatentValue): void {
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    this.#draft.answerOnPatent(this.#number, attribute, isEmpty ? undefined : known(value, typed));
  }

  notApplicable(attribute: PatentAttribute): void {
    this.#draft.answerOnPatent(this.#number, attribute, notApplicable(typed));
  }
}
