import type { LockedKind, UnreadFileKind } from '../../domain/file-kind';
import { zipDirectory } from './zip-directory';

export type ZipKind = 'xlsx' | UnreadFileKind | LockedKind;

/** What an archive holds stands in its directory, at the end of the file. */
const directoryBytes = 65_536;

/** Names by which documents that are archives show what they are, the surest first. */
const telling: readonly (readonly [RegExp, ZipKind])[] = [
  [/xl\/workbook|xl\/worksheets\//, 'xlsx'],
  [/word\/document/, 'wordDocument'],
  [/ppt\/(?:presentation|slides)/, 'slides'],
  [/Contents\/(?:section|header|content\.hpf)|application\/hwp\+zip/, 'hangulDocument'],
  [/opendocument\.spreadsheet/, 'otherSpreadsheet'],
  [/opendocument\.|mimetype|\[Content_Types\]|Index\/Document\.iwa/, 'officeDocument'],
];

/** What kind of document an archive is; a plain archive where it is none. */
export function zipKind(bytes: Uint8Array): ZipKind {
  const latin = new TextDecoder('latin1');
  const directory = zipDirectory(bytes);
  // Half a download has no directory: what it holds stands before each file in it. Types of OpenDocument stand at the start.
  const start = directory ? 256 : bytes.length;
  const names = latin.decode(bytes.subarray(0, start)) + latin.decode(bytes.subarray(-directoryBytes));
  const kind = telling.find(([pattern]) => pattern.test(names))?.[1] ?? 'zip';
  const isLocked = directory ? directory.some((entry) => entry.isLocked) : isFirstLocked(bytes);
  return isLocked && (kind === 'zip' || kind === 'xlsx') ? 'lockedZip' : kind;
}

/** APPNOTE 4.4.4: the lowest bit of the flags. */
const isFirstLocked = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1;
