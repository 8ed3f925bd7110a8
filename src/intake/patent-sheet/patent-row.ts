import type { PatentKind } from '../../domain/dossier/patent';
import type { Remarks } from '../remarks';
import { bareNumber, mayBeRegistration, readApplicationNumber } from '../kipris/patent-number';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import { besideTheNumber, countryIn, isKorea, numberAlone } from './cell-parts';
import type { PatentField } from './patent-field';

/** One row of a patent list: its cells by what their columns hold. */
export interface PatentRow {
  readonly grid: Grid;
  readonly first: GridCell;
  readonly cell: (field: PatentField) => GridCell | undefined;
}

/** What a row is about. */
export type RowSubject =
  | {
      readonly kind: 'right';
      readonly applicationNumber: string;
      readonly right: PatentKind;
      /** The digits may be those of a registration. */
      readonly isDoubtful?: boolean;
    }
  | { readonly kind: 'foreign'; readonly office: string }
  | { readonly kind: 'otherRight' }
  | { readonly kind: 'unreadable' };

/** WIPS prints "2015-7008399": year and number, without the kind of right. */
const withoutKind = /^P?((?:19|20)\d{2})\s*-?\s*(\d{7})$/i;

/** Whether the row is a Korean patent or utility model, a right abroad, or a right of another kind. */
export function subjectOf(row: PatentRow, remarks: Remarks): RowSubject {
  const stated = row.cell('applicationNumber')?.text ?? '';
  const number = numberAlone(stated);
  const country = row.cell('country')?.text.trim() ?? '';
  const [, letters] = /^(PCT|[A-Z]{2})(?=[\s\d/-])/.exec(number) ?? [];
  if (country !== '' && !isKorea(country)) return { kind: 'foreign', office: officeOf(country) };
  if (letters !== undefined && letters !== 'KR') return { kind: 'foreign', office: officeOf(letters) };
  const right = row.cell('right')?.text ?? '';
  if (/디자인|상표|의장|design|trademark/i.test(right)) return { kind: 'otherRight' };
  const applicationNumber = readApplicationNumber(number);
  if (applicationNumber !== undefined) {
    const right = kindOf(applicationNumber);
    return { kind: 'right', applicationNumber, right, isDoubtful: isDoubtful(row, number) };
  }
  if (isOtherRight(number)) return { kind: 'otherRight' };
  const [, year, serial] = withoutKind.exec(bareNumber(number)) ?? [];
  const completed =
    year && serial
      ? readApplicationNumber(`${prefixOf(row, `${right}${number}`, remarks)}${year}${serial}`)
      : undefined;
  return completed === undefined
    ? { kind: 'unreadable' }
    : { kind: 'right', applicationNumber: completed, right: kindOf(completed) };
}

/** Thirteen digits that end in 0000 may be a registration (handbook 6), unless they were filed in the year that they name. */
function isDoubtful(row: PatentRow, number: string): boolean {
  const beside = besideTheNumber(row.cell('applicationNumber')?.text ?? '');
  const filed = `${row.cell('filedOn')?.text ?? ''} ${beside}`;
  return mayBeRegistration(number) && !filed.includes(bareNumber(number).slice(2, 6));
}

/** PCT is filed at WIPO, and no office of a country. */
function officeOf(country: string): string {
  const code = country.trim().toUpperCase();
  return code === 'PCT' ? 'WO' : (countryIn(code) ?? code);
}

const kindOf = (applicationNumber: string): PatentKind =>
  applicationNumber.startsWith('20') ? 'utilityModel' : 'patent';

/** Designs (30) and trademarks (40 to 45). */
const isOtherRight = (number: string): boolean =>
  /^(?:30|4[0-5])\d{11}$/.test(number.replaceAll(/[\s-]/g, ''));

/** The column of the kind of right says it; without one, a patent is meant more often, and the person is told. */
function prefixOf(row: PatentRow, right: string, remarks: Remarks): '10' | '20' {
  if (/실용|utility/i.test(right)) return '20';
  const cell = row.cell('applicationNumber');
  if (!/특허|patent/i.test(right) && cell) {
    remarks.add('patentKindAssumed', placeOfCell(row.grid, cell), cell.text);
  }
  return '10';
}
