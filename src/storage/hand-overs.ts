import type { HandOver } from '../domain/hand-over/hand-over';
import type { Outcome } from '../domain/problem';
import type { TrustedInstitution } from './institutions';

/** What was handed over from this device, or waits to be. Records stay when their draft is removed. */
export interface HandOverStore {
  /** Newest first. */
  list(): Promise<Outcome<readonly HandOver[]>>;
  /** All or none; resolves only after they have been read back and found equal. */
  add(handOvers: readonly HandOver[]): Promise<Outcome<undefined>>;
  /**
   * Reads, decides and writes in one transaction, so that of two tabs only one goes on. `next` gives nothing where the record
   * is not in a state that it works on; the outcome is then undefined.
   */
  change(
    id: string,
    next: (before: HandOver) => HandOver | undefined,
  ): Promise<Outcome<HandOver | undefined>>;
  /** Resolves with what was removed, so that it can be put back with `add`; with nothing where it is gone already. */
  remove(id: string): Promise<Outcome<HandOver | undefined>>;
}

/** Records and cards that came with a restored draft. */
export interface HandedOver {
  readonly handOvers: readonly HandOver[];
  readonly institutions: readonly TrustedInstitution[];
}
