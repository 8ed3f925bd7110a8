import { likelyBasis, onBasis } from '../../domain/dossier/one-basis';
import type { Reading } from '../../domain/dossier/reading';
import type { StatedBasis } from '../../domain/dossier/statement-year';

/** Which statements count, where files have separate and consolidated ones. */
export class AskedBasis {
  readonly #given: () => readonly Reading[];
  /** The person's word. */
  said = $state.raw<StatedBasis>();
  /** What counts without it; nothing where there is no choice. */
  readonly likely: StatedBasis | undefined = $derived.by(() => likelyBasis(this.#given()));
  readonly chosen: StatedBasis | undefined = $derived(this.likely && (this.said ?? this.likely));

  constructor(given: () => readonly Reading[]) {
    this.#given = given;
  }

  /** The reading without its statements on the other basis. */
  kept(reading: Reading): Reading {
    return this.chosen ? onBasis(reading, this.chosen) : reading;
  }

  forget(): void {
    this.said = undefined;
  }
}
