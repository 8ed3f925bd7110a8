import { type Change, joinChanges, withChanges } from '../dossier/change';
import type { Dossier } from '../dossier/dossier';
import type { LeverAt } from './lever-at';

/** Levers moved from a dossier, each so many times, in the order in which they were first moved. */
export interface Plan {
  readonly moves: ReadonlyMap<LeverAt, number>;
  readonly cost: number;
  readonly changes: readonly Change[];
  readonly dossier: Dossier;
}

export const unmoved = (dossier: Dossier): Plan => ({ moves: new Map(), cost: 0, changes: [], dossier });

/** The plan with one lever moved once more; undefined where it cannot be. */
export function moved(plan: Plan, at: LeverAt, today: string): Plan | undefined {
  const times = plan.moves.get(at) ?? 0;
  const changes = times < at.lever.most ? at.lever.move(plan.dossier, today) : undefined;
  return (
    changes && {
      moves: new Map(plan.moves).set(at, times + 1),
      cost: plan.cost + at.cost,
      changes: joinChanges(plan.changes, changes),
      dossier: withChanges(plan.dossier, changes),
    }
  );
}

/** The plan with a lever moved so many times more, or as often as it goes. */
export function movedOften(plan: Plan, at: LeverAt, times: number, today: string): Plan {
  let furthest = plan;
  for (let time = 0; time < times; time++) furthest = moved(furthest, at, today) ?? furthest;
  return furthest;
}

/** The same moves from the start, lever by lever: what is shown is what is computed. */
export function replayed(dossier: Dossier, moves: ReadonlyMap<LeverAt, number>, today: string): Plan {
  return [...moves].reduce((plan, [at, times]) => movedOften(plan, at, times, today), unmoved(dossier));
}

/** Two plans with the same moves, in whatever order, have the same name. */
export const nameOf = ({ moves }: Plan): string =>
  [...moves]
    .map(([{ lever }, times]) => `${lever.id}×${times}`)
    .sort()
    .join();
