import type { DocumentKind, UnreadFileKind } from '../domain/file-kind';

/** What first bytes can show. */
export type ByteKind = Exclude<DocumentKind, 'html'> | UnreadFileKind | 'encrypted';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Bytes as Latin text, one character each: enough to find names of formats. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** What a ZIP holds stands in its directory, at the end of the file. */
const directoryBytes = 65_536;

function zipKind(bytes: Uint8Array): ByteKind {
  const directory = latin(bytes.subarray(-directoryBytes));
  if (directory.includes('xl/workbook')) return 'xlsx';
  return /word\/document|ppt\/presentation|Contents\/section|mimetype/.test(directory)
    ? 'officeDocument'
    : 'zip';
}

/** Stream names in a compound file are UTF-16. */
const streamName = (name: string): string => name.split('').join('\0');

function compoundKind(bytes: Uint8Array): ByteKind {
  const content = latin(bytes);
  // What Office makes of a document that it locks with a password.
  if (content.includes(streamName('EncryptedPackage'))) return 'encrypted';
  // Of Excel 5 and 95 the stream is called Book, and nothing more.
  const isOld = content.includes(`${streamName('Book')}\0\0\0`);
  return isOld || content.includes(streamName('Workbook')) ? 'xls' : 'officeDocument';
}

/** Formats that show in their first bytes, never in the file's name. */
export function recogniseBytes(bytes: Uint8Array): ByteKind | undefined {
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  // APPNOTE 4.4.4: the lowest bit of the flags says that a file of the archive is locked.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) && ((bytes[6] ?? 0) & 1) === 1) return 'encrypted';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    return zipKind(bytes);
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(bytes);
  // BIFF without a compound file, as old programs write it.
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04)) return 'xls';
  if (isImage(bytes)) return 'image';
  return isProgram(bytes) ? 'program' : undefined;
}

/** PNG, JPEG, GIF, TIFF; HEIC and AVIF as telephones write them; WebP. */
function isImage(bytes: Uint8Array): boolean {
  const start = latin(bytes.subarray(0, 16));
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|[^]{4}ftyp(?:hei|hev|mif1|msf1|avif)|RIFF[^]{4}WEBP)/.test(
    start,
  );
}

/** Of Windows, Linux and macOS. A text that begins with "MZ" has no zeros behind it. */
function isProgram(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  const isWindows = startsWith(bytes, 0x4d, 0x5a) && start.includes(0);
  return isWindows || startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46) || startsWith(bytes, 0xcf, 0xfa, 0xed, 0xfe);
}

export type TableText = 'html' | 'spreadsheetXml' | 'delimited';

const beforeRoot = String.raw`^\s*(?:<\?[^>]*>\s*)*(?:<!--[^>]*-->\s*)*`;
const htmlStart = new RegExp(
  `${beforeRoot}<(?:!doctype\\s+html|(?:html|head|meta|style|body|table|div)[\\s>])`,
  'i',
);
const spreadsheetStart = new RegExp(`${beforeRoot}<Workbook\\s`);
const delimitedLine = /^[^\n]*[,\t;][^\n]*\n[^\n]*[,\t;]/m;

/** Tables among texts. Whatever has separators in two lines one after another may be one. */
export function recogniseTables(text: string): TableText | undefined {
  const start = text.slice(0, 4096);
  if (htmlStart.test(start)) return 'html';
  if (spreadsheetStart.test(start)) return 'spreadsheetXml';
  const isOther = /^\s*[{[<]/.test(start);
  return !isOther && delimitedLine.test(start) ? 'delimited' : undefined;
}
