import { failure, type Outcome } from '../domain/problem';
import type { ProgrammeFile } from '../domain/programmes/programme-file';
import type { FileOutcome, ReadOptions } from './intake-api';
import { limits, megabytesOf } from './limits';
import { readProgrammeBytes } from './programmes/read-programmes';
import { readBytes } from './read-bytes';
import { filesInZip } from './zip/files-in-zip';

/** Readings of a file. */
export const readFile = (file: File, options: ReadOptions = {}): Promise<FileOutcome> =>
  readWithin(file, (bytes, fileName) => readBytes(bytes, fileName, options));

/** The programmes of a file. */
export const readProgrammeFile = (file: File): Promise<Outcome<ProgrammeFile>> =>
  readWithin(file, readProgrammeBytes);

/** The files of an archive that `readFile` knows as nothing but an archive. */
export const openArchive = (archive: File): Promise<Outcome<readonly File[]>> =>
  readWithin(archive, filesInZip);

/** A file that is too large is refused before its bytes are read; see [Note: limits of intake]. */
async function readWithin<Value>(
  file: File,
  read: (bytes: Uint8Array<ArrayBuffer>, fileName: string) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const fileName = file.name.normalize('NFC');
  if (file.size > limits.fileBytes) {
    return failure('fileTooLarge', {
      fileName,
      megabytes: megabytesOf(file.size),
      limitMegabytes: megabytesOf(limits.fileBytes),
    });
  }
  try {
    return await read(new Uint8Array(await file.arrayBuffer()), fileName);
  } catch {
    // The file was moved or changed after it was dropped, or a parser met something that it should have refused. What
    // was thrown may hold values of the file, and is not logged.
    return failure('fileUnreadable', { fileName });
  }
}
