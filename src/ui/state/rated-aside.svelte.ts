import type { Dossier } from '../../domain/dossier/dossier';
import type { Outcome } from '../../domain/problem';
import type { ResultDocument } from '../../domain/result/result';

/** Rates a company that is not the one on the screen. */
export type RatesAside = (dossier: Dossier) => Promise<Outcome<ResultDocument>>;

/** The result of inputs that nobody has accepted yet: of the newest ones, one evaluation at a time. */
export class RatedAside {
  /** Of `resultOf`; undefined where that could not be rated. */
  result = $state.raw<ResultDocument>();
  resultOf = $state.raw<Dossier>();
  readonly #rates: RatesAside;
  #wanted: Dossier | undefined;
  #isRating = false;

  constructor(rates: RatesAside) {
    this.#rates = rates;
  }

  async rate(dossier: Dossier): Promise<void> {
    this.#wanted = dossier;
    if (this.#isRating) return;
    this.#isRating = true;
    for (let next: Dossier = dossier; next !== this.resultOf; next = this.#wanted) {
      const outcome = await this.#rates(next);
      this.result = outcome.ok ? outcome.value : undefined;
      this.resultOf = next;
    }
    this.#isRating = false;
  }
}
