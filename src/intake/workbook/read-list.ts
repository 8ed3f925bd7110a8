import { type Answer, known, notApplicable } from '../../domain/dossier/answer';
import type { ListEntry, ListName } from '../../domain/dossier/edits';
import { type Columns, listColumns } from '../../workbook/table-sheets';
import { isWord, listAnswerLabel } from '../../workbook/words';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import type { FormReader } from './form-reader';
import { readTable } from './read-table';
import { readValue } from './read-value';

/** What a list cannot be without. Months must be in order. */
const complete: { readonly [Name in ListName]: (entry: Partial<ListEntry<Name>>) => boolean } = {
  ceoCareer: ({ startMonth, endMonth, employer }) =>
    startMonth !== undefined && endMonth !== undefined && employer !== undefined && startMonth < endMonth,
  keyStaff: ({ kind, sameIndustryYears }) => kind !== undefined && sameIndustryYears !== undefined,
  developments: ({ name, manner }) => name !== undefined && manner !== undefined,
};

/** A list of our own form: its rows, else the word for all of it; undefined where nothing is stated. */
export function readList<Name extends ListName>(
  name: Name,
  grid: Grid,
  reader: FormReader,
): Answer<readonly ListEntry<Name>[]> | undefined {
  const columns: Columns<string> = listColumns[name];
  const rows = readTable(grid, columns, reader);
  const entries = rows.flatMap(({ first, cell }) => {
    const entry = entryOf(grid, columns, cell, reader) as Partial<ListEntry<Name>>;
    if (complete[name](entry)) return [entry as ListEntry<Name>];
    reader.remarks.add('rowsUnreadable', placeOfCell(grid, first), first.text);
    return [];
  });
  const [firstRow] = rows;
  if (firstRow && entries.length > 0) {
    return known(entries, reader.source(grid, firstRow.first, String(entries.length)));
  }
  return wholeAnswer(grid, reader);
}

function entryOf(
  grid: Grid,
  columns: Columns<string>,
  cell: (key: string) => GridCell | undefined,
  reader: FormReader,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(columns).map(([key, { value }]) => {
    const read = reader.plain(grid, cell(key), value);
    // As on the screen: a box that is not ticked says no.
    return [key, read ?? (value.kind === 'flag' ? false : undefined)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** "None" or "does not apply", right of its label. */
function wholeAnswer(grid: Grid, reader: FormReader): Answer<readonly never[]> | undefined {
  for (const row of grid.rows) {
    const label = row.find(({ text }) => isWord(text, listAnswerLabel));
    const cell = label && row.find(({ column }) => column > label.column);
    if (!cell) continue;
    const read = readValue(cell, { kind: 'parts' });
    if (read.state === 'none') return known([], reader.source(grid, cell));
    if (read.state === 'notApplicable') return notApplicable(reader.source(grid, cell));
    if (read.state === 'value') reader.remarks.add('choiceUnknown', placeOfCell(grid, cell), cell.text);
  }
  return undefined;
}
