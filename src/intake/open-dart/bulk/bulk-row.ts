import type { Remarks } from '../../remarks';
import { calendarDateOf } from '../../text/calendar-date';
import { fiscalYearOf } from '../fiscal-year';
import { basisNamed, type Cell, matchOf, type NameRules, type StatementRow } from '../statement-row';
import type { BulkLine } from './bulk-file';
import { column, fieldsOf, reportMonthsNamed } from './bulk-layout';

/** A line of one company, taken apart. */
export interface BulkFields {
  readonly line: BulkLine;
  readonly fields: readonly string[];
}

export const takenApart = (line: BulkLine): BulkFields => ({
  line,
  fields: fieldsOf(line.table.decoder.decode(line.bytes)),
});

/** The line as one of our accounts; nothing for the many that are none. */
export function bulkRowOf(
  { line, fields }: BulkFields,
  remarks: Remarks,
  names: NameRules,
): StatementRow | undefined {
  const { statement, amounts } = line.table;
  const field = (name: keyof typeof column): string => fields[column[name]] ?? '';
  const label = field('label');
  const place = `${line.member}#${line.number} · ${statement} · ${label}`;
  const months = reportMonthsNamed(field('report'));
  const lastDay = calendarDateOf(field('lastDay'));
  if (months === undefined || lastDay === undefined) {
    remarks.add('rowsUnreadable', place, `${field('report')} ${field('lastDay')}`);
    return undefined;
  }
  const match = matchOf({ statement, id: field('accountId'), label }, place, remarks, names);
  if (match === undefined) return undefined;
  const reportYear = fiscalYearOf(lastDay, months);
  const cells = amounts.flatMap(({ column: at, name }, age): Cell[] => {
    const raw = fields[at] ?? '';
    const cell = { place: `${place} · ${name}`, raw, fiscalYear: reportYear - age, age };
    if (raw === '') return [];
    return [age === 0 && months !== 12 ? { ...cell, months } : cell];
  });
  const basis = basisNamed(field('title'));
  const row = { place, label, statement, match, basis, reportYear, reportMonths: months, cells };
  return { ...row, receipt: '', unitWon: 1 };
}
