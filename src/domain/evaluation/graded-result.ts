import { asHundredths, clampedHundredths, hundredths, roundToTotal } from '../grading/fixed-point';
import type { PackInput, PackManifest } from '../pack/manifest';
import type { GroupScore, IndicatorState, Interval, OutcomeProbability, PointsLine } from '../result/result';
import type { Explained } from './explanation';
import type { Feature } from './features';
import type { RowOutputs } from './model';
import { outsideSeen } from './outside-seen';

const reasonLimit = 4;

/** Rounded outwards, and never without the score itself. */
export function intervalOf({ score, interval }: RowOutputs): Interval {
  const own = clampedHundredths(score);
  const low = Math.max(0, Math.floor(interval[0] * 100));
  const high = Math.min(10_000, Math.ceil(interval[1] * 100));
  return { low: asHundredths(Math.min(low, own)), high: asHundredths(Math.max(high, own)) };
}

export function groupScores(
  manifest: PackManifest,
  { groups }: Pick<RowOutputs, 'groups'>,
  reference?: readonly number[],
): readonly GroupScore[] {
  return manifest.groups.map(({ id, kind }, column) => ({
    id,
    kind,
    score: clampedHundredths(groups[column] ?? Number.NaN),
    ...(reference && { reference: clampedHundredths(reference[column] ?? Number.NaN) }),
  }));
}

export function outcomeProbabilities(
  manifest: PackManifest,
  { probability }: RowOutputs,
): readonly OutcomeProbability[] {
  return manifest.outcomes.map(({ id }, column) => ({
    id,
    basisPoints: Math.round((probability[column] ?? Number.NaN) * 10_000),
  }));
}

function originOf({ parts }: PackInput): PointsLine['origin'] {
  const learned = parts.some((part) => part.kind === 'learned');
  const prior = parts.some((part) => part.kind === 'prior');
  return learned && prior ? 'both' : learned ? 'learned' : 'prior';
}

/** Lines in input order whose points sum to `total` hundredths exactly. Only known inputs get any. */
function pointsLines(
  features: readonly Feature[],
  { inputs }: Explained,
  total: number,
): readonly PointsLine[] {
  if (!inputs) return [];
  const { points, rooms } = inputs;
  const knownAt = features.flatMap(({ found }, at) => (found.state === 'known' ? [at] : []));
  const exact = knownAt.map((at) => (points[at] ?? 0) * 100);
  const rounded = roundToTotal(exact, total);
  return features.map(({ input, found }, at): PointsLine => ({
    indicator: input.id,
    found: found satisfies IndicatorState,
    points: rounded[knownAt.indexOf(at)] ?? 0,
    room: hundredths(rooms[at] ?? 0),
    origin: originOf(input),
  }));
}

const settled = ({ found }: Feature): boolean => found.state === 'known' || found.state === 'notApplicable';

/** Known lines by points, best first; then what was not counted, the one with most room first. */
function sortedLines(lines: readonly PointsLine[]): readonly PointsLine[] {
  const isKnown = ({ found }: PointsLine) => (found.state === 'known' ? 0 : 1);
  return [...lines].sort((a, b) => isKnown(a) - isKnown(b) || b.points - a.points || b.room - a.room);
}

/** Known indicators that stand below the reference company, the one with most to gain first. */
function reasonsOf(
  lines: readonly PointsLine[],
  actionable: (indicator: string) => boolean,
): readonly string[] {
  return lines
    .filter(
      (line) =>
        line.found.state === 'known' && line.points < 0 && line.room > 0 && actionable(line.indicator),
    )
    .sort((a, b) => b.room - a.room)
    .slice(0, reasonLimit)
    .map((line) => line.indicator);
}

/** What all three models' results have in common. */
export function gradedResult(
  manifest: PackManifest,
  features: readonly Feature[],
  explained: Explained,
  actionable: (indicator: string) => boolean,
) {
  const { row } = explained;
  const score = clampedHundredths(row.score);
  const referenceScore = clampedHundredths(manifest.referenceScore);
  const lines = pointsLines(features, explained, score - referenceScore);
  return {
    status: 'graded',
    model: { id: manifest.id, version: manifest.version },
    score,
    interval: intervalOf(row),
    referenceScore,
    groups: groupScores(manifest, row, explained.referenceGroups),
    outcomes: outcomeProbabilities(manifest, row),
    points: sortedLines(lines),
    reasons: reasonsOf(lines, actionable),
    outsideSeen: outsideSeen(features),
    coverage: { settled: features.filter(settled).length, of: features.length },
  } as const;
}
