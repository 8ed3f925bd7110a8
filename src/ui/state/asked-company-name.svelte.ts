import { type Answer, valueOf } from '../../domain/dossier/answer';
import { askedName, withCompanyName } from '../../domain/dossier/applicant-names';
import type { Dossier } from '../../domain/dossier/dossier';
import type { Reading } from '../../domain/dossier/reading';

interface Given {
  readonly dossier: Dossier;
  readonly readings: readonly Reading[];
}

/** Which applicant of the patents is the company, where nothing else names it. */
export class AskedCompanyName {
  readonly #given: () => Given;
  /** The person's word: a name, or 'none' of them. */
  #said = $state.raw<{ readonly name: string | undefined }>();
  readonly asked = $derived.by(() => {
    const { dossier, readings } = this.#given();
    return askedName(dossier, readings);
  });
  readonly chosen: Answer<string> | undefined = $derived.by(() => {
    if (!this.#said) return this.asked?.likely;
    const { name } = this.#said;
    return this.asked?.applicants.find((one) => valueOf(one) === name);
  });

  constructor(given: () => Given) {
    this.#given = given;
  }

  /** A name of an applicant; nothing where it is none of them. */
  say(name: string | undefined): void {
    this.#said = { name };
  }

  forget(): void {
    this.#said = undefined;
  }

  /** The reading, with the name where it is the one that names the applicant. */
  named(reading: Reading): Reading {
    return this.chosen && this.asked?.reading === reading ? withCompanyName(reading, this.chosen) : reading;
  }
}
