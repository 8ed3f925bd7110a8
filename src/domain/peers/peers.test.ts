import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { known } from '../dossier/answer';
import { emptyDossier } from '../dossier/dossier';
import { exampleDossier } from '../dossier/example';
import type { ReferenceDistribution } from '../pack/reference-distribution';
import { growthContrasts, peerStanding, valueAt, widenedFor } from './peers';

const shipped = JSON.parse(
  readFileSync('models/innovation-growth/reference.json', 'utf8'),
) as ReferenceDistribution;
const label = { ko: '가', en: 'a' };
const figures = (margin: readonly number[], debt: readonly number[]) => ({
  'finance.operatingMargin': { companies: 40, values: margin },
  'finance.debtRatio': { companies: 40, values: debt },
});

/** Two figures: margins of those that grew lie half a width higher, debts a whole width lower. */
const made: ReferenceDistribution = {
  schema: 1,
  population: label,
  grew: label,
  shares: [0.1, 0.25, 0.5, 0.75, 0.9],
  sizeClasses: [
    { id: 'small', label, below: 50e9 },
    { id: 'large', label },
  ],
  cells: [
    {
      industry: '29',
      size: 'small',
      label,
      companies: 40,
      indicators: figures([0, 0.1, 0.2, 0.3, 0.4], [0.2, 0.4, 0.6, 0.8, 1]),
      grown: {},
    },
    {
      industry: 'all',
      size: 'all',
      label,
      companies: 400,
      indicators: figures([0, 0.1, 0.2, 0.3, 0.4], [0.2, 0.4, 0.6, 0.8, 1]),
      grown: figures([0.1, 0.2, 0.3, 0.4, 0.5], [0, 0.1, 0.2, 0.3, 0.4]),
    },
  ],
};

describe('companies that grew in a wider cell than the company’s own', () => {
  const cell = (industry: string, size: string) => ({
    industry,
    size,
    label,
    companies: 40,
    indicators: {},
    grown: {},
  });

  it.each([
    ['of the company’s own industry and size', cell('29', 'small'), undefined],
    ['of its industry in all sizes', cell('29', 'all'), 'grown'],
    ['of its section', cell('C', 'small'), 'grown'],
    ['of all', cell('all', 'all'), 'grown'],
  ])('%s', (_, found, expected) => {
    expect(widenedFor(found, exampleDossier)).toBe(expected);
  });

  it('wait for answers of a company that has not said where it belongs', () => {
    expect(widenedFor(cell('all', 'all'), emptyDossier)).toBe('answers');
    const withoutSales = {
      ...emptyDossier,
      answers: { 'company.ksic': known('29175', { kind: 'typed' }) },
    };
    expect(widenedFor(cell('29', 'all'), withoutSales)).toBe('answers');
    expect(widenedFor(cell('C', 'all'), withoutSales)).toBe('answers');
  });
});

describe('the place among peers', () => {
  it('is looked up in the nearest cell, by the very figure that the models read', () => {
    const standing = peerStanding(made, exampleDossier, 'finance.operatingMargin');
    expect(standing?.cell.industry).toBe('29');
    const derived = standing?.indicator.derive(exampleDossier);
    expect(derived).toEqual({ state: 'known', value: standing?.value });
    expect(standing?.rank?.share).toBeGreaterThan(0);
  });

  it('of a company that has not answered is open', () => {
    const standing = peerStanding(made, emptyDossier, 'finance.operatingMargin');
    expect(standing).toMatchObject({ cell: { industry: 'all' } });
    expect(standing).not.toHaveProperty('rank');
  });

  it.each(['innovation.ceoCapability', 'no.such'])('of %s is nowhere', (id) => {
    expect(peerStanding(made, exampleDossier, id)).toBeUndefined();
  });
});

describe('companies that grew', () => {
  it('are held against all companies of the same cell, the greatest difference first', () => {
    const contrasts = growthContrasts(made, exampleDossier);
    expect(contrasts.map(({ indicator }) => indicator.id)).toEqual([
      'finance.debtRatio',
      'finance.operatingMargin',
    ]);
    expect(contrasts.map(({ apart }) => apart)).toEqual([expect.closeTo(-1), expect.closeTo(0.5)]);
    expect(contrasts.every(({ cell }) => cell.industry === 'all')).toBe(true);
  });

  it('differ by nothing where all companies have the same', () => {
    const same = figures([0, 0, 0, 0, 0], [1, 1, 1, 1, 1]);
    const flat = { ...made, cells: made.cells.map((cell) => ({ ...cell, indicators: same })) };
    expect(growthContrasts(flat, exampleDossier).map(({ apart }) => apart)).toEqual([0, 0]);
  });

  it('of the shipped distribution show themselves for every company', () => {
    for (const dossier of [emptyDossier, exampleDossier]) {
      const contrasts = growthContrasts(shipped, dossier);
      expect(contrasts.length).toBeGreaterThan(25);
      expect(contrasts.every(({ apart }) => Number.isFinite(apart))).toBe(true);
    }
  });
});

it('a share that the distribution does not list is our own mistake', () => {
  expect(() => valueAt(made, { values: [1, 2, 3, 4, 5] }, 0.33)).toThrow('0.33');
});
