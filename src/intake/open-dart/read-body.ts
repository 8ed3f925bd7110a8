import type { Reading } from '../../domain/dossier/reading';
import { failure, type Outcome, success } from '../../domain/problem';
import type { FileFacts } from '../evidence';
import { readCompany } from './read-company';
import { readStatements } from './read-statements';
import { recogniseBody } from './recognise-body';

/** Readings of an answer of OpenDART, or why there is none. */
export function readBody(value: unknown, file: FileFacts): Outcome<readonly Reading[]> {
  const { fileName } = file;
  const body = recogniseBody(value);
  switch (body?.kind) {
    case undefined:
      return failure('fileUnrecognised', { fileName });
    case 'statements':
      return readStatements(body.rows, body.strangers, file);
    case 'company':
      return success([readCompany(body.company, file)]);
    case 'status':
      return failure('openDartStatus', { fileName, status: body.status, message: body.message });
    case 'empty':
      return failure('openDartNoRows', { fileName });
    case 'unread':
      return failure('fileKindNotYetRead', { fileName, kind: body.file });
    case 'unneeded':
      return failure('fileNotNeeded', { fileName, kind: body.file });
  }
}
