import type { Dossier } from '../domain/dossier/dossier';
import type { Outcome } from '../domain/problem';

/** One company on this device. */
export interface Draft {
  readonly id: string;
  readonly dossier: Dossier;
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

/** All drafts on this device. */
export interface DraftStore {
  /** Newest first. */
  list(): Promise<Outcome<readonly DraftSummary[]>>;
  open(id: string): Promise<Outcome<Draft>>;
  create(dossier: Dossier, isExample?: boolean): Promise<Outcome<Draft>>;
  /** Resolves only after the transaction has completed and the value has been read back and found equal. */
  save(draft: Draft, dossier: Dossier): Promise<Outcome<Draft>>;
  /** Resolves with what was removed, so that it can be put back. */
  remove(id: string): Promise<Outcome<Draft>>;
  putBack(draft: Draft): Promise<Outcome<Draft>>;
}
