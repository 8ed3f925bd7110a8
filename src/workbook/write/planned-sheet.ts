import type { SheetId } from '../marker';

export type CellStyle = 'title' | 'note' | 'heading' | 'label' | 'answer' | 'number' | 'key';

export interface PlannedCell {
  readonly value: string | number | undefined;
  readonly style: CellStyle;
}

/** Cells that offer a list of the sheet of choices. Rows and columns count from 0; `column` is that of the list. */
export interface DropDown {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
  readonly list: ChoiceList;
}

/** Where a list stands on the sheet of choices, below its heading. */
export interface ChoiceList {
  readonly column: number;
  readonly length: number;
}

/** One sheet before it is written: nothing in it depends on the library that writes. */
export interface PlannedSheet {
  readonly id: SheetId;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Rows that stay while the others scroll. */
  readonly stickyRows: number;
  readonly dropDowns: readonly DropDown[];
}

export const cell = (value: string | number | undefined, style: CellStyle): PlannedCell => ({ value, style });

export const blank = cell(undefined, 'note');
