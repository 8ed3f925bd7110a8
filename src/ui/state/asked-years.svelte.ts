import type { Dossier } from '../../domain/dossier/dossier';
import type { ChosenReading } from '../../domain/dossier/review';
import { reviewWithYears, type YearChoice, type YearChoices } from '../../domain/dossier/thin-year';

interface Given {
  readonly dossier: Dossier;
  readonly chosen: readonly ChosenReading[];
}

/** Which years count, where a newest one with few values would push a fuller one out. */
export class AskedYears {
  readonly #given: () => Given;
  #said = $state.raw<YearChoices>(new Map());
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
    this.#said = new Map([...this.#said, [fiscalYear, choice]]);
  }

  forget(): void {
    this.#said = new Map();
  }
}
