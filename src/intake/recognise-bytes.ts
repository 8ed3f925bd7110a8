import type { UnreadFileKind } from '../domain/file-kind';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Bytes as Latin text, one character each: enough to find names of formats. */
const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** What a ZIP holds stands in its directory, at the end of the file. */
const directoryBytes = 65_536;

function zipKind(bytes: Uint8Array): UnreadFileKind {
  const directory = latin(bytes.subarray(-directoryBytes));
  if (directory.includes('xl/workbook')) return 'xlsx';
  return /word\/document|ppt\/presentation|Contents\/section|mimetype/.test(directory)
    ? 'officeDocument'
    : 'zip';
}

/** Stream names in a compound file are UTF-16. */
const workbookStream = 'Workbook'.split('').join('\0');

function compoundKind(bytes: Uint8Array): UnreadFileKind {
  return latin(bytes).includes(workbookStream) ? 'xls' : 'officeDocument';
}

/** Formats that show in their first bytes, never in the file's name. */
export function recogniseBytes(bytes: Uint8Array): UnreadFileKind | undefined {
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

/** Formats that show in how a text begins. */
export function recogniseText(text: string): UnreadFileKind | undefined {
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(text)) return 'html';
  return /^재무제표종류\t/.test(text) ? 'openDartBulk' : undefined;
}
