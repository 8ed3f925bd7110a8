import { failure } from '../domain/problem';
import type { FileOutcome, ReadOptions } from './intake-api';
import { limits, megabytesOf } from './limits';
import { readBytes } from './read-bytes';

/** Readings of a file. One that is too large is refused before its bytes are read; see [Note: limits of intake]. */
export async function readFile(file: File, options: ReadOptions = {}): Promise<FileOutcome> {
  const fileName = file.name.normalize('NFC');
  if (file.size > limits.fileBytes) {
    return failure('fileTooLarge', {
      fileName,
      megabytes: megabytesOf(file.size),
      limitMegabytes: megabytesOf(limits.fileBytes),
    });
  }
  try {
    return await readBytes(new Uint8Array(await file.arrayBuffer()), fileName, options);
  } catch {
    // The file was moved or changed after it was dropped, or a parser met something that it should have refused. What
    // was thrown may hold values of the file, and is not logged.
    return failure('fileUnreadable', { fileName });
  }
}
