import type { Dossier } from '../../domain/dossier/dossier';
import type { ChosenReading } from '../../domain/dossier/review';
import {
  noYearChoices,
  reviewWithYears,
  withYearChoice,
  type YearChoice,
} from '../../domain/dossier/thin-year';

interface Given {
  readonly dossier: Dossier;
  readonly chosen: readonly ChosenReading[];
}

/** Which years count, where a newest one with few values would push a fuller one out. */
export class AskedYears {
  readonly #given: () => Given;
  #said = $state.raw(noYearChoices);
  readonly reviewed = $derived.by(() => {
    const { dossier, chosen } = this.#given();
    return reviewWithYears(dossier, chosen, this.#said);
  });

  constructor(given: () => Given) {
    this.#given = given;
  }

  choiceOf(fiscalYear: number): YearChoice | undefined {
    return this.#said.get(fiscalYear);
  }

  say(fiscalYear: number, choice: YearChoice): void {
    this.#said = withYearChoice(this.#said, fiscalYear, choice);
  }

  forget(): void {
    this.#said = noYearChoices;
  }
}
