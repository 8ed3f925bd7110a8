import type { InterimMonths } from '../../../domain/dossier/interim-statements';
import type { StatementName } from '../account-rules';
import { statementNamed } from '../statement-row';

/** Columns that every table of the bulk download has, counted from 0. */
export const column = {
  title: 0,
  stockCode: 1,
  companyName: 2,
  market: 3,
  lastDay: 7,
  report: 8,
  currency: 9,
  accountId: 10,
  label: 11,
} as const;

const firstColumns = ['재무제표종류', '종목코드', '회사명'];

/**
 * Columns of the report's own period, the year before and the one before that, from the oldest download seen (2015) to the
 * newest (2020). In annual tables of profit and loss the columns around them have no names, so names do not find them.
 */
const amountColumns: Readonly<Record<StatementName, readonly [number, number, number]>> = {
  BS: [12, 13, 14],
  IS: [13, 16, 17],
  CIS: [13, 16, 17],
};

/** A table of the download: how its bytes are written, and where its amounts stand. */
export interface BulkTable {
  readonly statement: StatementName;
  readonly decoder: TextDecoder;
  readonly amounts: readonly { readonly column: number; readonly name: string }[];
}

/** The decoder of a table whose first line this is; nothing for other texts. */
export function decoderOf(firstLine: Uint8Array): TextDecoder | undefined {
  return ['utf-8', 'euc-kr']
    .map((label) => new TextDecoder(label))
    .find((decoder) => {
      const names = fieldsOf(decoder.decode(firstLine));
      return firstColumns.every((name, index) => names[index] === name);
    });
}

export const fieldsOf = (line: string): readonly string[] =>
  line.split('\t').map((field) => field.trim().normalize('NFC'));

/** The table; 'other' for cash flows and changes in equity, 'unknown' for columns in an order that was never seen. */
export function tableOf(
  header: readonly string[],
  firstRow: readonly string[],
  decoder: TextDecoder,
): BulkTable | 'other' | 'unknown' {
  const statement = statementNamed(firstRow[column.title] ?? '');
  if (statement === undefined) return 'other';
  const [own, ...earlier] = amountColumns[statement].map((at) => ({ column: at, name: header[at] ?? '' }));
  const isKnown =
    own?.name.startsWith('당기') === true && earlier.every(({ name }) => /^전(?:전)?기/.test(name));
  return isKnown ? { statement, decoder, amounts: [own, ...earlier] } : 'unknown';
}

const monthsByReport: Readonly<Record<string, InterimMonths | 12>> = {
  사업보고서: 12,
  '1분기보고서': 3,
  반기보고서: 6,
  '3분기보고서': 9,
};

export const reportMonthsNamed = (name: string): InterimMonths | 12 | undefined =>
  Object.hasOwn(monthsByReport, name) ? monthsByReport[name] : undefined;
