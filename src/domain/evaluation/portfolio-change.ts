import type { Dossier } from '../dossier/dossier';
import type { Patent } from '../dossier/patent';
import { clampedHundredths, type Hundredths, roundToTotal } from '../grading/fixed-point';
import { portfolioScore, portfolioSteps } from '../grading/portfolio';
import { heldPatents } from '../indicators/intellectual-property';
import type { ChangeLine, ScoreMove } from '../result/score-change';
import { type Feature, featureValue, patentFeatures } from './features';
import type { Model } from './model';
import { byEffect, featuresMove } from './features-move';
import { shapleyValues } from './shapley';

/** A patent of either portfolio; undefined where it is not held there. */
interface PatentChange {
  readonly number: string;
  readonly before: RatedPatent | undefined;
  readonly after: RatedPatent | undefined;
}

interface RatedPatent {
  readonly features: readonly Feature[];
  readonly score: Hundredths;
}

/** Patents that divide the change among themselves one by one; all further changed ones act as one. 2^9 portfolios. */
const playersLimit = 8;

async function ratedPatents(
  model: Model,
  patents: readonly Patent[],
): Promise<ReadonlyMap<string, RatedPatent>> {
  if (patents.length === 0) return new Map();
  const rows = patents.map((patent) => patentFeatures(model.manifest, patent));
  const values = Float32Array.from(rows.flatMap((row) => row.map(featureValue)));
  const { score } = await model.run(values, patents.length);
  return new Map(
    patents.map(({ applicationNumber }, at) => [
      applicationNumber,
      { features: rows[at] ?? [], score: clampedHundredths(score[at] ?? Number.NaN) },
    ]),
  );
}

const scoreGap = ({ before, after }: PatentChange): number =>
  Math.abs((after?.score ?? 0) - (before?.score ?? 0));

const portfolioPoints = (scores: readonly Hundredths[]): number =>
  portfolioSteps(scores.map((score) => score / 100)).at(-1) ?? 0;

/** Patents whose own score moved, that came, or that are held no more, the one with the largest gap first. */
function movedPatents(patents: readonly PatentChange[]): readonly PatentChange[] {
  return patents
    .filter(({ before, after }) => before?.score !== after?.score)
    .sort((one, other) => scoreGap(other) - scoreGap(one) || one.number.localeCompare(other.number));
}

/**
 * What each player, one patent or several that act as one, did to the portfolio's score: exact Shapley values, because
 * what a further patent adds depends on those before it.
 */
function portfolioShares(
  patents: readonly PatentChange[],
  players: readonly (readonly PatentChange[])[],
): readonly number[] {
  const worth = Array.from({ length: 2 ** players.length }, (_, coalition) => {
    const joined = new Set(players.flatMap((player, bit) => (coalition & (1 << bit) ? player : [])));
    const scores = patents.flatMap((patent) => {
      const rated = joined.has(patent) ? patent.after : patent.before;
      return rated ? [rated.score] : [];
    });
    return portfolioPoints(scores);
  });
  return shapleyValues(worth);
}

/** What changed within one patent that was held before and after. */
async function withinPatent(
  model: Model,
  { before, after }: PatentChange,
): Promise<{ readonly within?: ScoreMove }> {
  return before && after ? { within: await featuresMove(model, before.features, after.features) } : {};
}

async function lineOf(model: Model, player: readonly PatentChange[], points: number): Promise<ChangeLine> {
  const state = { before: undefined, after: undefined };
  const [only] = player;
  if (!only || player.length > 1) return { id: 'patents.others', points, ...state };
  return { id: `patent:${only.number}`, points, ...state, ...(await withinPatent(model, only)) };
}

/** The change of a portfolio's score by patent; within a patent by indicator. */
export async function portfolioMove(model: Model, before: Dossier, after: Dossier): Promise<ScoreMove> {
  const earlier = await ratedPatents(model, heldPatents(before));
  const later = await ratedPatents(model, heldPatents(after));
  const patents = [...new Set([...earlier.keys(), ...later.keys()])].map((number) => ({
    number,
    before: earlier.get(number),
    after: later.get(number),
  }));
  const moved = movedPatents(patents);
  const others = moved.slice(playersLimit);
  const players = [
    ...moved.slice(0, playersLimit).map((patent) => [patent]),
    ...(others.length > 0 ? [others] : []),
  ];
  const totals = [earlier, later].map((rated) => portfolioScore([...rated.values()].map((one) => one.score)));
  const [from = 0, to = 0] = totals;
  const points = roundToTotal(
    portfolioShares(patents, players).map((share) => share * 100),
    to - from,
  );
  const lines: ChangeLine[] = [];
  for (const [at, player] of players.entries()) lines.push(await lineOf(model, player, points[at] ?? 0));
  return { before: totals[0] as Hundredths, after: totals[1] as Hundredths, lines: byEffect(lines) };
}
