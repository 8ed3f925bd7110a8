import { type PackId, packIds } from '../../domain/pack/manifest';
import { failure, type Problem } from '../../domain/problem';
import type { AsksEngine } from '../../engine/evaluator';
import { recallPackChoice } from '../packs/pack-choice';

export interface PackFallback {
  readonly purpose: PackId;
  readonly problem: Problem;
}

/** Where a shipped pack stands in for an imported one that was chosen. */
export class PackFallbacks {
  list = $state.raw<readonly PackFallback[]>([]);

  async look(ask: AsksEngine): Promise<void> {
    const choice = recallPackChoice();
    if (Object.keys(choice).length === 0) {
      this.list = [];
      return;
    }
    const inUse = await ask((api) => api.inUse());
    if (!inUse.ok) return;
    this.list = packIds.flatMap((purpose): readonly PackFallback[] => {
      const pack = inUse.value.find(({ manifest }) => manifest.id === purpose);
      const chosen = choice[purpose];
      if (chosen === undefined || pack?.imported === chosen) return [];
      // Chosen, and not even found: the browser has removed it.
      const { problem } = failure('packMissing', { fileName: purpose });
      return [{ purpose, problem: pack?.refused ?? problem }];
    });
  }
}
