import Papa from 'papaparse';
import { readGzipText } from './data-folder';

/** The last statements of a listed American company, in million dollars, and whether it went bankrupt. */
export interface AmericanFirm {
  readonly name: string;
  readonly items: { readonly [Item in keyof typeof columns]: number };
  readonly isBankrupt: boolean;
}

const path = 'american-bankruptcy-partial/american_last_obs_2015_2018_3700.csv.gz';
const sha256 = '15ce87fd9c833320717dbe0eb114b1f2141e7eda230f73d65b3b1ea21c3895db';

/** Of the eighteen items those that a ratio needs. X8, market value, is unknown to an unlisted company. */
const columns = {
  currentAssets: 'X1',
  inventories: 'X5',
  netIncome: 'X6',
  receivables: 'X7',
  sales: 'X9',
  totalAssets: 'X10',
  operatingIncome: 'X12',
  currentLiabilities: 'X14',
  retainedEarnings: 'X15',
  totalLiabilities: 'X17',
} as const;

export const readAmericanFirms = (): readonly AmericanFirm[] =>
  parseAmericanFirms(readGzipText(path, sha256));

export function parseAmericanFirms(text: string): readonly AmericanFirm[] {
  const rows = Papa.parse<Readonly<Record<string, string>>>(text, {
    header: true,
    skipEmptyLines: true,
  }).data;
  return rows.map((row) => ({
    name: row['company_name']!,
    items: Object.fromEntries(
      Object.entries(columns).map(([item, column]) => [item, Number(row[column])]),
    ) as AmericanFirm['items'],
    isBankrupt: row['bankrupt'] === '1',
  }));
}
