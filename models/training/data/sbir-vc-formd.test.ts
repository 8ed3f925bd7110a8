import { describe, expect, it } from 'vitest';
import { dataFolder, dataIsPresent } from './data-folder';
import { parseResearchAwardees, readResearchAwardees } from './sbir-vc-formd';

describe('file of SBIR awardees', () => {
  const columns = [
    'firm_id',
    'index_date',
    'index_year',
    'event_1m',
    'days_to_event_1m',
    'n_pre_grants',
    'total_pre_amount',
    'max_single_award',
    'years_first_to_index_days',
    'n_grantors_pre',
    'n_active_years_pre',
    'n_phase1_pre',
    'has_nsf',
    'state_at_index',
    'trl_at_index',
    'is_troll',
    'vc_AdTech',
    'vc_BioTech',
  ];
  const firm = {
    firm_id: 'firm_00001',
    index_date: '2016-03-15',
    index_year: '2016',
    event_1m: '1',
    days_to_event_1m: '400',
    n_pre_grants: '3',
    total_pre_amount: '900000.0',
    max_single_award: '600000.0',
    years_first_to_index_days: '730',
    n_grantors_pre: '2',
    n_active_years_pre: '2',
    n_phase1_pre: '2',
    has_nsf: '1',
    state_at_index: 'CA',
    trl_at_index: '5.0',
    is_troll: '0',
    vc_AdTech: '0.0',
    vc_BioTech: '0.4',
  };
  const read = (...rows: readonly Readonly<Record<string, string>>[]) =>
    parseResearchAwardees(
      [columns.join(','), ...rows.map((row) => columns.map((name) => row[name]).join(','))].join('\n'),
    );

  it('reads what was known on the day of the award, and what came of it', () => {
    expect(read(firm)[0]).toMatchObject({
      awardedOn: '2016-03-15',
      awardYear: 2016,
      days: 400,
      hasRaised: true,
      awards: 3,
      totalAmount: 900_000,
      agencies: 2,
      agencyFlags: { nsf: true, nih: false },
      sectors: [0, 0.4],
    });
  });

  it('leaves out firms that live on awards, and those without a readiness level', () => {
    expect(read({ ...firm, is_troll: '1' }, { ...firm, trl_at_index: '' }, firm)).toHaveLength(1);
  });

  it('takes a placeholder for an unknown amount', () => {
    expect(read({ ...firm, total_pre_amount: '1.0', max_single_award: '1.0' })[0]?.totalAmount).toBeNaN();
  });
});

if (!dataIsPresent()) console.warn(`SKIPPED: no training data in ${dataFolder}; awardees are not counted`);

/** Counts and rates as the data set's README and the paper state them. */
describe.skipIf(!dataIsPresent())('the SBIR awardees', () => {
  // Skipped tests are collected as well.
  const awardees = dataIsPresent() ? readResearchAwardees() : [];
  const between = (from: number, to: number) =>
    awardees.filter(({ awardYear }) => awardYear >= from && awardYear <= to).length;

  it('are the 8,332 of the canonical sample, with the sizes of the published test parts', () => {
    expect(awardees).toHaveLength(8332);
    expect([between(2019, 2022), between(2014, 2016), between(2021, 2022)]).toEqual([2941, 1547, 1449]);
  });

  it('show no sale before 2015, whenever the award was', () => {
    const sold = awardees
      .filter(({ hasRaised }) => hasRaised)
      .map(({ awardedOn, days }) => Date.parse(awardedOn) + days * 86_400_000);
    expect(new Date(Math.min(...sold)).toISOString()).toMatch(/^2015-01-02/);
  });
});
