import type { Evaluation } from '../domain/history/evaluation';
import type { PackManifest } from '../domain/pack/manifest';
import type { Outcome } from '../domain/problem';

/** What a pack says of itself, so that a result of it can be shown as it was when the pack is gone. */
export interface KeptManifest {
  /** SHA-256 of the manifest, lower-case hexadecimal. */
  readonly digest: string;
  readonly manifest: PackManifest;
}

/** Evaluations that are kept on this device. */
export interface EvaluationStore {
  /** Those of one draft, newest first. */
  list(draftId: string): Promise<Outcome<readonly Evaluation[]>>;
  /**
   * Writes an entry, in the place of one with its id. What a person has kept meanwhile in another tab is not replaced. Resolves
   * only after the transaction has completed and the value has been read back and found equal.
   */
  keep(entry: Evaluation, manifests: readonly KeptManifest[]): Promise<Outcome<Evaluation>>;
  /** Resolves with what was removed, so that it can be put back with `keep`. */
  remove(id: string): Promise<Outcome<Evaluation>>;
  manifests(): Promise<Outcome<readonly KeptManifest[]>>;
}
