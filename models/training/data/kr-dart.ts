import type { AccountId } from '../../../src/domain/dossier/accounts';
import { known, typed, type Answer } from '../../../src/domain/dossier/answer';
import { emptyDossier, type Dossier } from '../../../src/domain/dossier/dossier';
import type { StatementYear } from '../../../src/domain/dossier/statement-year';
import {
  balanceSheetColumns,
  profitAndLossColumns,
  readDartBulkFile,
  type FiledStatement,
} from './dart-bulk-file';
import { readZipMembers } from './data-folder';

/** A listed company as it stood in its report for 2015, and what became of it. */
export interface ListedCompany {
  readonly stockCode: string;
  /** What the app would hold had the company typed its statements: the ratios come from the domain's own code. */
  readonly dossier: Dossier;
  /** Compound growth of sales a year, 2015 to 2018; undefined where either year is not comparable. */
  readonly laterGrowth: number | undefined;
  /** Filed a balance sheet for the third quarter of 2020. Not filing means delisted, merged or dissolved. */
  readonly stillFiles: boolean;
}

const files = {
  balance2015: ['kr-dart/2015_4Q_BS.zip', '90197ee3a037aa46c4b5643c6bf8a5b8a3db896127e897764b8afc816d615616'],
  profit2015: ['kr-dart/2015_4Q_PL.zip', '5b9d5d6581e77b1c7140816713a41c9631667cae5248a6aed7f0623a84ae740f'],
  profit2019: ['kr-dart/2019_4Q_PL.zip', '3bcc6d7ac0411269ab5802877d4ba79e7b5b4c2835de42be747e7515145a0958'],
  balance2020: ['kr-dart/2020_3Q_BS.zip', '0941334f25150becf9cbed5668f4797aab79cd902bc81b40357ce8ffb26008ed'],
} as const;

const isConsolidated = (name: string): boolean => name.includes('연결');

/** Separate statements only, as the data set's README asks. Filers in USD are left out: sales in won are a feature. */
export function readListedCompanies(): readonly ListedCompany[] {
  const balance = separateStatements(files.balance2015, balanceSheetColumns);
  const profit = separateStatements(files.profit2015, profitAndLossColumns);
  const later = separateStatements(files.profit2019, profitAndLossColumns);
  const filers = everyFiler(files.balance2020);
  return [...balance.values()]
    .filter((statement) => statement.currency === 'KRW' && profit.has(statement.stockCode))
    .sort((one, other) => (one.stockCode < other.stockCode ? -1 : 1))
    .map((statement) => listedCompany(statement, profit.get(statement.stockCode)!, later, filers));
}

type DataFile = (typeof files)[keyof typeof files];

/** Income statements (02) come before statements of comprehensive income (03); the first to name an account counts. */
function separateStatements(
  [path, sha256]: DataFile,
  columns: readonly number[],
): Map<string, FiledStatement> {
  const members = [...readZipMembers(path, sha256, (name) => !isConsolidated(name))].sort(byName);
  const merged = new Map<string, FiledStatement>();
  for (const [, bytes] of members)
    for (const [code, statement] of readDartBulkFile(bytes, columns))
      merged.set(code, mergeStatements(merged.get(code), statement));
  return merged;
}

const byName = (one: readonly [string, unknown], other: readonly [string, unknown]) =>
  one[0] < other[0] ? -1 : 1;

function mergeStatements(first: FiledStatement | undefined, second: FiledStatement): FiledStatement {
  return first === undefined ? second : { ...first, amounts: new Map([...second.amounts, ...first.amounts]) };
}

function everyFiler([path, sha256]: DataFile): ReadonlySet<string> {
  const members = readZipMembers(path, sha256, () => true);
  return new Set(
    [...members.values()].flatMap((bytes) => [...readDartBulkFile(bytes, balanceSheetColumns).keys()]),
  );
}

function listedCompany(
  balance: FiledStatement,
  profit: FiledStatement,
  later: ReadonlyMap<string, FiledStatement>,
  filers: ReadonlySet<string>,
): ListedCompany {
  const answers = balance.ksic === '' ? {} : { 'company.ksic': known(balance.ksic, typed) };
  const statements = [0, 1, 2].map((yearsBack) => statementYear(balance, profit, yearsBack));
  return {
    stockCode: balance.stockCode,
    dossier: { ...emptyDossier, answers, statements },
    laterGrowth: laterGrowth(profit, later.get(balance.stockCode)),
    stillFiles: filers.has(balance.stockCode),
  };
}

function statementYear(balance: FiledStatement, profit: FiledStatement, yearsBack: number): StatementYear {
  const values: { [Account in AccountId]?: Answer<number> } = {};
  for (const filed of [balance, profit])
    for (const [account, amounts] of filed.amounts) {
      const amount = amounts[yearsBack];
      if (amount !== undefined) values[account] = known(amount, typed);
    }
  return { fiscalYear: balance.fiscalYear - yearsBack, basis: 'separate', values };
}

const growthYears = 3;

/** The middle column of the later file is the year before it. */
function laterGrowth(profit: FiledStatement, later: FiledStatement | undefined): number | undefined {
  const before = profit.amounts.get('revenue')?.[0];
  const after = later?.amounts.get('revenue')?.[1];
  if (later === undefined || before === undefined || after === undefined || before <= 0) return undefined;
  if (later.fiscalYear - 1 - profit.fiscalYear !== growthYears) return undefined;
  return (Math.max(after, 0) / before) ** (1 / growthYears) - 1;
}
