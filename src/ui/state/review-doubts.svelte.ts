import type { AccountId } from '../../domain/dossier/accounts';
import type { Dossier } from '../../domain/dossier/dossier';
import type { Review, Side } from '../../domain/dossier/review';
import {
  likelyUnit,
  type SanityQuestion,
  sanityQuestions,
  type SlipRemedy,
  type UnitHint,
  yearsConcerned,
} from '../../domain/dossier/review-sanity';
import type { ReviewedFile } from './reviewed-file.svelte';

interface Given {
  readonly dossier: Dossier;
  readonly files: readonly ReviewedFile[];
  readonly review: Review;
}

/** What looks wrong in what files under review say, and what the person says of it. */
export class ReviewDoubts {
  readonly #given: () => Given;
  /** What would look wrong after acceptance in the years that the files touch. */
  readonly questions: readonly SanityQuestion[] = $derived.by(() => {
    const { review } = this.#given();
    const years = review.readings.flatMap(({ accepted }) =>
      accepted.flatMap(({ place }) => (place.kind === 'account' ? [place.fiscalYear] : [])),
    );
    return sanityQuestions(review.dossier.statements).filter((question) =>
      yearsConcerned(question).some((year) => years.includes(year)),
    );
  });
  /** Years that the person has corrected by a factor. */
  readonly corrected: readonly SlipRemedy[] = $derived.by(() =>
    this.#given()
      .files.flatMap(({ yearFactors }) => [...yearFactors])
      .filter(([year], at, all) => all.findIndex(([one]) => one === year) === at)
      .map(([fiscalYear, factor]) => ({ fiscalYear, factor })),
  );

  constructor(given: () => Given) {
    this.#given = given;
  }

  /** The amounts of a year in all files that state it, times a factor. */
  multiplyYear({ fiscalYear, factor }: SlipRemedy): void {
    for (const file of this.#stating(fiscalYear)) file.multiplyYear(fiscalYear, factor);
  }

  leaveYear(fiscalYear: number): void {
    for (const file of this.#given().files) file.leaveYear(fiscalYear);
  }

  /** Whether a file of this review states the year, so that it can be corrected here. */
  isRead(fiscalYear: number): boolean {
    return this.#stating(fiscalYear).length > 0;
  }

  /** One word on an account of a year for all files that state it. */
  decideAccount(fiscalYear: number, account: AccountId, side: Side): void {
    for (const file of this.#stating(fiscalYear)) file.decide(`account:${fiscalYear}:${account}`, side);
  }

  /** The unit that a file without one is likely in, by the draft's years and those of the other files. */
  unitHint(file: ReviewedFile): UnitHint | undefined {
    const { chosen } = file;
    if (!chosen?.unitUnstated) return undefined;
    const { dossier, files } = this.#given();
    const stated = files.flatMap((other) =>
      other === file || other.chosen?.unitUnstated ? [] : (other.chosen?.statements ?? []),
    );
    const read = [...chosen.statements, ...(chosen.interim ? [chosen.interim.year] : [])];
    return likelyUnit(read, [...dossier.statements, ...stated]);
  }

  #stating(fiscalYear: number): readonly ReviewedFile[] {
    return this.#given().files.filter((file) => file.states(fiscalYear));
  }
}
