import { read, utils, write } from '@e965/xlsx';

export type EditedCell = string | number | undefined;
/** The rows of each sheet, as a person sees and changes them. */
export type EditedSheets = Map<string, EditedCell[][]>;

/** A workbook after a person has changed it in a spreadsheet program. */
export function editSheets(bytes: Uint8Array, edit: (sheets: EditedSheets) => void): Uint8Array<ArrayBuffer> {
  const before = read(bytes, { type: 'array' });
  const sheets: EditedSheets = new Map(
    before.SheetNames.map((name) => {
      const sheet = before.Sheets[name];
      return [name, sheet ? utils.sheet_to_json<EditedCell[]>(sheet, { header: 1, blankrows: true }) : []];
    }),
  );
  edit(sheets);
  const after = utils.book_new();
  for (const [name, rows] of sheets) utils.book_append_sheet(after, utils.aoa_to_sheet(rows), name);
  return Uint8Array.from(new Uint8Array(write(after, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer));
}
