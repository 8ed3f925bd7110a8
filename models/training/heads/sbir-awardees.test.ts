import { describe, expect, it } from 'vitest';
import { dataFolder, dataIsPresent } from '../data/data-folder';
import type { ResearchAwardee } from '../data/sbir-vc-formd';
import { protocolsOf } from '../evaluation/splits';
import { companyFeatures } from './company-features';
import { asDossier, hasRaisedInThreeYears, investmentHead } from './sbir-awardees';

const awardee: ResearchAwardee = {
  id: 'firm_00001',
  awardedOn: '2016-03-15',
  awardYear: 2016,
  days: 3000,
  hasRaised: false,
  awards: 3,
  phaseOneAwards: 2,
  totalAmount: 1_000_000,
  largestAmount: 750_000,
  daysSinceFirst: 1461,
  activeYears: 2,
  agencies: 2,
  agencyFlags: { dod: false, nih: false, nsf: true, doe: false, nasa: false, usda: false },
  state: 'CA',
  sectors: [],
};
const inputs = investmentHead.inputs.map(({ id }) => id);
const featuresOf = (one: ResearchAwardee): Readonly<Record<string, number>> => {
  const values = companyFeatures(asDossier(one), inputs);
  return Object.fromEntries(inputs.map((id, column) => [id, values[column]!]));
};

describe('an awardee as the app would hold it', () => {
  it('has the figures that a Korean company gives', () => {
    const features = featuresOf(awardee);
    expect(features).toMatchObject({
      'research.focus': 0.75,
      'research.ministries': 2,
      'research.openCall': 1,
      'research.health': 0,
    });
    expect(features['research.largestFunding']).toBeCloseTo(Math.log10(855), 10);
    expect(features['research.spanYears']).toBe(4);
  });

  it('has unknown amounts where the record has none', () => {
    const features = featuresOf({ ...awardee, totalAmount: Number.NaN, largestAmount: Number.NaN });
    expect(features['research.focus']).toBeNaN();
    expect(features['research.largestFunding']).toBeNaN();
  });
});

describe('private capital within three years', () => {
  it.each([
    ['2016-03-15', true, 1095, true],
    ['2016-03-15', true, 1096, false],
    ['2016-03-15', false, 3000, false],
    // Filings are known from 2015: three years after the award are observed from then on.
    ['2012-01-01', true, 1096 + 1095, true],
    ['2012-01-01', true, 1096 + 1096, false],
    // Observation ended before the three years had.
    ['2023-09-02', false, 991, undefined],
    ['2023-09-02', true, 991, true],
  ])('award on %s, event %s after %d days: %s', (awardedOn, hasRaised, days, expected) => {
    expect(hasRaisedInThreeYears({ ...awardee, awardedOn, hasRaised, days })).toBe(expected);
  });
});

if (!dataIsPresent()) console.warn(`SKIPPED: no training data in ${dataFolder}; scenarios are not counted`);

describe.skipIf(!dataIsPresent())('the published scenarios', () => {
  it('learn from earlier awards and test on later ones, nothing on both sides', () => {
    const protocols = protocolsOf(investmentHead, investmentHead.readTable());
    const sizes = protocols.map(({ figureId, splits }) => [figureId, splits[0]!.test.length]);
    expect(sizes).toEqual([
      ['sbir-s2', 2941],
      ['sbir-s3', 1637],
      ['sbir-s3-2010', 1547],
      ['sbir-s4', 1449],
    ]);
    for (const { splits } of protocols) {
      const learned = new Set(splits[0]!.learn);
      expect(splits[0]!.test.some((row) => learned.has(row))).toBe(false);
    }
  });

  it('of 100 awardees nine raise capital within three years', () => {
    const { labels } = investmentHead.readTable();
    const known = labels.filter((label) => !Number.isNaN(label));
    expect(labels.length - known.length).toBeLessThan(10);
    expect(known.reduce((sum, label) => sum + label, 0) / known.length).toBeCloseTo(0.09, 2);
  });
});
