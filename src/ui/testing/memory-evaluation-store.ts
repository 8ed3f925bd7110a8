import type { Evaluation } from '../../domain/history/evaluation';
import { failure, type Outcome, success } from '../../domain/problem';
import type { EvaluationStore, KeptManifest } from '../../storage/evaluations';

/** Kept evaluations that live as long as a test. A write can be made to fail. */
export class MemoryEvaluationStore implements EvaluationStore {
  readonly entries = new Map<string, Evaluation>();
  isFull = false;

  list(draftId: string): Promise<Outcome<readonly Evaluation[]>> {
    const entries = [...this.entries.values()].filter((entry) => entry.draftId === draftId);
    return Promise.resolve(success(entries.sort((one, other) => other.at.localeCompare(one.at))));
  }

  keep(entry: Evaluation): Promise<Outcome<Evaluation>> {
    if (this.isFull) return Promise.resolve(failure('storageFull', {}));
    this.entries.set(entry.id, entry);
    return Promise.resolve(success(entry));
  }

  remove(id: string): Promise<Outcome<Evaluation>> {
    const entry = this.entries.get(id);
    this.entries.delete(id);
    return Promise.resolve(entry ? success(entry) : failure('evaluationMissing', {}));
  }

  manifests(): Promise<Outcome<readonly KeptManifest[]>> {
    return Promise.resolve(success([]));
  }
}
