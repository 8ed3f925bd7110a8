import { withChanges } from '../dossier/change';
import type { Dossier } from '../dossier/dossier';
import { clampedHundredths } from '../grading/fixed-point';
import { companyIndicators } from '../indicators/catalogue';
import type { GradedResult } from '../result/comparison';
import type { NotGraded } from '../result/result';
import type { Goal, Route, RouteStep } from './advice';
import type { LeverAt } from './lever-at';
import { type Plan, replayed } from './plan';
import { helpfulLevers, isWithinReach, measured, type Quest, search } from './search';
import { isReached, isReachedBy } from './target';

const routeLimit = 3;

/** Points that a step of the nearest plan must bring: what the screen shows of a score. */
const leastPoints = 0.1;

/** The whole evaluation of a dossier by one model, without points. */
export type Evaluates = (dossier: Dossier) => Promise<GradedResult | NotGraded>;

/** Without levers that the target does not need; the costly ones are tried first. */
async function lean(quest: Quest, plan: Plan): Promise<Plan> {
  const { dossier, target, today } = quest;
  let leanest = replayed(dossier, plan.moves, today);
  for (const at of [...plan.moves.keys()].sort((one, other) => other.cost - one.cost)) {
    const without = new Map(leanest.moves);
    without.delete(at);
    const [less] = await measured(quest, [replayed(dossier, without, today)]);
    if (less && isReached(target, less.standing)) leanest = less.plan;
  }
  return leanest;
}

/** Without levers that hardly move the score: of a way that leads nowhere only what is worth its effort. */
async function worthwhile(quest: Quest, plan: Plan): Promise<Plan> {
  const { dossier, today } = quest;
  let [kept] = await measured(quest, [replayed(dossier, plan.moves, today)]);
  for (const at of [...plan.moves.keys()].sort((one, other) => other.cost - one.cost)) {
    if (!kept) break;
    const without = new Map(kept.plan.moves);
    without.delete(at);
    const [less] = await measured(quest, [replayed(dossier, without, today)]);
    if (less && kept.standing.score - less.standing.score < leastPoints) kept = less;
  }
  return kept?.plan ?? plan;
}

/** The plan told step by step: easy steps first, each with the points that it adds. */
async function routeOf(quest: Quest, plan: Plan, evaluate: Evaluates): Promise<Route | undefined> {
  const { dossier, today } = quest;
  const moves = [...plan.moves].sort(([one], [other]) => one.cost - other.cost);
  const stages = moves.map((_, at) => replayed(dossier, new Map(moves.slice(0, at + 1)), today));
  const last = stages.at(-1);
  if (!last) return undefined;
  const after = await evaluate(withChanges(dossier, last.changes));
  if (after.status !== 'graded') return undefined;
  const standings = await measured(quest, [replayed(dossier, new Map(), today), ...stages]);
  const scores = standings.map(({ standing }) => clampedHundredths(standing.score));
  const steps = moves.map(([at, times], index): RouteStep => {
    const before = new Set((stages[index - 1]?.changes ?? []).map((change) => JSON.stringify(change)));
    const changes = (stages[index]?.changes ?? []).filter((change) => !before.has(JSON.stringify(change)));
    const points = (scores[index + 1] ?? 0) - (scores[index] ?? 0);
    return stepOf(at, times, { from: dossier, to: last.dossier }, changes, points);
  });
  return { steps, changes: last.changes, cost: plan.cost, after };
}

function stepOf(
  { lever, indicator, remedy }: LeverAt,
  times: number,
  dossiers: { readonly from: Dossier; readonly to: Dossier },
  changes: RouteStep['changes'],
  points: number,
): RouteStep {
  const derive = companyIndicators.get(indicator.id)?.derive;
  return {
    lever: lever.id,
    indicator: indicator.id,
    effort: remedy.effort,
    times,
    ...(derive && { value: { from: derive(dossiers.from), to: derive(dossiers.to) } }),
    changes,
    points,
    isNextClosing: lever.isNextClosing ?? false,
  };
}

/** The cheapest route over these levers, checked by a whole evaluation. */
async function cheapestRoute(
  quest: Quest,
  levers: readonly LeverAt[],
  evaluate: Evaluates,
): Promise<{ readonly route: Route; readonly plan: Plan } | undefined> {
  if (!(await isWithinReach(quest, levers))) return undefined;
  const { reached } = await search(quest, levers);
  if (!reached) return undefined;
  const plan = await lean(quest, reached.plan);
  const route = await routeOf(quest, plan, evaluate);
  return route && isReachedBy(quest.target, route.after) ? { route, plan } : undefined;
}

/**
 * Up to three routes. Each goes over levers that no other has used; where that is not possible, all may share the one that
 * does most for its effort, unless it is a route by itself.
 */
async function differentRoutes(
  quest: Quest,
  levers: readonly LeverAt[],
  evaluate: Evaluates,
): Promise<readonly Route[]> {
  const routes: Route[] = [];
  const used = new Set<LeverAt>();
  const alone = new Set<LeverAt>();
  let shared: LeverAt | undefined;
  while (routes.length < routeLimit) {
    const left = levers.filter((at) => !used.has(at) || (at === shared && !alone.has(at)));
    const found = await cheapestRoute(quest, left, evaluate);
    if (found) {
      routes.push(found.route);
      const moved = [...found.plan.moves.keys()];
      moved.forEach((at) => used.add(at));
      if (moved.length === 1) moved.forEach((at) => alone.add(at));
    } else {
      const strongest = levers.find((at) => used.has(at) && !alone.has(at));
      if (shared || !strongest) break;
      shared = strongest;
    }
  }
  return routes.sort((one, other) => one.cost - other.cost);
}

/** The ways to a target; where there is none, the plan that comes nearest. */
export async function goalOf(quest: Quest, levers: readonly LeverAt[], evaluate: Evaluates): Promise<Goal> {
  const { target } = quest;
  const helpful = await helpfulLevers(quest, levers);
  const routes = await differentRoutes(quest, helpful, evaluate);
  if (routes.length > 0) return { target, routes };
  const { nearest } = await search(quest, helpful);
  const route = nearest && (await routeOf(quest, await worthwhile(quest, nearest.plan), evaluate));
  return { target, routes, ...(route && { nearest: route }) };
}
