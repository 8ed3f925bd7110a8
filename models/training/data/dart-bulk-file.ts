import iconv from 'iconv-lite';
import type { AccountId } from '../../../src/domain/dossier/accounts';
import { accountOfRow } from './dart-accounts';

/** Amounts of one company in one bulk file: this year, last year, the year before last. */
export interface FiledStatement {
  readonly stockCode: string;
  readonly name: string;
  readonly ksic: string;
  readonly currency: string;
  /** Year of the period's end date, which counts, not the file's name. */
  readonly fiscalYear: number;
  readonly amounts: ReadonlyMap<AccountId, readonly (number | undefined)[]>;
}

/** Columns counted from 0. The header of profit-and-loss files leaves some nameless, so values are read by position. */
export const balanceSheetColumns = [12, 13, 14] as const;
export const profitAndLossColumns = [13, 16, 17] as const;

interface OpenStatement {
  readonly head: Omit<FiledStatement, 'amounts'>;
  readonly found: Map<AccountId, { readonly rank: number; readonly values: readonly (number | undefined)[] }>;
}

/** OpenDART "재무정보 일괄다운로드": tab-separated, CP949, one line for each account of each company. */
export function readDartBulkFile(
  bytes: Uint8Array,
  valueColumns: readonly number[],
): ReadonlyMap<string, FiledStatement> {
  const open = new Map<string, OpenStatement>();
  for (const line of iconv.decode(Buffer.from(bytes), 'cp949').split(/\r?\n/).slice(1)) {
    const cells = line.split('\t');
    if (cells.length < 13) continue;
    addRow(openStatement(open, cells), cells, valueColumns);
  }
  return new Map([...open].map(([code, statement]) => [code, closed(statement)]));
}

function openStatement(open: Map<string, OpenStatement>, cells: readonly string[]): OpenStatement {
  const stockCode = cells[1]!.replaceAll(/[[\]]/g, '');
  const existing = open.get(stockCode);
  if (existing !== undefined) return existing;
  const head = {
    stockCode,
    name: cells[2]!,
    ksic: cells[4]!.trim(),
    fiscalYear: Number(cells[7]!.slice(0, 4)),
    currency: cells[9]!,
  };
  const started: OpenStatement = { head, found: new Map() };
  open.set(stockCode, started);
  return started;
}

/** The best-ranked row names an account; among equals the first, because totals stand above their parts. */
function addRow(statement: OpenStatement, cells: readonly string[], valueColumns: readonly number[]): void {
  const named = accountOfRow(cells[10]!, cells[11]!);
  if (named === undefined) return;
  const values = valueColumns.map((column) => amountIn(cells[column]));
  if (values.every((value) => value === undefined)) return;
  const before = statement.found.get(named.account);
  if (before === undefined || named.rank < before.rank)
    statement.found.set(named.account, { rank: named.rank, values });
}

function amountIn(cell: string | undefined): number | undefined {
  const text = cell?.replaceAll(/[,\s"]/g, '') ?? '';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function closed(statement: OpenStatement): FiledStatement {
  const amounts = new Map([...statement.found].map(([account, { values }]) => [account, values] as const));
  return { ...statement.head, amounts };
}
