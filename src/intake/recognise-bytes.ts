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
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    return zipKind(bytes);
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(bytes);
  // BIFF without a compound file, as old programs write it.
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04)) return 'xls';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image';
  return undefined;
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
