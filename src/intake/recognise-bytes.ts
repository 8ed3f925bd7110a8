import type { DocumentKind, LockedKind, UnreadFileKind } from '../domain/file-kind';
import { compoundKind } from './sheet/compound-kind';
import { zipKind } from './zip/zip-kind';

/** What first bytes can show. */
export type ByteKind = Exclude<DocumentKind, 'html'> | 'compound' | UnreadFileKind | LockedKind;

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * A character for each byte, with the byte's number: enough to find names of formats. A browser's 'latin1' is Windows-1252,
 * which has other characters for 0x80 to 0x9f, as in the first byte of a PNG.
 */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Formats that begin with words of their own. */
const signatures: readonly (readonly [string, UnreadFileKind | LockedKind])[] = [
  ['7z\xbc\xaf\x27\x1c', 'sevenZip'],
  ['Rar!\x1a\x07', 'rar'],
  ['ALZ\x01', 'alzip'],
  ['EGGA', 'alzip'],
  ['\x1f\x8b\x08', 'gzip'],
  ['{\\rtf', 'wordDocument'],
  // Before Hangul 5 there was no compound file.
  ['HWP Document File', 'hangulDocument'],
  // What Fasoo and Softcamp, the document security of many Korean firms, put before a file.
  ['\x9b DRMONE', 'lockedByRights'],
  ['\x9bDRMONE', 'lockedByRights'],
  ['SCDSA0', 'lockedByRights'],
];

/** Formats that show in their first bytes, never in the file's name. */
export function recogniseBytes(bytes: Uint8Array): ByteKind | undefined {
  const start = latin(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  const signed = signatures.find(([signature]) => start.startsWith(signature));
  if (signed) return signed[1];
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
