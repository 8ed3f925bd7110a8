import { companyIndicators, singlePatentIndicators } from '../indicators/catalogue';
import type { Effort, Indicator, PatentIndicator, Remedy } from '../indicators/indicator';
import type { Lever } from '../indicators/lever';
import type { PackManifest } from '../pack/manifest';

/**
 * [Note: what an effort costs]
 * The definitions state an effort as low, medium or high. We take each for twice the one before: our judgement. Moving a
 * lever twice costs twice.
 */
const costOfEffort = { low: 1, medium: 2, high: 4 } as const satisfies Record<Effort, number>;

/** A lever with the remedy that it carries out. */
export interface LeverAt {
  readonly lever: Lever;
  readonly indicator: Indicator | PatentIndicator;
  readonly remedy: Remedy;
  /** Of one move. */
  readonly cost: number;
}

/** All levers that a model's inputs name, each once, in the order of the inputs. */
export function leversOf({ inputs }: PackManifest): readonly LeverAt[] {
  const found = new Map<string, LeverAt>();
  for (const { id } of inputs) {
    const indicator = companyIndicators.get(id) ?? singlePatentIndicators.get(id);
    const remedy = indicator?.remedy;
    if (!indicator || !remedy) continue;
    for (const lever of remedy.levers)
      if (!found.has(lever.id))
        found.set(lever.id, { lever, indicator, remedy, cost: costOfEffort[remedy.effort] });
  }
  return [...found.values()];
}
