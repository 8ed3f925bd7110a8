import { encode } from 'iconv-lite';
import { utils, write } from '@e965/xlsx';

export type MadeCell = string | number | null;
export type MadeSheets = Readonly<Record<string, readonly (readonly MadeCell[])[]>>;

/** How tables reach us. `xlml`: XML of Excel 2003; `html`: a web page that is called .xls; `csv` and `csvKorean` hold one sheet. */
export const tableFormats = ['xlsx', 'xlsb', 'biff8', 'xlml', 'html', 'csv', 'csvKorean', 'tsv'] as const;
export type TableFormat = (typeof tableFormats)[number];

export function makeTables(sheets: MadeSheets, format: TableFormat): Uint8Array<ArrayBuffer> {
  if (format === 'xlsx' || format === 'xlsb' || format === 'biff8' || format === 'xlml')
    return makeWorkbook(sheets, format);
  if (format === 'html') return bytesOf(makeHtml(sheets));
  const separator = format === 'tsv' ? '\t' : ',';
  const rows = Object.values(sheets)[0] ?? [];
  const text = rows.map((row) => row.map((cell) => field(cell, separator)).join(separator)).join('\r\n');
  return format === 'csvKorean' ? Uint8Array.from(encode(text, 'cp949')) : bytesOf(text);
}

function makeWorkbook(
  sheets: MadeSheets,
  bookType: 'xlsx' | 'xlsb' | 'biff8' | 'xlml',
): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return Uint8Array.from(new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer));
}

function makeHtml(sheets: MadeSheets): string {
  const tables = Object.values(sheets).map((rows) => {
    const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`);
    return `<table border=1>${lines.join('\n')}</table>`;
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>${tables.join('<br>')}</body></html>`;
}

function field(cell: MadeCell, separator: string): string {
  const text = String(cell ?? '');
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
