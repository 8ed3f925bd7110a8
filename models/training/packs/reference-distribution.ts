import { answerValue } from '../../../src/domain/dossier/dossier';
import { amountOf } from '../../../src/domain/dossier/statement-year';
import { companyIndicators } from '../../../src/domain/indicators/catalogue';
import type { LocalText } from '../../../src/domain/local-text';
import {
  divisionOf,
  everyOne,
  fewestCompanies,
  sectionOfDivision,
  sizeClassOf,
  type Percentiles,
  type ReferenceCell,
  type ReferenceDistribution,
  type SizeClass,
} from '../../../src/domain/pack/reference-distribution';
import type { ListedCompany } from '../data/kr-dart';
import { companyFeatures } from '../heads/company-features';
import { fastGrowth, listedCompanies } from '../heads/listed-companies';
import { clip } from '../network/ramps';
import { harrellDavis } from './harrell-davis';
import { ksicNames } from './ksic-names';

const shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** Near the thirds of listed companies; the upper border is also where medium-sized manufacturers end by law (중소기업기본법 시행령 별표 1). */
const sizeClasses: readonly SizeClass[] = [
  {
    id: 'small',
    label: { ko: '매출 500억 원 미만', en: 'sales under KRW 50 bn' },
    below: 50_000_000_000,
  },
  {
    id: 'medium',
    label: { ko: '매출 500억~1,500억 원', en: 'sales of KRW 50 to 150 bn' },
    below: 150_000_000_000,
  },
  { id: 'large', label: { ko: '매출 1,500억 원 이상', en: 'sales from KRW 150 bn' } },
];

/** What can be told from statements alone. */
const indicators = [...companyIndicators.values()].filter(({ asks }) =>
  asks.every((asked) => asked.startsWith('account:')),
);

interface Placed {
  readonly industries: readonly string[];
  readonly sizes: readonly string[];
  readonly features: readonly number[];
  readonly grew: boolean;
}

/** How the figures of listed companies' statements are distributed, by industry and size. */
export function referenceDistribution(): ReferenceDistribution {
  return distributionOf(listedCompanies());
}

export function distributionOf(companies: readonly ListedCompany[]): ReferenceDistribution {
  const placed = companies.map(placedCompany);
  const industries = distinct(placed.flatMap((one) => one.industries));
  const sizes = [...sizeClasses.map(({ id }) => id), everyOne];
  return {
    schema: 1,
    population: {
      ko: '2015년 사업보고서를 낸 코스피·코스닥 상장기업',
      en: 'companies listed on KOSPI and KOSDAQ that filed a report for 2015',
    },
    grew: {
      ko: '2015년부터 2018년까지 매출이 해마다 평균 20% 넘게 늘어난 상장기업',
      en: 'listed companies whose sales grew by at least 20 % a year from 2015 to 2018',
    },
    shares,
    sizeClasses,
    cells: industries.flatMap((industry) => sizes.flatMap((size) => cellOf(placed, industry, size))),
  };
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** Renting was division 69 until the 9th edition of KSIC, which the statements of 2015 name; it is 76 since. */
const divisionSince: Readonly<Record<string, string>> = { '69': '76' };

function placedCompany({ dossier, laterGrowth }: ListedCompany): Placed {
  const filed = divisionOf(answerValue(dossier, 'company.ksic') ?? '');
  const division = filed === undefined ? undefined : (divisionSince[filed] ?? filed);
  const section = division === undefined ? undefined : sectionOfDivision(division);
  const sales = amountOf(dossier.statements[0], 'revenue');
  const ids = indicators.map(({ id }) => id);
  return {
    industries: [division, section, everyOne].filter((industry) => industry !== undefined),
    sizes: sales === undefined ? [everyOne] : [sizeClassOf(sizeClasses, sales), everyOne],
    features: companyFeatures(dossier, ids).map((value, index) => clip(value, indicators[index]!.range)),
    grew: laterGrowth !== undefined && laterGrowth >= fastGrowth,
  };
}

/** No cell of fewer companies: the lookup goes on to the next larger. */
function cellOf(placed: readonly Placed[], industry: string, size: string): readonly ReferenceCell[] {
  const members = placed.filter((one) => one.industries.includes(industry) && one.sizes.includes(size));
  if (members.length < fewestCompanies) return [];
  return [
    {
      industry,
      size,
      label: labelOf(industry, size),
      companies: members.length,
      indicators: percentilesOf(members),
      grown: percentilesOf(members.filter(({ grew }) => grew)),
    },
  ];
}

function percentilesOf(members: readonly Placed[]): Readonly<Record<string, Percentiles>> {
  const found = indicators.flatMap(({ id }, column) => {
    const values = members.map(({ features }) => features[column]!).filter((value) => !Number.isNaN(value));
    return values.length < fewestCompanies ? [] : [[id, percentilesOfValues(values)] as const];
  });
  return Object.fromEntries(found);
}

/** Hundredths of a percent: finer would feign a precision that no percentile of twenty companies has. */
const decimals = 4;

function percentilesOfValues(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((one, other) => one - other);
  let highest = Number.NEGATIVE_INFINITY;
  const rising = shares.map((share) => (highest = Math.max(highest, percentileOf(sorted, share))));
  return { companies: values.length, values: rising.map((value) => Number(value.toFixed(decimals))) };
}

/** What this many companies share is nobody's own, and a mean over others would hide how many share it (no loss, no stock). */
const commonValue = 5;

function percentileOf(sorted: readonly number[], share: number): number {
  const value = sorted[Math.round(share * (sorted.length - 1))]!;
  const isCommon = sorted.lastIndexOf(value) - sorted.indexOf(value) + 1 >= commonValue;
  return isCommon ? value : harrellDavis(sorted, share);
}

function labelOf(industry: string, size: string): LocalText {
  const industryLabel =
    industry === everyOne ? { ko: '모든 업종', en: 'all industries' } : ksicNames[industry];
  if (industryLabel === undefined) throw new Error(`KSIC ${industry} has no name here`);
  const sizeLabel = sizeClasses.find(({ id }) => id === size)?.label;
  if (sizeLabel === undefined) return industryLabel;
  return { ko: `${industryLabel.ko}, ${sizeLabel.ko}`, en: `${industryLabel.en}, ${sizeLabel.en}` };
}
