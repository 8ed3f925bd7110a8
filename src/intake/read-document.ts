import type { Reading } from '../domain/dossier/reading';
import type { DocumentKind } from '../domain/file-kind';
import { failure, type Outcome } from '../domain/problem';
import type { FileFacts } from './evidence';
import { linesOfPages } from './hometax/form-line';
import { readHometax } from './hometax/read-hometax';
import type { ReadOptions } from './intake-api';
import { readPdf } from './pdf/read-pdf';
import type { TableText } from './recognise-bytes';
import type { Grid } from './sheet/grid';
import { readDelimited } from './sheet/read-delimited';
import { readGrids } from './sheet/read-grids';
import { readHtml, readWorkbook, readWorkbookXml, readZippedWorkbook } from './sheet/read-workbook';

/** Readings of a document by its kind. Its parser is loaded when the first such file comes. */
export async function readDocument(
  kind: Exclude<DocumentKind, 'html' | 'zip'>,
  bytes: Uint8Array,
  file: FileFacts,
  options: ReadOptions,
): Promise<Outcome<readonly Reading[]>> {
  const { fileName } = file;
  switch (kind) {
    case 'pdf': {
      const pages = await readPdf(bytes, fileName);
      if (!pages.ok) return pages;
      return readHometax(linesOfPages(pages.value), file) ?? failure('pdfNotStatements', { fileName });
    }
    case 'xlsx':
      return fromGrids(await readZippedWorkbook(bytes, fileName), file, options);
    case 'xls':
      return fromGrids(await readWorkbook(bytes, fileName, kind), file, options);
  }
}

/** Readings of tables that are text. */
export async function readTables(
  kind: TableText,
  text: string,
  file: FileFacts,
  options: ReadOptions,
): Promise<Outcome<readonly Reading[]>> {
  const { fileName } = file;
  if (kind === 'html') return fromGrids(await readHtml(text, fileName), file, options);
  if (kind === 'spreadsheetXml') return fromGrids(await readWorkbookXml(text, fileName), file, options);
  const read = fromGrids(await readDelimited(text, fileName), file, options);
  // Any text can hold commas: then it is no table that was meant.
  const isNoTable = !read.ok && read.problem.code === 'tableUnrecognised';
  return isNoTable ? failure('fileUnrecognised', { fileName }) : read;
}

function fromGrids(
  grids: Outcome<readonly Grid[]>,
  file: FileFacts,
  options: ReadOptions,
): Outcome<readonly Reading[]> {
  return grids.ok ? readGrids(grids.value, file, options) : grids;
}
