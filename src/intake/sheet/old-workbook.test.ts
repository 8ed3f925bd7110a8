import { type BookType, type CellObject, read, utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook';

const formulas: WorkSheet = {
  '!ref': 'A1:E2',
  A1: { t: 'n', v: 3, f: '1+2' },
  B1: { t: 's', v: '합계', f: '"합"&"계"' },
  C1: { t: 'd', v: new Date(Date.UTC(2024, 4, 31)), z: 'yyyy-mm-dd' },
  D1: { t: 'b', v: true },
  E1: { t: 'n', v: 0.1 },
  A2: { t: 'n', v: -1_234_567_890_123 },
  B2: { t: 's', v: '긴 글 '.repeat(3000) },
} satisfies Record<string, CellObject | string>;

/** The library writes more versions than its types say. */
type OldType = 'biff8' | 'biff5' | 'biff4' | 'biff3' | 'biff2';

function bytesOf(sheets: Readonly<Record<string, WorkSheet>>, type: OldType): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { bookType: type as BookType, type: 'array' }) as ArrayBuffer);
}

/** What the library makes of the whole file: sheet, place and value of each cell. */
function asWhole(bytes: Uint8Array): unknown[] {
  const book = read(bytes, { type: 'array', raw: true, cellDates: true, UTC: true });
  return book.SheetNames.flatMap((sheet) =>
    Object.entries(book.Sheets[sheet] ?? {}).flatMap(([place, cell]) => {
      const { v } = cell as CellObject;
      if (place.startsWith('!') || typeof v === 'boolean') return [];
      return [[sheet, place, v instanceof Date ? v.toISOString().slice(0, 10) : String(v).trim()]];
    }),
  );
}

async function asRead(bytes: Uint8Array): Promise<unknown[]> {
  const grids = await readWorkbook(bytes, 'x', 'xls');
  if (!grids.ok) throw new Error(grids.problem.code);
  return grids.value.flatMap(({ sheet, rows }) =>
    rows
      .flat()
      .map(({ row, column, text }) => [sheet, utils.encode_cell({ r: row - 1, c: column - 1 }), text]),
  );
}

describe('an old workbook without its formulas, styles and names', () => {
  it.each(['biff8', 'biff5', 'biff4', 'biff3', 'biff2'] as const)(
    'has the same cells in %s',
    async (type) => {
      const other = utils.aoa_to_sheet([
        ['둘째', 1],
        [null, '1,000'],
      ]);
      const isSingle = type === 'biff4' || type === 'biff3' || type === 'biff2';
      const bytes = bytesOf(isSingle ? { 가: formulas } : { 가: formulas, 나: other }, type);
      const cells = await asRead(bytes);
      expect(cells.length).toBeGreaterThan(5);
      expect(cells).toEqual(asWhole(bytes));
    },
  );

  it('has them too where the table of sectors needs a list of its own', async () => {
    const rows = Array.from({ length: 6000 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => `${row} ${column} ${'가'.repeat(60)}`),
    );
    const bytes = bytesOf({ 가: utils.aoa_to_sheet(rows) }, 'biff8');
    expect(bytes.length).toBeGreaterThan(7_200_000);
    expect(await asRead(bytes)).toEqual(asWhole(bytes));
  });
});
