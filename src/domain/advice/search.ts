import type { Dossier } from '../dossier/dossier';
import type { Gauge } from './gauge';
import type { LeverAt } from './lever-at';
import { moved, movedOften, nameOf, type Plan, unmoved } from './plan';
import { isReached, progressTo, type Standing, type Target } from './target';

/** Our judgement of what a company can take on together. */
const mostLevers = 6;
const mostCost = 16;

/** Plans kept of each cost, and levers looked at: twice as many found no cheaper route at the golden companies. */
const beamWidth = 8;
const leverLimit = 20;

export interface Measured {
  readonly plan: Plan;
  readonly standing: Standing;
}

/** Where a search starts and where it goes. */
export interface Quest {
  readonly gauge: Gauge;
  readonly dossier: Dossier;
  readonly target: Target;
  readonly today: string;
}

export async function measured({ gauge }: Quest, plans: readonly Plan[]): Promise<readonly Measured[]> {
  const standings = await gauge.measure(plans);
  return plans.flatMap((plan, at) => {
    const standing = standings[at];
    return standing ? [{ plan, standing }] : [];
  });
}

const progress = ({ target }: Quest, { standing }: Measured): number => progressTo(target, standing);
const byProgress = (quest: Quest) => (one: Measured, other: Measured) =>
  progress(quest, other) - progress(quest, one) || one.plan.moves.size - other.plan.moves.size;

/** Levers that bring the target nearer when moved alone, the most for its effort first. */
export async function helpfulLevers(quest: Quest, levers: readonly LeverAt[]): Promise<readonly LeverAt[]> {
  const start = unmoved(quest.dossier);
  const singles = levers.flatMap((at) => {
    const plan = moved(start, at, quest.today);
    return plan ? [{ at, plan }] : [];
  });
  const [now, ...after] = await measured(quest, [start, ...singles.map(({ plan }) => plan)]);
  if (!now) return [];
  return singles
    .map(({ at }, index) => {
      const one = after[index];
      return { at, gain: one ? (progress(quest, one) - progress(quest, now)) / at.cost : 0 };
    })
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain)
    .slice(0, leverLimit)
    .map(({ at }) => at);
}

/** Whether all levers together, moved as far as they go, reach the target: without that no search is needed. */
export async function isWithinReach(quest: Quest, levers: readonly LeverAt[]): Promise<boolean> {
  const furthest = levers.reduce(
    (plan, at) => movedOften(plan, at, at.lever.most, quest.today),
    unmoved(quest.dossier),
  );
  const [all] = await measured(quest, [furthest]);
  return all !== undefined && isReached(quest.target, all.standing);
}

/** Every plan of this cost that is one move beyond a kept cheaper one, each once. */
function plansOf(
  cost: number,
  kept: readonly (readonly Measured[])[],
  levers: readonly LeverAt[],
  today: string,
): readonly Plan[] {
  const plans = levers.flatMap((at) =>
    (kept[cost - at.cost] ?? []).flatMap(({ plan }) => {
      const next = moved(plan, at, today);
      return next && next.moves.size <= mostLevers ? [next] : [];
    }),
  );
  return [...new Map(plans.map((plan) => [nameOf(plan), plan])).values()];
}

export interface Found {
  /** The cheapest plan that reaches the target; of equals the one that goes furthest. */
  readonly reached?: Measured;
  /** The plan that comes nearest, whatever its cost. */
  readonly nearest?: Measured;
}

/**
 * Cheapest first: for each cost in turn, the best plans of lower cost with one lever moved once more, in one run of the
 * model. The first plan that reaches the target ends it.
 */
export async function search(quest: Quest, levers: readonly LeverAt[]): Promise<Found> {
  const kept: (readonly Measured[])[] = [await measured(quest, [unmoved(quest.dossier)])];
  let nearest: Measured | undefined;
  for (let cost = 1; cost <= mostCost; cost++) {
    const plans = await measured(quest, plansOf(cost, kept, levers, quest.today));
    const best = [...plans].sort(byProgress(quest));
    const reached = best.find(({ standing }) => isReached(quest.target, standing));
    if (reached) return { reached, nearest: reached };
    kept.push(best.slice(0, beamWidth));
    if (best[0] && (!nearest || progress(quest, best[0]) > progress(quest, nearest))) nearest = best[0];
  }
  return nearest ? { nearest } : {};
}
