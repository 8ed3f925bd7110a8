import { wonPerUnit } from '../../../domain/dossier/won-per-unit';
import type { Remarks } from '../../remarks';
import { type GridCell, placeOfCell } from '../../sheet/grid';
import { fiscalYearOf, monthsFrom } from '../fiscal-year';
import { type Cell, matchOf, type NameRules, type StatementRow } from '../statement-row';
import type { NamedPeriod, StatementSheet } from './statement-sheet';

/** Rows of a sheet that hold accounts of ours. The sheet has no ids: labels decide. */
export function sheetRows(
  sheet: StatementSheet,
  remarks: Remarks,
  names: NameRules,
): readonly StatementRow[] {
  const [own] = sheet.periods;
  if (!own || sheet.unit === undefined) return [];
  const reportYear = fiscalYearOf(own.to, own.months);
  const { statement, basis, unit } = sheet;
  return sheet.rows.flatMap(([first, ...amounts]): StatementRow[] => {
    if (first?.column !== 1) return [];
    const label = first.text;
    const place = `${placeOfCell(sheet.grid, first)} · ${label}`;
    const match = matchOf({ statement, id: '', label }, place, remarks, names);
    if (!match) return [];
    const cells = amounts.flatMap((cell) => cellOf(cell, sheet, { own, reportYear, remarks }) ?? []);
    const row = { place, label, statement, match, basis, reportYear, reportMonths: own.months, cells };
    return [{ ...row, receipt: '', unitWon: wonPerUnit[unit] }];
  });
}

interface Report {
  readonly own: NamedPeriod;
  readonly reportYear: number;
  readonly remarks: Remarks;
}

/** An amount of the report's own period or of a whole year before; nothing for parts of earlier years. */
function cellOf(cell: GridCell, sheet: StatementSheet, report: Report): Cell | undefined {
  const period = sheet.columns.find(({ column }) => column === cell.column)?.period;
  if (!period) return undefined;
  const { own, reportYear, remarks } = report;
  const place = placeOfCell(sheet.grid, cell);
  const raw = cell.text;
  if (period !== own && period.months !== 12) return undefined;
  if (period.months === 12 && period.from !== undefined && monthsFrom(period.from, period.to) !== 12) {
    remarks.add('periodNotTwelveMonths', place, `${period.from} ~ ${period.to}`);
  }
  const fiscalYear = fiscalYearOf(period.to, period.months);
  const age = Math.max(0, reportYear - fiscalYear);
  return { place, raw, fiscalYear, age, ...(period.months === 12 ? {} : { months: period.months }) };
}
