import type { LockedKind, UnreadFileKind } from '../../domain/file-kind';
import { topNames } from './compound-file';

/** Streams by which a compound file shows whose it is, the surest first. */
const telling: readonly (readonly [RegExp, 'xls' | UnreadFileKind | LockedKind])[] = [
  // [MS-OFFCRYPTO] 1.3: what Office makes of a document that it locks with a password.
  [/^(?:EncryptedPackage|EncryptionInfo)$/, 'lockedOffice'],
  // Of Excel 5 and 95 the stream is called Book.
  [/^(?:Work)?book$/i, 'xls'],
  [/^WordDocument$/, 'wordDocument'],
  [/^PowerPoint Document$/, 'slides'],
  [/^(?:FileHeader|HwpSummaryInformation|BodyText|DocInfo)$/, 'hangulDocument'],
];

/** The same names as they stand in the bytes of a file whose directory is cut off or damaged. */
const inBytes: readonly (readonly [string, 'xls' | UnreadFileKind | LockedKind])[] = [
  ['EncryptedPackage', 'lockedOffice'],
  ['Workbook', 'xls'],
  ['Book\0', 'xls'],
  ['WordDocument', 'wordDocument'],
  ['PowerPoint Document', 'slides'],
  ['FileHeader', 'hangulDocument'],
];

/** Stream names are UTF-16. */
const inUtf16 = (name: string): string => name.split('').join('\0');

/** Whose a compound file is. One without any name is cut off before its directory. */
export function compoundKind(bytes: Uint8Array): 'xls' | 'compound' | UnreadFileKind | LockedKind {
  // Names of Hangul's streams begin with a control character.
  const names = topNames(bytes).map((name) => name.replace(/^\p{Cc}/u, ''));
  const told = telling.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (told) return told[1];
  if (names.length > 0) return 'officeDocument';
  const content = new TextDecoder('latin1').decode(bytes);
  return inBytes.find(([name]) => content.includes(inUtf16(name)))?.[1] ?? 'compound';
}
