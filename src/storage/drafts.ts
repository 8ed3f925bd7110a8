import type { BackedUpBelongings } from '../domain/backup/backup';
import type { Dossier } from '../domain/dossier/dossier';
import type { Evaluation } from '../domain/history/evaluation';
import type { Note } from '../domain/notes/note';
import type { Outcome } from '../domain/problem';
import type { NoticeThresholds } from '../domain/programmes/evaluate-criterion';
import type { HandOver } from '../domain/hand-over/hand-over';
import type { Scenario } from '../domain/scenario/scenario';
import type { HandedOver } from './hand-overs';

/** One company on this device. */
export interface Draft {
  readonly id: string;
  readonly dossier: Dossier;
  /** Absent in drafts that were written before there were notes. */
  readonly notes?: readonly Note[];
  /** A worked example of a fictitious company. */
  readonly isExample: boolean;
  /** Counts the saves; a save of an older revision never overwrites a newer one. */
  readonly revision: number;
  /** ISO time of the last save. */
  readonly savedAt: string;
}

export interface DraftSummary {
  readonly id: string;
  /** The company's name, or undefined while it has none. */
  readonly name: string | undefined;
  readonly isExample: boolean;
  readonly savedAt: string;
}

/** What goes with a draft, and comes back with it. */
export interface Belongings {
  readonly evaluations: readonly Evaluation[];
  readonly scenarios: readonly Scenario[];
  readonly thresholds?: NoticeThresholds;
}

export interface RemovedDraft extends Belongings {
  readonly draft: Draft;
  /** Records of hand-overs that stay on the device. */
  readonly handOversLeft: number;
  /** What went with a draft that was taken back. */
  readonly handedOver?: HandedOver;
}

/** All drafts on this device. */
export interface DraftStore {
  /** Newest first. */
  list(): Promise<Outcome<readonly DraftSummary[]>>;
  open(id: string): Promise<Outcome<Draft>>;
  /** What a backup holds beside the inputs comes with the draft, or the draft does not come. */
  create(
    dossier: Dossier,
    isExample?: boolean,
    notes?: readonly Note[],
    restored?: BackedUpBelongings,
  ): Promise<Outcome<Draft>>;
  /** Resolves only after the transaction has completed and the value has been read back and found equal. */
  save(draft: Draft, dossier: Dossier, notes?: readonly Note[]): Promise<Outcome<Draft>>;
  /** What belongs to it goes with it, but for records of hand-overs. Resolves with what was removed, so that it can be put back. */
  remove(id: string): Promise<Outcome<RemovedDraft>>;
  /** Removes a draft that was just restored, with the records and cards that were not on this device before. */
  takeBack(id: string): Promise<Outcome<RemovedDraft>>;
  /** What belongs to a draft, as a backup holds it. */
  belongings(id: string): Promise<Outcome<BackedUpBelongings>>;
  /** Records of hand-overs whose draft is no longer on this device, oldest first. */
  formerHandOvers(): Promise<Outcome<readonly HandOver[]>>;
  putBack(removed: RemovedDraft): Promise<Outcome<Draft>>;
}
