import { describe, expect, it } from 'vitest';
import { known, notApplicable, typed } from '../dossier/answer';
import type { AccountId } from '../dossier/accounts';
import { type Answers, type Dossier, emptyDossier } from '../dossier/dossier';
import type { Patent } from '../dossier/patent';
import type { StatementYear } from '../dossier/statement-year';
import { companyIndicators, singlePatentIndicators } from './catalogue';
import { optionsFor } from './form';
import { isAsked } from './is-asked';
import { questionIds, questionOf } from './questions';

const won = (amount: number) => known(amount, typed);

function year(fiscalYear: number, amounts: Partial<Record<AccountId, number>>): StatementYear {
  const values = Object.fromEntries(
    Object.entries(amounts).map(([account, amount]) => [account, won(amount)]),
  );
  return { fiscalYear, basis: 'separate', values };
}

const withStatements = (...statements: StatementYear[]): Dossier => ({ ...emptyDossier, statements });
const withAnswers = (answers: Answers): Dossier => ({ ...emptyDossier, answers });
const derive = (id: string, dossier: Dossier) => companyIndicators.get(id)?.derive(dossier);
const derivePatent = (id: string, patent: Patent) => singlePatentIndicators.get(id)?.derive(patent);

describe('four kinds of nothing', () => {
  const id = 'finance.operatingMargin';

  it('not answered: names what is missing', () => {
    expect(derive(id, emptyDossier)).toEqual({
      state: 'unknown',
      missing: ['account:operatingIncome', 'account:revenue'],
    });
  });

  it('not applicable: the company has no statements yet', () => {
    expect(derive(id, withAnswers({ 'statements.prepared': known('none', typed) }))).toEqual({
      state: 'notApplicable',
    });
  });

  it('cannot be computed: a quotient over zero', () => {
    expect(derive(id, withStatements(year(2025, { operatingIncome: 5, revenue: 0 })))).toEqual({
      state: 'notComputable',
      reason: 'zeroDenominator',
    });
  });

  it('zero: a value like any other', () => {
    expect(derive(id, withStatements(year(2025, { operatingIncome: 0, revenue: 100 })))).toEqual({
      state: 'known',
      value: 0,
    });
  });

  it('an account that does not apply is no zero', () => {
    const statements = year(2025, { revenue: 100 });
    const values = { ...statements.values, operatingIncome: notApplicable<number>(typed) };
    expect(derive(id, withStatements({ ...statements, values }))).toMatchObject({ state: 'unknown' });
  });
});

describe('ratios from statements', () => {
  const dossier = withStatements(
    year(2025, {
      revenue: 1440,
      operatingIncome: 144,
      netIncome: 90,
      totalAssets: 900,
      totalLiabilities: 360,
      currentAssets: 500,
      currentLiabilities: 250,
      retainedEarnings: 270,
      receivables: 144,
      interestExpense: 12,
      intangibleAssets: 45,
      developmentAsset: 36,
      rdExpense: 36,
      salary: 100,
      retirementProvision: 20,
      welfare: 24,
      advertising: 14.4,
    }),
    year(2024, { revenue: 1200 }),
    year(2023, { revenue: 1000 }),
  );

  it.each([
    ['finance.salesGrowth', 0.2],
    ['finance.salesGrowth2y', 0.2],
    ['finance.operatingMargin', 0.1],
    ['finance.returnOnAssets', 0.1],
    ['finance.debtRatio', 0.4],
    ['finance.currentRatio', 2],
    ['finance.workingCapitalRatio', 250 / 900],
    ['finance.retainedEarningsRatio', 0.3],
    ['finance.operatingReturn', 0.16],
    ['finance.assetTurnover', 1.6],
    ['finance.receivableDays', 36.5],
    ['finance.interestCoverage', 12],
    ['innovation.intangibleAssets', 0.05],
    ['innovation.innovationInvestment', 0.05],
    ['innovation.humanInvestment', 0.1],
    ['innovation.customerInvestment', 0.01],
  ])('%s is %d', (id, expected) => {
    const found = derive(id, dossier);
    expect(found?.state).toBe('known');
    expect(found?.state === 'known' && found.value).toBeCloseTo(expected, 10);
  });

  it('never fill a gap between years', () => {
    const gap = withStatements(year(2025, { revenue: 1440 }), year(2023, { revenue: 1000 }));
    expect(derive('finance.salesGrowth', gap)).toMatchObject({ state: 'unknown' });
    expect(derive('finance.salesGrowth2y', gap)).toMatchObject({ state: 'known' });
  });
});

describe('branches of the checklist', () => {
  it('an expert technology is asked for its TRL, a skilled one for its know-how', () => {
    const answers: Answers = {
      'checklist.trl': known('9', typed),
      'checklist.skillKnowHow': known(false, typed),
    };
    const as = (kind: string) =>
      derive('checklist.maturity', withAnswers({ ...answers, 'technology.kind': known(kind, typed) }));
    expect(as('expert')).toEqual({ state: 'known', value: 1 });
    expect(as('skilled')).toEqual({ state: 'known', value: 0 });
  });

  it('stays unknown until the kind of technology is known', () => {
    expect(derive('checklist.maturity', withAnswers({ 'checklist.trl': known('9', typed) }))).toEqual({
      state: 'unknown',
      missing: ['technology.kind'],
    });
  });

  it('"easy to copy" counts against a skilled technology', () => {
    const answers: Answers = {
      'technology.kind': known('skilled', typed),
      'checklist.easyToImitate': known(true, typed),
    };
    expect(derive('checklist.differentiation', withAnswers(answers))).toEqual({ state: 'known', value: 0 });
  });

  it('a CEO who never founded is not asked about sales', () => {
    expect(
      derive('checklist.ceoFounder', withAnswers({ 'checklist.ceoFounder': known(false, typed) })),
    ).toEqual({
      state: 'known',
      value: 0,
    });
  });
});

describe('counts of rights', () => {
  const patent = (serial: string, status: 'granted' | 'pending' | 'lapsed', claims?: number): Patent => ({
    applicationNumber: `102020${serial}`,
    kind: 'patent',
    status: known(status, typed),
    ...(claims !== undefined && { claims: known(claims, typed) }),
  });
  const dossier: Dossier = {
    ...emptyDossier,
    patents: [
      patent('0000001', 'granted', 14),
      patent('0000002', 'granted', 8),
      patent('0000003', 'pending', 11),
      patent('0000004', 'lapsed', 99),
    ],
  };

  it('come from the patent list and leave lapsed rights out', () => {
    expect(derive('innovation.patentGrants', dossier)).toEqual({ state: 'known', value: 2 });
    expect(derive('innovation.patentApplications', dossier)).toEqual({ state: 'known', value: 1 });
    expect(derive('innovation.patentClaims', dossier)).toEqual({ state: 'known', value: 33 });
  });

  it('a typed number goes before the list', () => {
    const typedToo: Dossier = { ...dossier, answers: { 'ip.patentGrants': known(5, typed) } };
    expect(derive('innovation.patentGrants', typedToo)).toEqual({ state: 'known', value: 5 });
  });

  it('no patents means no claims, which is zero and not unknown', () => {
    const none = withAnswers({
      'ip.patentGrants': known(0, typed),
      'ip.patentApplications': known(0, typed),
    });
    expect(derive('innovation.patentClaims', none)).toEqual({ state: 'known', value: 0 });
    expect(derive('innovation.patentClaims', emptyDossier)).toMatchObject({ state: 'unknown' });
  });
});

describe('figures of one patent', () => {
  const patent: Patent = {
    applicationNumber: '1020190000001',
    kind: 'patent',
    status: known('granted', typed),
    filedOn: known('2019-03-04', typed),
    registeredOn: known('2021-01-20', typed),
    ipcCodes: known(['F02M 61/18', 'F02M 45/08', 'B05B 1/08'], typed),
    citedClasses: known(
      ['H01L', 'H01L', 'H01L', 'H01L', 'G06F', 'G06F', 'G06F', 'H04N', 'H04N', 'B60R'],
      typed,
    ),
  };

  // Worked examples of the handbook, patent indicators 2 and 4.
  it.each([
    ['patent.ipcCount', 3],
    ['patent.ipcClasses', 2],
    ['patent.ipcDiversity', 4 / 9],
    ['patent.citedDiversity', 0.7 * (10 / 9)],
    ['patent.radicalness', 1],
    ['patent.grantDays', 688],
    ['patent.granted', 1],
  ])('%s is %d', (id, expected) => {
    const found = derivePatent(id, patent);
    expect(found?.state === 'known' && found.value).toBeCloseTo(expected, 10);
  });

  it('a company among the applicants is told by its name, a person alone as well', () => {
    const by = (...names: string[]) =>
      derivePatent('patent.companyApplicant', { ...patent, applicants: known(names, typed) });
    expect(by('홍길동', '주식회사 가나정밀')).toEqual({ state: 'known', value: 1 });
    expect(by('홍길동')).toEqual({ state: 'known', value: 0 });
    expect(by('홍길동', '가나정밀산업')).toMatchObject({ state: 'unknown' });
  });

  it('what is stated of the applicant goes before the names', () => {
    const stated = { applicants: known(['홍길동'], typed), companyApplicant: known(true, typed) };
    expect(derivePatent('patent.companyApplicant', { ...patent, ...stated })).toEqual({
      state: 'known',
      value: 1,
    });
  });

  it('a patent without a priority claim builds on its own filing', () => {
    const claiming = (claims: number) =>
      derivePatent('patent.priorities', { ...patent, priorityClaims: known(claims, typed) });
    expect([claiming(0), claiming(1), claiming(3)]).toEqual(
      [1, 1, 3].map((value) => ({ state: 'known', value })),
    );
  });

  it('originality needs two cited documents with a class', () => {
    expect(
      derivePatent('patent.citedDiversity', { ...patent, citedClasses: known(['H01L'], typed) }),
    ).toEqual({
      state: 'notComputable',
      reason: 'tooFewCitations',
    });
  });

  it('a pending application has no grant lag', () => {
    expect(derivePatent('patent.grantDays', { ...patent, status: known('pending', typed) })).toEqual({
      state: 'notComputable',
      reason: 'notRegistered',
    });
  });
});

describe('catalogue', () => {
  it('has Korean and English for every label and reason, and a range the right way round', () => {
    for (const one of [...companyIndicators.values(), ...singlePatentIndicators.values()]) {
      expect(one.label.ko, one.id).toMatch(/[가-힣]/);
      expect(one.label.en + one.why.en, one.id).not.toMatch(/[가-힣]/);
      expect(one.range[0], one.id).toBeLessThan(one.range[1]);
    }
  });

  it('asks only for questions that the form has', () => {
    for (const one of companyIndicators.values()) {
      for (const asked of one.asks.filter((id) =>
        /^(company|ceo\.|staff|sales|statements|technology|ip|achievement|checklist)/.test(id),
      )) {
        expect(questionIds, one.id).toContain(asked);
      }
    }
  });

  it('holds the 26 items of the checklist', () => {
    const numbers = [...companyIndicators.values()].flatMap(
      ({ source }) => /^KTRS-FM checklist (\d+)$/.exec(source)?.[1] ?? [],
    );
    expect(new Set(numbers).size).toBe(26);
  });
});

describe('what the form offers', () => {
  const question = questionOf('checklist.revenueCapability');
  const offered = (kind: string | undefined, chosen = '') => {
    if (question.kind !== 'choice') throw new Error('a choice');
    const dossier =
      kind === undefined ? emptyDossier : withAnswers({ 'technology.kind': known(kind, typed) });
    return optionsFor(dossier, question, chosen).map((option) => option.value);
  };

  it('is the second, third and fifth of the earning capabilities for skilled technology', () => {
    expect(offered('skilled')).toEqual(['demand', 'marketing', 'none']);
  });

  it('is all five otherwise, and keeps an answer given earlier', () => {
    expect(offered('expert')).toHaveLength(5);
    expect(offered(undefined)).toHaveLength(5);
    expect(offered('skilled', 'gap')).toContain('gap');
  });

  it('asks about sales of the earlier venture only where there was one', () => {
    const after = (founder: boolean) => withAnswers({ 'checklist.ceoFounder': known(founder, typed) });
    expect(isAsked(after(true), 'checklist.ceoFounderSales')).toBe(true);
    expect(isAsked(after(false), 'checklist.ceoFounderSales')).toBe(false);
  });
});
