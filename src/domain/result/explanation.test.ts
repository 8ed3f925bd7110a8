import { describe, expect, it } from 'vitest';
import { byRoom, bySection, explain } from './explanation';
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

describe('counted lines', () => {
  const lines: readonly PointsLine[] = [
    { ...line('patents.further', 30), room: 5 },
    { ...line('finance.operatingMargin', -120), room: 900 },
    { ...line('finance.debtRatio', 45), room: 300 },
    { ...line('checklist.afterSales', 7), room: 300 },
    open,
  ];

  it('stand by the step of the form that asks for them, and lose no point', () => {
    const sections = bySection(lines);
    expect(sections.map(({ section, points }) => [section, points])).toEqual([
      ['finance', -75],
      ['technology', 30],
      ['business', 7],
    ]);
    expect(sections.reduce((sum, { points }) => sum + points, 0)).toBe(explain(lines, 9).total);
  });

  it('stand by what they could still give', () => {
    expect(byRoom(lines).map(({ indicator }) => indicator)).toEqual([
      'finance.operatingMargin',
      'finance.debtRatio',
      'checklist.afterSales',
      'patents.further',
    ]);
  });
});
