import { readMarker } from '../../workbook/marker';
import type { Columns } from '../../workbook/table-sheets';
import { isWord } from '../../workbook/words';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import type { FormReader } from './form-reader';

/** One filled row of a table. */
export interface TableRow<Key extends string> {
  readonly first: GridCell;
  readonly cell: (key: Key) => GridCell | undefined;
}

type Found<Key extends string> = readonly { readonly key: Key; readonly cell: GridCell }[];

/** Between keys and headings stand the explanations. */
const rowsFromKeysToHeadings = 2;
/** A table of two columns may have lost one heading. */
const enough = 2;

/** The filled rows of a table of our own, its columns known by their keys or by their headings in either language. */
export function readTable<Key extends string>(
  grid: Grid,
  columns: Columns<Key>,
  reader: FormReader,
): readonly TableRow<Key>[] {
  if (grid.rows.length === 0) return [];
  const keys = Object.keys(columns) as Key[];
  const byKey = firstWith(grid, keys, (text, key) => text === key);
  const afterKeys = { ...grid, rows: grid.rows.filter(([first]) => first && first.row > byKey.row) };
  const byLabel = firstWith(afterKeys, keys, (text, key) => isWord(text, columns[key].label));
  if (byKey.found.length === 0 && byLabel.found.length === 0) {
    reader.remarks.add('headerMissing', grid.sheet, columns[keys[0] as Key].label.ko);
    return [];
  }
  const placed = new Map<Key, number>();
  for (const { key, cell } of byKey.found) placed.set(key, cell.column);
  for (const { key, cell } of byLabel.found) {
    const before = placed.get(key);
    if (before === undefined) placed.set(key, cell.column);
    else if (before !== cell.column) reader.remarks.add('columnTwice', placeOfCell(grid, cell), cell.text);
  }
  for (const key of keys) {
    if (!placed.has(key)) reader.remarks.add('headerMissing', grid.sheet, columns[key].label.ko);
  }
  remarkStrangers(grid, byLabel.row, new Set(placed.values()), reader);
  const lastOfHead = byLabel.row || byKey.row + rowsFromKeysToHeadings;
  return grid.rows
    .filter(([first]) => first && first.row > lastOfHead)
    .flatMap((row) => {
      const cell = (key: Key) => row.find(({ column }) => column === placed.get(key));
      const first = keys.map(cell).find((one) => one !== undefined);
      return first ? [{ first, cell }] : [];
    });
}

/** The first row in which two columns are named; row 0 where there is none. */
function firstWith<Key extends string>(
  { rows }: Grid,
  keys: readonly Key[],
  names: (text: string, key: Key) => boolean,
): { readonly row: number; readonly found: Found<Key> } {
  for (const row of rows) {
    const found = row.flatMap((cell) => {
      const key = keys.find((one) => names(cell.text, one));
      return key === undefined ? [] : [{ key, cell }];
    });
    const [first] = row;
    if (first && new Set(found.map(({ key }) => key)).size >= enough) return { row: first.row, found };
  }
  return { row: 0, found: [] };
}

function remarkStrangers(
  grid: Grid,
  headingRow: number,
  placed: ReadonlySet<number>,
  { remarks }: FormReader,
): void {
  for (const cell of grid.rows.flat().filter(({ row }) => row === headingRow)) {
    if (placed.has(cell.column) || readMarker(cell.text)) continue;
    remarks.add('columnUnknown', placeOfCell(grid, cell), cell.text);
  }
}
