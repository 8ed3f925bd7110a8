import type { CellObject, WorkBook } from '@e965/xlsx';
import type { DocumentKind } from '../../domain/file-kind';
import { failure, type Outcome, success } from '../../domain/problem';
import { limits } from '../limits';
import { unpackZip } from '../zip/unpack-zip';
import type { Grid, GridCell } from './grid';
import { codePages } from './korean-codepage';
import { cellRecords } from './cell-records';
import { streamOf } from './compound-file';

/** XLSX, XLSB: an archive, which is unpacked within our limits before the reader of workbooks sees it. */
export async function readZippedWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Outcome<readonly Grid[]>> {
  const unpacked = await unpackZip(bytes, fileName);
  if (!unpacked.ok) {
    const isBroken = unpacked.problem.code === 'documentBroken';
    return isBroken ? failure('documentBroken', { fileName, kind: 'xlsx' }) : unpacked;
  }
  const { zipSync } = await import('fflate');
  return await readWorkbook(zipSync({ ...unpacked.value }, { level: 0 }), fileName, 'xlsx');
}

/** The tables of a web page, which programs save as .xls, as one grid: a title often is a table of its own. */
export async function readHtml(text: string, fileName: string): Promise<Outcome<readonly Grid[]>> {
  if (!/<table[\s>]/i.test(text)) return success([]);
  const tables = await readWorkbook(withPlainSpans(text), fileName, 'html');
  if (!tables.ok) return tables;
  let before = 0;
  const rows = tables.value.flatMap((table) => {
    const shifted = table.rows.map((row) => row.map((cell) => ({ ...cell, row: cell.row + before })));
    before += table.rows.at(-1)?.[0]?.row ?? 0;
    return shifted;
  });
  return success([{ sheet: '', rows }]);
}

/** HTML 4.9.11: a cell spans 1 to 1,000 columns. With others the reader of workbooks stands still, or makes millions. */
const longestSpan = 1000;
const span = /\b(colspan|rowspan)\s*=\s*["']?([^\s"'>]*)["']?/gi;

const withPlainSpans = (text: string): string =>
  text.replaceAll(span, (whole, name: string, value: string) => {
    const cells = Number(value);
    return Number.isInteger(cells) && cells >= 1 && cells <= longestSpan ? whole : `${name}="1"`;
  });

/** Every sheet of a workbook as grids: formulas by the value that was saved with them. */
export async function readWorkbook(
  content: Uint8Array | string,
  fileName: string,
  kind: DocumentKind,
): Promise<Outcome<readonly Grid[]>> {
  const { read, set_cptable: setCodePages } = await import('@e965/xlsx');
  setCodePages(codePages);
  try {
    const stream = kind === 'xls' && typeof content !== 'string' ? oldStream(content) : content;
    const workbook = read(stream, {
      type: typeof stream === 'string' ? 'string' : kind === 'xls' ? 'buffer' : 'array',
      dense: true,
      // Texts stay as they are written: leading zeros and signs are ours to read.
      raw: true,
      cellDates: true,
      UTC: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      // One more than is allowed, so that it shows.
      sheetRows: limits.rows + 1,
    });
    return gridsOf(workbook, fileName);
  } catch (error) {
    const isEncrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    return isEncrypted
      ? failure('fileEncrypted', { fileName })
      : failure('documentBroken', { fileName, kind });
  }
}

/** BIFF as it lies in a compound file, or alone in the files of old programs. */
function oldStream(content: Uint8Array): Uint8Array {
  const stream = content[0] === 0x09 ? content : streamOf(content, ['Workbook', 'Book', 'WORKBOOK', 'BOOK']);
  if (stream?.[0] !== 0x09) throw new Error('no stream of a workbook');
  return cellRecords(stream);
}

function gridsOf(workbook: WorkBook, fileName: string): Outcome<readonly Grid[]> {
  const names = workbook.SheetNames;
  if (names.length > limits.sheets) {
    return failure('tooManySheets', { fileName, sheets: names.length, limit: limits.sheets });
  }
  const grids: Grid[] = [];
  let cells = 0;
  for (const sheet of names) {
    const rows = rowsOf(workbook.Sheets[sheet]?.['!data'] ?? []);
    const last = rows.at(-1)?.[0]?.row ?? 0;
    if (last > limits.rows) return failure('tooManyRows', { fileName, rows: last, limit: limits.rows });
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > limits.cells) return failure('tooManyCells', { fileName, cells, limit: limits.cells });
    grids.push({ sheet, rows });
  }
  return success(grids);
}

/** Sheets are sparse: only what is there is visited. An array's own loop would ask for each of a thousand million columns. */
function rowsOf(data: readonly (readonly CellObject[] | undefined)[]): Grid['rows'] {
  const rows: GridCell[][] = [];
  for (const [rowIndex, line] of Object.entries(data)) {
    const cells: GridCell[] = [];
    for (const [columnIndex, cell] of Object.entries(line ?? [])) {
      const content = contentOf(cell);
      if (content) cells.push({ row: Number(rowIndex) + 1, column: Number(columnIndex) + 1, ...content });
    }
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

function contentOf({ t, v }: CellObject): Pick<GridCell, 'text' | 'number'> | undefined {
  if (t === 'n' && typeof v === 'number') return { text: String(v), number: v };
  if (t === 'd' && v instanceof Date) {
    return Number.isNaN(v.getTime()) ? undefined : { text: v.toISOString().slice(0, 10) };
  }
  const text = t === 's' && typeof v === 'string' ? v.normalize('NFC').trim() : '';
  return text === '' ? undefined : { text };
}
