import type { AccountId } from '../../src/domain/dossier/accounts';
import { known, typed } from '../../src/domain/dossier/answer';
import type { Answers, Dossier } from '../../src/domain/dossier/dossier';
import { exampleDossier } from '../../src/domain/dossier/example';
import type { StatementYear } from '../../src/domain/dossier/statement-year';
import type { QuestionId } from '../../src/domain/indicators/questions';

/** What the worked example has still to do, done: nearly every box ticked. */
const answers = {
  'staff.doctors': 1,
  'staff.graduates': 9,
  'sales.yearToDate': 16_870_000_000,
  'sales.customerCount': 23,
  'achievement.developmentsCommercialized': 4,
  'achievement.utilizationsCommercialized': 2,
  'achievement.certifications': 3,
  'checklist.ceoInvestment': true,
  'checklist.trl': '9',
  'checklist.scalability': true,
  'checklist.cashReport': true,
  'checklist.afterSales': true,
  'checklist.revenueCapability': 'gap',
  'checklist.affordableScaling': true,
  'checklist.costReduction': true,
} as const satisfies { readonly [Id in QuestionId]?: string | number | boolean };

/** Growing and profitable. Million won: 2025, 2024, 2023. */
const millions: { readonly [Account in AccountId]?: readonly number[] } = {
  revenue: [18_420, 15_310, 12_940],
  costOfSales: [13_260, 11_180, 9_610],
  grossProfit: [5_160, 4_130, 3_330],
  sellingAdministrative: [3_190, 2_710, 2_290],
  operatingIncome: [1_970, 1_420, 1_040],
  interestExpense: [142, 158, 167],
  profitBeforeTax: [1_862, 1_301, 908],
  netIncome: [1_498, 1_052, 741],
  currentAssets: [9_240, 7_610, 6_320],
  cash: [2_880, 2_140, 1_560],
  receivables: [3_150, 2_690, 2_310],
  inventories: [2_060, 1_790, 1_580],
  nonCurrentAssets: [8_370, 7_720, 7_130],
  tangibleAssets: [6_890, 6_480, 6_110],
  intangibleAssets: [940, 780, 620],
  developmentAsset: [610, 480, 370],
  totalAssets: [17_610, 15_330, 13_450],
  currentLiabilities: [4_480, 4_210, 3_980],
  shortTermBorrowings: [1_600, 1_750, 1_900],
  nonCurrentLiabilities: [3_040, 2_730, 2_190],
  longTermBorrowings: [2_100, 1_900, 1_500],
  totalLiabilities: [7_520, 6_940, 6_170],
  retainedEarnings: [7_940, 6_440, 5_390],
  totalEquity: [10_090, 8_390, 7_280],
};

const typedAnswers = Object.entries(answers).map(([id, value]) => [id, known(value, typed)]);

/** The worked example as it might stand some years on: a strong manufacturer that does not exist. */
export const strongManufacturer: Dossier = {
  ...exampleDossier,
  answers: { ...exampleDossier.answers, ...(Object.fromEntries(typedAnswers) as Answers) },
  statements: exampleDossier.statements.map((year, column) => {
    const values = Object.entries(millions).map(([account, amounts]) => [
      account,
      known((amounts[column] ?? 0) * 1_000_000, typed),
    ]);
    return {
      ...year,
      values: { ...year.values, ...(Object.fromEntries(values) as StatementYear['values']) },
    };
  }),
};
