import type { Reading } from '../domain/dossier/reading';
import { failure, type Notice, type Outcome, success } from '../domain/problem';
import { digestOf } from './evidence';
import { recogniseBytes } from './recognise-bytes';
import { readText } from './read-text';
import { decodeText } from './text/decode-text';

const decodedAsKorean: Notice = { code: 'decodedAsKorean' };

/** Readings of a file's bytes, recognised by their content alone. */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<Outcome<readonly Reading[]>> {
  if (bytes.length === 0) return failure('fileEmpty', { fileName });
  const kind = recogniseBytes(bytes);
  if (kind) return failure('fileKindNotYetRead', { fileName, kind });
  const decoded = decodeText(bytes);
  if (decoded.state === 'binary') return failure('fileUnrecognised', { fileName });
  if (decoded.state === 'damaged') {
    return failure('textDamaged', { fileName, line: decoded.line, column: decoded.column });
  }
  const read = readText(decoded.text, { fileName, digest: await digestOf(bytes) });
  if (!read.ok || decoded.encoding === 'unicode') return read;
  return success(read.value.map((one) => ({ ...one, notices: [decodedAsKorean, ...one.notices] })));
}
