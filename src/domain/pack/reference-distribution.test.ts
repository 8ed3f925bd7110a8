import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import { emptyDossier } from '../dossier/dossier';
import {
  divisionOf,
  percentileRank,
  placeOf,
  referenceFor,
  sectionOfDivision,
  sizeClassOf,
  type ReferenceCell,
  type ReferenceDistribution,
  type ReferencePlace,
} from './reference-distribution';

const label = (en: string) => ({ ko: en, en });
const margins = (...values: number[]) => ({ 'finance.operatingMargin': { companies: 40, values } });

function cell(industry: string, size: string, rest: Partial<ReferenceCell> = {}): ReferenceCell {
  const indicators = margins(0, 0.1, 0.2);
  return {
    industry,
    size,
    label: label(`${industry}/${size}`),
    companies: 40,
    indicators,
    grown: {},
    ...rest,
  };
}

const distribution: ReferenceDistribution = {
  schema: 1,
  population: label('listed companies'),
  grew: label('grew'),
  shares: [0.1, 0.5, 0.9],
  sizeClasses: [
    { id: 'small', label: label('small'), below: 50e9 },
    { id: 'large', label: label('large') },
  ],
  cells: [
    cell('26', 'small'),
    cell('26', 'all'),
    cell('25', 'all', { indicators: {} }),
    cell('C', 'small'),
    cell('C', 'all', { grown: margins(0.05, 0.15, 0.3) }),
    cell('all', 'large'),
    cell('all', 'all'),
  ],
};

describe('the companies that a company is compared with', () => {
  const found = (place: ReferencePlace, among?: 'grown') =>
    referenceFor(distribution, 'finance.operatingMargin', place, among)?.cell.label.en;

  it.each<[ReferencePlace, string, string]>([
    [{ ksic: '26110', sales: 1e9 }, '26/small', 'its division and size'],
    [{ ksic: '26110', sales: 90e9 }, '26/all', 'its division, where its size holds too few'],
    [
      { ksic: '25110', sales: 1e9 },
      'C/small',
      'its section and size, where the division does not show the figure',
    ],
    [{ ksic: '10711', sales: 90e9 }, 'C/all', 'its section'],
    [{ ksic: '46510', sales: 90e9 }, 'all/large', 'all of its size'],
    [{ ksic: '46510', sales: 1e9 }, 'all/all', 'all'],
    [{ ksic: '26110' }, '26/all', 'all sizes, where sales are not known'],
    [{ sales: 90e9 }, 'all/large', 'all industries, where its own is not known'],
    [{}, 'all/all', 'all, where nothing is known'],
  ])('%o: %s, %s', (place, expected) => {
    expect(found(place)).toBe(expected);
  });

  it('are sought anew among those that grew', () => {
    expect(found({ ksic: '26110', sales: 1e9 }, 'grown')).toBe('C/all');
    expect(found({ ksic: '46510', sales: 1e9 }, 'grown')).toBeUndefined();
  });

  it('are none for a figure that statements do not show', () => {
    expect(referenceFor(distribution, 'innovation.patentGrants', {})).toBeUndefined();
  });
});

describe('industry and size', () => {
  it.each([
    ['26110', '26', 'C'],
    ['715', '71', 'M'],
    ['58', '58', 'J'],
    ['99009', '99', 'U'],
  ])('of %s: division %s in section %s', (ksic, division, section) => {
    expect(divisionOf(ksic)).toBe(division);
    expect(sectionOfDivision(division)).toBe(section);
  });

  it('are not read from a six-digit tax code, nor from a division that does not exist', () => {
    expect(divisionOf('261100')).toBeUndefined();
    expect(sectionOfDivision('88')).toBeUndefined();
  });

  it('a company on the border belongs to the larger class', () => {
    expect(sizeClassOf(distribution.sizeClasses, 50e9 - 1)).toBe('small');
    expect(sizeClassOf(distribution.sizeClasses, 50e9)).toBe('large');
  });

  it('sales come from the newest statements, else from the answer', () => {
    const answers = { 'company.ksic': known('26110', typed), 'sales.lastYear': known(7e9, typed) };
    const values = { revenue: known(9e9, typed) };
    const statements = [{ fiscalYear: 2025, basis: 'separate' as const, values }];
    expect(placeOf({ ...emptyDossier, answers })).toEqual({ ksic: '26110', sales: 7e9 });
    expect(placeOf({ ...emptyDossier, answers, statements })).toEqual({ ksic: '26110', sales: 9e9 });
    expect(placeOf(emptyDossier)).toEqual({});
  });
});

describe('the rank of a value', () => {
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
  const rank = (values: readonly number[], value: number) => percentileRank({ shares }, { values }, value);

  it.each([
    [3, 0.5, 'on a percentile'],
    [3.5, 0.625, 'between two'],
    [1, 0.05, 'on the lowest'],
    [5, 0.95, 'on the highest'],
  ])('of %d is %d: %s', (value, share) => {
    expect(rank([1, 2, 3, 4, 5], value).share).toBeCloseTo(share, 12);
    expect(rank([1, 2, 3, 4, 5], value).beyond).toBeUndefined();
  });

  it('is a bound beyond the outermost percentiles', () => {
    expect(rank([1, 2, 3, 4, 5], 0)).toEqual({ share: 0.05, beyond: 'below' });
    expect(rank([1, 2, 3, 4, 5], 6)).toEqual({ share: 0.95, beyond: 'above' });
  });

  it('of a value that many share is the middle of them', () => {
    expect(rank([0, 0, 0, 4, 5], 0)).toEqual({ share: 0.275 });
    expect(rank([0, 0, 0, 4, 5], 2).share).toBeCloseTo(0.625, 12);
  });

  it('never falls while the value rises', () => {
    const ranks = Array.from({ length: 71 }, (_, step) => rank([0, 0, 1, 1, 6], step / 10).share);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
  });
});
