import type { Reading } from '../../domain/dossier/reading';
import { failure, type Outcome } from '../../domain/problem';
import { readAccounting } from '../accounting/read-accounting';
import type { FileFacts } from '../evidence';
import { linesOfGrid } from '../hometax/form-line';
import { readHometax } from '../hometax/read-hometax';
import type { ReadOptions } from '../intake-api';
import { readBodyTable } from '../open-dart/read-body-table';
import { readSheets } from '../open-dart/sheet/read-sheets';
import { readPatentSheets } from '../patent-sheet/read-patent-sheets';
import { readOwnWorkbook } from '../workbook/read-own-workbook';
import type { Grid } from './grid';

/** Reads tables of a kind; nothing where they are of another. */
type TableReader = (
  grids: readonly Grid[],
  file: FileFacts,
  options: ReadOptions,
) => Outcome<readonly Reading[]> | undefined;

/** What tables can be, the surest first. */
const readers: readonly TableReader[] = [
  readOwnWorkbook,
  readBodyTable,
  readPatentSheets,
  readSheets,
  (grids, file) => readHometax(grids.flatMap(linesOfGrid), file),
  readAccounting,
];

/** Readings of the sheets of one file by what they hold. */
export function readGrids(
  grids: readonly Grid[],
  file: FileFacts,
  options: ReadOptions = {},
): Outcome<readonly Reading[]> {
  for (const reader of readers) {
    const read = reader(grids, file, options);
    if (read) return read;
  }
  return failure('tableUnrecognised', { fileName: file.fileName });
}
