import type { FileFormat } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import { failure, type Outcome, success } from '../../domain/problem';
import type { FileFacts } from '../evidence';
import type { ReadOptions } from '../intake-api';
import { readCompany } from './read-company';
import { readEmployees } from './read-employees';
import { readStatements } from './read-statements';
import { type Body, type BodyRow, recogniseBody, recogniseRows } from './recognise-body';

/** Readings of an answer of OpenDART, or why there is none. */
export function readBody(
  value: unknown,
  file: FileFacts,
  options: ReadOptions = {},
  format: FileFormat = 'openDartJson',
): Outcome<readonly Reading[]> {
  return readRecognised(recogniseBody(value), file, options, format);
}

/** Rows of an answer that a program has written as a table: one column a field. */
export function readBodyRows(
  rows: readonly BodyRow[],
  file: FileFacts,
  options: ReadOptions,
): Outcome<readonly Reading[]> {
  return readRecognised(recogniseRows(rows, []), file, options, 'openDartJson');
}

function readRecognised(
  body: Body | undefined,
  file: FileFacts,
  options: ReadOptions,
  format: FileFormat,
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  switch (body?.kind) {
    case undefined:
      return failure('fileUnrecognised', { fileName });
    case 'statements':
      return readStatements(body.rows, body.strangers, file, format, options);
    case 'employees':
      return readEmployees(body.rows, file, format, options);
    case 'company':
      return success([readCompany(body.company, file, format)]);
    case 'status':
      return failure('openDartStatus', { fileName, status: body.status, message: body.message });
    case 'empty':
      return failure('openDartNoRows', { fileName });
    case 'unneeded':
      return failure('fileNotNeeded', { fileName, kind: body.file });
  }
}
