import { describe, expect, it } from 'vitest';
import { asHundredths } from '../../domain/grading/fixed-point';
import { axisLabels, labelledPlaces, linesBetween, placeScores, type TimedScore } from './timeline-layout';

const scored = (at: string, score: number | undefined, pack = 'p'): TimedScore => ({
  at,
  score,
  interval:
    score === undefined ? undefined : { low: asHundredths(score - 100), high: asHundredths(score + 100) },
  pack,
});
const width = 600;

describe('the timeline', () => {
  it('goes left to right within its width, however close in time', () => {
    const scores = Array.from({ length: 30 }, (_, at) =>
      scored(
        `2026-11-${String(1 + Math.floor(at / 10)).padStart(2, '0')}T00:00:${String(at).padStart(2, '0')}Z`,
        5000,
      ),
    );
    const places = placeScores(scores, width);
    places.slice(1).forEach(({ x }, at) => expect(x - (places[at]?.x ?? 0)).toBeGreaterThan(2));
    expect(places[0]?.x).toBeGreaterThan(0);
    expect(places.at(-1)?.x).toBeLessThan(width);
    expect(labelledPlaces(places, 80).size).toBeLessThanOrEqual(8);
  });

  it('puts a single evaluation in the middle', () => {
    const [only] = placeScores([scored('2026-11-01T00:00:00Z', 5000)], width);
    expect(only?.x).toBeGreaterThan(width * 0.4);
    expect(only?.x).toBeLessThan(width * 0.6);
  });

  it('names each day once, and the time of what else happened on it', () => {
    const times = ['2026-11-01T09:00', '2026-11-01T10:30', '2026-11-01T10:30', '2026-11-02T08:10'];
    const labels = axisLabels(
      times,
      new Set([0, 1, 2, 3]),
      (iso) => iso.slice(5, 10),
      (iso) => iso.slice(11),
    );
    expect([...labels]).toEqual([
      [0, '11-01'],
      [1, '10:30'],
      [3, '11-02'],
    ]);
  });

  it('draws no line over a change of packs, nor over what has no score', () => {
    const times = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'];
    const [a = '', b = '', c = '', d = '', e = ''] = times.map((day) => `${day}T00:00:00Z`);
    const places = placeScores(
      [scored(a, 1000), scored(b, 2000), scored(c, 3000, 'q'), scored(d, undefined, 'q'), scored(e, 1, 'q')],
      width,
    );
    expect(places.map(({ isNewPack }) => isNewPack)).toEqual([false, false, true, false, false]);
    expect(linesBetween(places)).toEqual([[places[0], places[1]]]);
  });
});
