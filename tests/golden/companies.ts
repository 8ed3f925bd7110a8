import type { AccountId } from '../../src/domain/dossier/accounts';
import { type Answer, known, typed } from '../../src/domain/dossier/answer';
import { type Answers, type Dossier, emptyDossier } from '../../src/domain/dossier/dossier';
import type { StatementYear } from '../../src/domain/dossier/statement-year';
import { strongManufacturer } from './strong-manufacturer';

const million = 1_000_000;

/** Statements of one year, in million won. */
function statements(fiscalYear: number, amounts: Partial<Record<AccountId, number>>): StatementYear {
  const values = Object.fromEntries(
    Object.entries(amounts).map(([account, amount]) => [account, known(amount * million, typed)]),
  );
  return { fiscalYear, basis: 'separate', values };
}

function answered(values: Record<string, string | number | boolean>): Answers {
  const answers = Object.entries(values).map(([id, value]): [string, Answer<typeof value>] => [
    id,
    known(value, typed),
  ]);
  return Object.fromEntries(answers);
}

/** An early software start-up: no statements yet, one pending application, much still open. */
const earlySoftwareStartup: Dossier = {
  ...emptyDossier,
  answers: answered({
    'company.name': '새싹소프트 (가상)',
    'company.legalForm': 'corporation',
    'company.foundedOn': '2026-03-02',
    'company.ksic': '58222',
    'company.employees': 4,
    'statements.prepared': 'none',
    'ceo.education': 'master',
    'staff.doctors': 0,
    'staff.graduates': 3,
    'staff.associates': 0,
    'staff.others': 0,
    'technology.kind': 'expert',
    'checklist.trl': '6',
    'checklist.ceoPatent': false,
    'checklist.ceoFounder': false,
    'checklist.registeredIp': false,
    'checklist.governmentResearch': true,
    'checklist.differentiation': true,
    'checklist.lifeCycle': 'earlyGrowth',
    'checklist.publicFunding': true,
    'checklist.production': 'own',
    'checklist.volatileSupply': false,
    'checklist.revenueCapability': 'newMarket',
    'achievement.developments': 1,
    'achievement.developmentsCommercialized': 0,
    'achievement.utilizationsCommercialized': 0,
    'achievement.certifications': 0,
  }),
  patents: [
    {
      applicationNumber: '1020260001234',
      kind: 'patent',
      title: known('대화형 문서 검색 방법', typed),
      status: known('pending', typed),
      filedOn: known('2026-05-11', typed),
      ipcCodes: known(['G06F 16/33', 'G06F 40/35', 'G06N 3/08'], typed),
      applicants: known(['새싹소프트 주식회사'], typed),
      claims: known(12, typed),
      foreignPriority: known(false, typed),
    },
  ],
  ceoCareer: known(
    [{ startMonth: '2019-03', endMonth: '2026-02', employer: '어느소프트', isSameIndustry: true }],
    typed,
  ),
};

/** A firm in trouble: falling sales, losses, more debts than assets, no technology of its own. */
const weakFirm: Dossier = {
  ...emptyDossier,
  answers: answered({
    'company.name': '내리막기공 (가상)',
    'company.legalForm': 'corporation',
    'company.foundedOn': '2009-06-15',
    'company.ksic': '25924',
    'company.employees': 11,
    'statements.prepared': 'yes',
    'ceo.education': 'highSchool',
    'staff.doctors': 0,
    'staff.graduates': 0,
    'staff.associates': 0,
    'staff.others': 2,
    'sales.customerCount': 1,
    'technology.kind': 'skilled',
    'checklist.ceoPatent': false,
    'checklist.ceoLicense': false,
    'checklist.ceoFounder': false,
    'checklist.specialistExecutive': false,
    'checklist.ceoInvestment': false,
    'checklist.productImprovement': false,
    'checklist.citedPatent': false,
    'checklist.skillKnowHow': false,
    'checklist.skillDifference': false,
    'checklist.easyToImitate': true,
    'checklist.skillAward': false,
    'checklist.scalability': false,
    'checklist.cashReport': false,
    'checklist.ownPremises': false,
    'checklist.gradedPatent': false,
    'checklist.publicFunding': false,
    'checklist.crowdOrInstitution': false,
    'checklist.production': 'outsourced',
    'checklist.volatileSupply': true,
    'checklist.qualityManual': false,
    'checklist.afterSales': false,
    'checklist.certificates': false,
    'checklist.ownChannels': false,
    'checklist.revenueCapability': 'none',
    'checklist.affordableScaling': false,
    'checklist.costReduction': false,
    'checklist.repeatCustomer': false,
    'ip.patentGrants': 0,
    'ip.patentApplications': 0,
    'ip.utilityGrants': 0,
    'ip.utilityApplications': 0,
    'achievement.developments': 0,
    'achievement.developmentsCommercialized': 0,
    'achievement.utilizationsCommercialized': 0,
    'achievement.certifications': 0,
  }),
  statements: [
    statements(2025, {
      revenue: 1210,
      operatingIncome: -340,
      netIncome: -420,
      interestExpense: 95,
      totalAssets: 1480,
      currentAssets: 390,
      receivables: 260,
      currentLiabilities: 1150,
      totalLiabilities: 1820,
      retainedEarnings: -640,
      totalEquity: -340,
      intangibleAssets: 0,
      rdExpense: 0,
      developmentAsset: 0,
      rdManufacturing: 0,
      salary: 310,
      welfare: 6,
      retirementProvision: 0,
      advertising: 0,
    }),
    statements(2024, { revenue: 1690, operatingIncome: -120, netIncome: -190, totalAssets: 1730 }),
    statements(2023, { revenue: 2240, operatingIncome: 30, netIncome: 5, totalAssets: 2010 }),
  ],
};

/** Fictitious companies whose whole results are compared on each change. */
export const goldenCompanies = {
  strongManufacturer,
  earlySoftwareStartup,
  weakFirm,
} as const;
