import type { CellObject, WorkBook } from '@e965/xlsx';
import type { DocumentKind } from '../../domain/file-kind';
import { failure, type Outcome, success } from '../../domain/problem';
import { limits } from '../limits';
import { unpackZip } from '../zip/unpack-zip';
import type { Grid, GridCell } from './grid';
import { codePages } from './korean-codepage';
import { cellRecords, type CellRecords, textAtPlace } from './cell-records';
import { streamOf } from './compound-file';
import { workbookParts } from './workbook-parts';
import { sharedTexts, statedTexts } from './shared-texts';

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
  const parts = workbookParts(unpacked.value);
  if (!parts) return failure('documentBroken', { fileName, kind: 'xlsx' });
  const { zipSync } = await import('fflate');
  return await readWorkbook(zipSync({ ...parts }, { level: 0 }), fileName, 'xlsx');
}

/** The tables of a web page, which programs save as .xls, as one grid: a title often is a table of its own. */
export async function readHtml(text: string, fileName: string): Promise<Outcome<readonly Grid[]>> {
  if (!/<table[\s>]/i.test(text)) return success([]);
  if (isCutOff(text)) return failure('documentBroken', { fileName, kind: 'html' });
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

/** Half a page would read as a table with fewer rows: one that is begun and never ended tells. */
const isCutOff = (text: string): boolean => {
  const lower = text.toLowerCase();
  return lower.lastIndexOf('</table') < lower.lastIndexOf('<tr');
};

/** HTML 4.9.11: a cell spans 1 to 1,000 columns. With others the reader of workbooks stands still, or makes millions. */
const longestSpan = 1000;
const span = /\b(colspan|rowspan)\s*=\s*["']?([^\s"'>]*)["']?/gi;

/** [Excel 2003] ss:Span: columns beside a column that look like it. The reader of workbooks makes each of them. */
const columnSpan = /(<(?:\w+:)?Column\b[^>]*?\bss:Span\s*=\s*["'])[^"']*/g;
const withoutColumnSpans = (text: string): string => text.replaceAll(columnSpan, '$10');

const withPlainSpans = (text: string): string =>
  text.replaceAll(span, (whole, name: string, value: string) => {
    const cells = Number(value);
    return Number.isInteger(cells) && cells >= 1 && cells <= longestSpan ? whole : `${name}="1"`;
  });

/** XML of Excel 2003. Half of it would read as a table with fewer rows. */
export async function readWorkbookXml(text: string, fileName: string): Promise<Outcome<readonly Grid[]>> {
  return /<\/(?:\w+:)?Workbook\s*>/.test(text.slice(-1000))
    ? await readWorkbook(withoutColumnSpans(text), fileName, 'xls')
    : failure('documentBroken', { fileName, kind: 'xls' });
}

/** Every sheet of a workbook as grids: formulas by the value that was saved with them. */
export async function readWorkbook(
  content: Uint8Array | string,
  fileName: string,
  kind: DocumentKind,
): Promise<Outcome<readonly Grid[]>> {
  if (typeof content === 'string')
    return await parsed({ content, type: 'string', texts: [] }, fileName, kind);
  if (kind !== 'xls') return await parsed({ content, type: 'array', texts: [] }, fileName, kind);
  const old = oldWorkbook(content);
  if (!old) return failure('documentBroken', { fileName, kind });
  const texts = statedTexts(old.sharedTexts);
  if (texts > limits.texts) return failure('tooManyTexts', { fileName, texts, limit: limits.texts });
  const given = { content: old.stream, type: 'buffer', texts: sharedTexts(old.sharedTexts) } as const;
  return await parsed(given, fileName, kind);
}

/** BIFF as it lies in a compound file, or alone in the files of old programs. */
function oldWorkbook(content: Uint8Array): CellRecords | undefined {
  const stream = content[0] === 0x09 ? content : streamOf(content, ['Workbook', 'Book', 'WORKBOOK', 'BOOK']);
  return stream?.[0] === 0x09 ? cellRecords(stream) : undefined;
}

/** What the reader of workbooks is given, with the texts that cells name by their places. */
interface Given {
  readonly content: Uint8Array | string;
  readonly type: 'string' | 'array' | 'buffer';
  readonly texts: readonly string[];
}

async function parsed(
  { content, type, texts }: Given,
  fileName: string,
  kind: DocumentKind,
): Promise<Outcome<readonly Grid[]>> {
  const { read, set_cptable: setCodePages } = await import('@e965/xlsx');
  setCodePages(codePages);
  try {
    const workbook = read(content, {
      type,
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
    return gridsOf(workbook, texts, fileName);
  } catch (error) {
    const isEncrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    return isEncrypted
      ? failure('fileEncrypted', { fileName, kind: 'lockedOffice' })
      : failure('documentBroken', { fileName, kind });
  }
}

function gridsOf(workbook: WorkBook, texts: readonly string[], fileName: string): Outcome<readonly Grid[]> {
  const names = workbook.SheetNames;
  if (names.length > limits.sheets) {
    return failure('tooManySheets', { fileName, sheets: names.length, limit: limits.sheets });
  }
  const grids: Grid[] = [];
  let cells = 0;
  for (const sheet of names) {
    const rows = rowsOf(workbook.Sheets[sheet]?.['!data'] ?? [], texts);
    const last = rows.at(-1)?.[0]?.row ?? 0;
    if (last > limits.rows) return failure('tooManyRows', { fileName, rows: last, limit: limits.rows });
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > limits.cells) return failure('tooManyCells', { fileName, cells, limit: limits.cells });
    grids.push({ sheet, rows });
  }
  return success(grids);
}

/** Sheets are sparse: only what is there is visited. An array's own loop would ask for each of a thousand million columns. */
function rowsOf(
  data: readonly (readonly CellObject[] | undefined)[],
  texts: readonly string[],
): Grid['rows'] {
  const rows: GridCell[][] = [];
  for (const [rowIndex, line] of Object.entries(data)) {
    const cells: GridCell[] = [];
    for (const [columnIndex, cell] of Object.entries(line ?? [])) {
      const content = contentOf(cell, texts);
      if (content) cells.push({ row: Number(rowIndex) + 1, column: Number(columnIndex) + 1, ...content });
    }
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

function contentOf(
  { t, v }: CellObject,
  texts: readonly string[],
): Pick<GridCell, 'text' | 'number'> | undefined {
  if (t === 'n' && typeof v === 'number') return { text: String(v), number: v };
  if (t === 'd' && v instanceof Date) {
    return Number.isNaN(v.getTime()) ? undefined : { text: v.toISOString().slice(0, 10) };
  }
  const text = t === 's' && typeof v === 'string' ? textAtPlace(v, texts).normalize('NFC').trim() : '';
  return text === '' ? undefined : { text };
}
