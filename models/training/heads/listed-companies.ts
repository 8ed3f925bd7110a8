import { readListedCompanies, type ListedCompany } from '../data/kr-dart';
import type { TrainingSettings } from '../network/train-members';
import { companyFeatures } from './company-features';
import type { Head, LearningTable, Subgroup } from './head';

let read: readonly ListedCompany[] | undefined;

/** Read once: four zip files take a second. */
export function listedCompanies(): readonly ListedCompany[] {
  read ??= readListedCompanies();
  return read;
}

const dataSet = {
  id: 'kr-dart',
  licence: 'public filings, OpenDART of the Financial Supervisory Service',
  population: {
    ko: '2015년 사업보고서를 낸 코스피·코스닥 상장사',
    en: 'companies listed on KOSPI and KOSDAQ that filed a report for 2015',
  },
};

const settings: TrainingSettings = {
  members: 4,
  teacherShare: 0,
  firstLayer: 16,
  secondLayer: 8,
  steps: 400,
  batchRows: 256,
  learningRate: 0.06,
  decay: 0.002,
  skipDecay: 0.01,
};

/** Size and industry explain most of who grows; they are taken off the score, and stay in the probability. */
const growthInputs = [
  { id: 'finance.salesGrowth', direction: 1, union: 'growth' },
  { id: 'finance.assetGrowth2y', direction: 1, union: 'growth' },
  { id: 'finance.operatingMargin', direction: 1 },
  { id: 'finance.cashToSales', direction: 1, union: 'funds' },
  { id: 'finance.capitalRaised2y', direction: 1, union: 'funds' },
  { id: 'finance.debtRatio', direction: -1, union: 'funds' },
  { id: 'innovation.intangibleAssets', direction: 1 },
  { id: 'finance.logSales', direction: 0, context: true, union: 'context' },
  { id: 'company.manufacturing', direction: 0, context: true, union: 'context' },
  { id: 'company.technologyIntensity', direction: 0, context: true, union: 'context' },
  { id: 'finance.capitalIntensity', direction: 0, context: true, union: 'context' },
] as const satisfies Head['inputs'];

const stayingInputs = [
  { id: 'finance.salesGrowth', direction: 1, union: 'growth' },
  { id: 'finance.assetGrowth2y', direction: 1, union: 'growth' },
  { id: 'finance.tangibleInvestment2y', direction: 1, union: 'growth' },
  { id: 'finance.returnOnAssets', direction: 1, union: 'earnings' },
  { id: 'finance.interestCoverage', direction: 1, union: 'earnings' },
  { id: 'finance.lossYears', direction: -1, union: 'earnings' },
  { id: 'finance.retainedEarningsRatio', direction: 1, union: 'equity' },
  { id: 'finance.equityToCapital', direction: 1, union: 'equity' },
  { id: 'finance.currentRatio', direction: 1, union: 'liquidity' },
  { id: 'finance.cashShare', direction: 1, union: 'liquidity' },
  { id: 'finance.logSales', direction: 0, context: true, union: 'context' },
  { id: 'company.manufacturing', direction: 0, context: true, union: 'context' },
  { id: 'company.technologyIntensity', direction: 0, context: true, union: 'context' },
] as const satisfies Head['inputs'];

/** A year, over three years. */
export const fastGrowth = 0.2;

/** 100 billion won, as the data set's README cuts; log10 of millions. */
const smallSales = 5;

/** As a part of the reference population. */
export const smallListedCompanies = {
  label: { ko: '매출 1,000억 원 미만', en: 'sales under KRW 100 bn' },
  includes: (valueOf: (input: string) => number) => valueOf('finance.logSales') < smallSales,
};

function subgroups(figure: string, inputs: Head['inputs']): readonly Subgroup[] {
  const column = (id: string) => inputs.findIndex((input) => input.id === id);
  const sales = column('finance.logSales');
  const manufacturing = column('company.manufacturing');
  return [
    {
      id: `${figure}-small`,
      label: { ko: '매출 1,000억 원 미만', en: 'sales under KRW 100 bn' },
      includes: (row) => row[sales]! < smallSales,
    },
    {
      id: `${figure}-large`,
      label: { ko: '매출 1,000억 원 이상', en: 'sales from KRW 100 bn' },
      includes: (row) => row[sales]! >= smallSales,
    },
    {
      id: `${figure}-manufacturing`,
      label: { ko: '제조업', en: 'manufacturing' },
      includes: (row) => row[manufacturing] === 1,
    },
    {
      id: `${figure}-service`,
      label: { ko: '서비스업 등', en: 'services and others' },
      includes: (row) => row[manufacturing] === 0,
    },
  ];
}

export const growthHead: Head = {
  id: 'growth',
  figureId: 'kr-growth-all',
  label: { ko: '성장 가능성', en: 'Chance of growth' },
  outcome: {
    ko: '2015년부터 2018년까지 매출이 해마다 평균 20% 넘게 늘어남',
    en: 'sales grew by at least 20 % a year from 2015 to 2018',
  },
  dataSet,
  inputs: growthInputs,
  split: { kind: 'folds', folds: 5, repeats: 3 },
  settings,
  readTable: () => {
    const known = listedCompanies().filter((company) => company.laterGrowth !== undefined);
    return table(known, growthInputs, (company) => company.laterGrowth! >= fastGrowth);
  },
  subgroups: subgroups('kr-growth', growthInputs),
  outsideTests: [],
  published: [
    {
      model: 'boosted trees, plain ratios',
      value: 0.76,
      source: 'quick check in the data README, 5-fold by company, not tuned',
    },
    {
      model: 'logistic regression, plain ratios',
      value: 0.71,
      source: 'quick check in the data README, 5-fold by company',
    },
    {
      model: 'plain network, plain ratios',
      value: 0.7,
      source: 'quick check in the data README, 5-fold by company',
    },
  ],
};

export const stayingHead: Head = {
  id: 'staying',
  figureId: 'kr-exit',
  label: { ko: '계속 공시할 가능성', en: 'Chance of staying listed' },
  outcome: {
    ko: '2020년 3분기에도 보고서를 냄 (상장폐지·합병·해산이 아님; 부도와는 다름)',
    en: 'still filed in the third quarter of 2020 (not delisted, merged or dissolved; not the same as no default)',
  },
  dataSet,
  inputs: stayingInputs,
  split: { kind: 'folds', folds: 5, repeats: 3 },
  settings,
  readTable: () => table(listedCompanies(), stayingInputs, (company) => company.stillFiles),
  subgroups: subgroups('kr-exit', stayingInputs),
  outsideTests: [],
  published: [
    {
      model: 'logistic regression, plain ratios',
      value: 0.79,
      source: 'quick check in the data README, 5-fold by company',
    },
    {
      model: 'boosted trees, plain ratios',
      value: 0.76,
      source: 'quick check in the data README, 5-fold by company, not tuned',
    },
    {
      model: 'plain network, plain ratios',
      value: 0.75,
      source: 'quick check in the data README, 5-fold by company',
    },
  ],
};

function table(
  companies: readonly ListedCompany[],
  inputs: Head['inputs'],
  isGood: (company: ListedCompany) => boolean,
): LearningTable {
  const ids = inputs.map(({ id }) => id);
  return {
    rows: companies.map((company) => companyFeatures(company.dossier, ids)),
    labels: companies.map((company) => (isGood(company) ? 1 : 0)),
    companies: companies.map((company) => company.stockCode),
  };
}
