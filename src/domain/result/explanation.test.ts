import { describe, expect, it } from 'vitest';
import { explain } from './explanation';
import type { PointsLine } from './result';

const line = (indicator: string, points: number): PointsLine => ({
  indicator,
  found: { state: 'known', value: 1 },
  points,
  room: 0,
  origin: 'prior',
});
const open: PointsLine = { ...line('open', 0), found: { state: 'unknown', missing: [] } };

describe('an explanation', () => {
  it('shows the strongest lines in order, and loses no point', () => {
    const told = explain([line('a', 500), line('b', 10), line('c', -20), line('d', -700), open], 2);
    expect(told.main.map((one) => one.indicator)).toEqual(['a', 'd']);
    expect(told.rest.map((one) => one.indicator)).toEqual(['b', 'c']);
    expect(told.main.reduce((sum, { points }) => sum + points, 0) + told.restPoints).toBe(told.total);
    expect(told.notCounted).toEqual([open]);
  });
});
