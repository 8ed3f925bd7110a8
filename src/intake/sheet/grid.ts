/** A cell that holds something. Rows and columns count from 1. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** Trimmed; a date as YYYY-MM-DD, a number in full. */
  readonly text: string;
  /** Where the file itself says that it is a number. */
  readonly number?: number;
}

/** One sheet or table of a file, whatever the format: the rows that hold something, each with its cells from the left. */
export interface Grid {
  /** Name of the sheet; empty where the format knows none. */
  readonly sheet: string;
  readonly rows: readonly (readonly GridCell[])[];
}

/** As spreadsheets name it: C12. */
export function cellName({ row, column }: Pick<GridCell, 'row' | 'column'>): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Place of a cell in a person's words: the sheet and the cell. */
export function placeOfCell(grid: Grid, cell: GridCell): string {
  return grid.sheet === '' ? cellName(cell) : `${grid.sheet}!${cellName(cell)}`;
}

/** Text of a row without any blanks: titles are printed with blanks between the syllables. */
export function compactRow(row: readonly GridCell[]): string {
  return row
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');
}
