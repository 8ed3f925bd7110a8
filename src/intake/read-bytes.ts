import type { Reading } from '../domain/dossier/reading';
import { type LockedKind, lockedKinds, type UnreadFileKind } from '../domain/file-kind';
import { failure, type Notice, type Outcome, success } from '../domain/problem';
import { digestOf } from './evidence';
import type { ReadOptions } from './intake-api';
import { isLockedBackup } from './is-locked-backup';
import { bulkText, isBulkText } from './open-dart/bulk/bulk-file';
import { readBulk } from './open-dart/bulk/read-bulk';
import { readBackupFile } from './read-backup-file';
import { asProblem, readProgrammeText } from './programmes/read-programmes';
import { readDocument, readTables } from './read-document';
import { recogniseBytes, recogniseTables } from './recognise-bytes';
import { readText } from './read-text';
import { readZip } from './read-zip';
import { decodeText } from './text/decode-text';

const isLocked = (kind: UnreadFileKind | LockedKind): kind is LockedKind =>
  (lockedKinds as readonly string[]).includes(kind);

const decodedAsKorean: Notice = { code: 'decodedAsKorean' };

/** Readings of a file's bytes, recognised by their content alone. */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  options: ReadOptions = {},
): Promise<Outcome<readonly Reading[]>> {
  if (bytes.length === 0) return failure('fileEmpty', { fileName });
  const kind = recogniseBytes(bytes);
  if (kind === 'pdf' || kind === 'xlsx' || kind === 'xls') {
    return await readDocument(kind, bytes, { fileName, digest: await digestOf(bytes) }, options);
  }
  if (kind === 'zip') return await readZip(bytes, { fileName, digest: await digestOf(bytes) }, options);
  if (kind === 'compound') return failure('documentBroken', { fileName, kind });
  if (kind)
    return isLocked(kind)
      ? failure('fileEncrypted', { fileName, kind })
      : failure('fileKindNotYetRead', { fileName, kind });
  const bulk = isBulkText(bytes)
    ? await readBulk(bulkText(bytes), { fileName, digest: await digestOf(bytes) }, options)
    : undefined;
  if (bulk) return bulk;
  const decoded = decodeText(bytes);
  if (decoded.state === 'binary') return failure('fileUnrecognised', { fileName });
  if (decoded.state === 'damaged') {
    return failure('textDamaged', { fileName, line: decoded.line, column: decoded.column });
  }
  const file = { fileName, digest: await digestOf(bytes) };
  if (isLockedBackup(decoded.text)) return failure('backupLocked', { fileName });
  const backup = await readBackupFile(decoded.text, file);
  if (backup) return backup;
  const programmes = await readProgrammeText(decoded.text, fileName);
  if (programmes) return asProblem(programmes);
  const tables = recogniseTables(decoded.text);
  const read = tables
    ? await readTables(tables, decoded.text, file, options)
    : readText(decoded.text, file, options);
  if (!read.ok || decoded.encoding === 'unicode') return read;
  return success(read.value.map((one) => ({ ...one, notices: [decodedAsKorean, ...one.notices] })));
}
