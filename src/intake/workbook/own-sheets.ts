import { type Marker, readMarker, type SheetId, sheetIds } from '../../workbook/marker';
import { isWord, sheetTitles } from '../../workbook/words';
import type { Grid } from '../sheet/grid';

/** A sheet of our own form. */
export interface OwnSheet {
  readonly id: SheetId;
  readonly grid: Grid;
}

export interface OwnSheets {
  /** The newest that a sheet names. */
  readonly schema: number;
  readonly sheets: readonly OwnSheet[];
  /** Sheets that are not of the form, or of a form that this app does not know yet. */
  readonly strangers: readonly Grid[];
}

/** People put rows above the first; nobody puts thirty. */
const rowsToLookAt = 30;

const markerIn = ({ rows }: Grid): Marker | undefined => {
  for (const { text } of rows.slice(0, rowsToLookAt).flat()) {
    const marker = readMarker(text);
    if (marker) return marker;
  }
  return undefined;
};

/** The sheets of our own form by what stands in them; nothing where no sheet is marked as ours. */
export function ownSheetsAmong(grids: readonly Grid[]): OwnSheets | undefined {
  const marked = grids.map((grid) => ({ grid, marker: markerIn(grid) }));
  const schemas = marked.flatMap(({ marker }) => (marker ? [marker.schema] : []));
  if (schemas.length === 0) return undefined;
  const named = marked.map(({ grid, marker }) => ({
    grid,
    // A first row that was deleted takes the marker along: the sheet's name tells too.
    id: marker ? marker.sheet : sheetIds.find((id) => isWord(grid.sheet, sheetTitles[id])),
  }));
  return {
    schema: Math.max(...schemas),
    sheets: named.flatMap(({ grid, id }) => (id ? [{ id, grid }] : [])),
    strangers: named.flatMap(({ grid, id }) => (id ? [] : [grid])),
  };
}
