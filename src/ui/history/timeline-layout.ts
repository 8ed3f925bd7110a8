import type { Interval } from '../../domain/result/result';

/** What the chart draws of one evaluation; without a score only that there was one. */
export interface TimedScore {
  readonly at: string;
  readonly score: number | undefined;
  readonly interval: Interval | undefined;
  /** Digest of the pack that made it. */
  readonly pack: string | undefined;
}

export interface PlacedScore {
  readonly x: number;
  readonly y: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Another pack than the one before made it. */
  readonly isNewPack: boolean;
}

export const chart = { height: 230, top: 22, bottom: 30, left: 34, right: 16 } as const;

/** Scores of 0 to 100 points from the bottom up. */
export const yOf = (hundredths: number): number =>
  chart.top + (1 - hundredths / 10_000) * (chart.height - chart.top - chart.bottom);

/**
 * Places over time, left to right. Distances follow time, but never come closer than a seventh of even spacing, so that
 * several evaluations of one hour stay apart.
 */
export function placeScores(scores: readonly TimedScore[], width: number): readonly PlacedScore[] {
  const gaps = scores.slice(1).map(({ at }, index) => Date.parse(at) - Date.parse(scores[index]?.at ?? at));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const least = total / (7 * Math.max(gaps.length, 1)) || 1;
  const spread = gaps.map((gap) => Math.max(gap, least));
  const whole = spread.reduce((sum, gap) => sum + gap, 0) || 1;
  const field = width - chart.left - chart.right - 20;
  let passed = 0;
  return scores.map(({ score, interval, pack }, index) => {
    passed += spread[index - 1] ?? 0;
    const before = scores[index - 1];
    return {
      x: chart.left + 10 + (gaps.length === 0 ? field / 2 : (field * passed) / whole),
      y: score === undefined ? undefined : yOf(score),
      low: interval && yOf(interval.low),
      high: interval && yOf(interval.high),
      isNewPack: before !== undefined && before.pack !== pack,
    };
  });
}

/** Lines between neighbours that one pack has rated; over a change of packs, or a gap, there is none. */
export function linesBetween(
  places: readonly PlacedScore[],
): readonly (readonly [PlacedScore, PlacedScore])[] {
  return places.slice(1).flatMap((place, index) => {
    const before = places[index];
    return before?.y === undefined || place.y === undefined || place.isNewPack
      ? []
      : [[before, place] as const];
  });
}

/**
 * What stands below the labelled places: the day, and the time where the label before it has the same day already; of one minute once. `dayOf`
 * and `timeOf` print a moment where the person is.
 */
export function axisLabels(
  times: readonly string[],
  labelled: ReadonlySet<number>,
  dayOf: (iso: string) => string,
  timeOf: (iso: string) => string,
): ReadonlyMap<number, string> {
  const shown = times.map((iso, at) => ({ iso, at })).filter(({ at }) => labelled.has(at));
  const labels = new Map<number, string>();
  let last = '';
  shown.forEach(({ iso, at }, index) => {
    const before = shown[index - 1];
    const label = before && calendarDay(before.iso) === calendarDay(iso) ? timeOf(iso) : dayOf(iso);
    if (label !== last) labels.set(at, label);
    last = label;
  });
  return labels;
}

/** Of the person's calendar. */
const calendarDay = (iso: string): string => new Date(iso).toDateString();

/** Which of the places get a date below them: the first, the last, and as many between as have room. */
export function labelledPlaces(places: readonly PlacedScore[], room: number): ReadonlySet<number> {
  const last = places.length - 1;
  const labelled = new Set(places.length > 0 ? [last] : []);
  let rightmost = -Infinity;
  places.forEach(({ x }, at) => {
    const beforeLast = (places[last]?.x ?? 0) - x;
    if (x - rightmost < room || (at !== last && beforeLast < room)) return;
    labelled.add(at);
    rightmost = x;
  });
  return labelled;
}
