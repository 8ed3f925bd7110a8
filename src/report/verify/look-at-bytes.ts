import { Unzlib } from 'fflate';
import { failure, type Outcome, success } from '../../domain/problem';
import { megabytesOf, reportLimits } from './report-limits';

/** What reports of this app never hold, and what a reader of PDFs could run or be led away by. */
const active = [
  'JavaScript',
  'Launch',
  'OpenAction',
  'AcroForm',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
] as const;

/**
 * What can be told of a PDF without understanding it: whether it is one, is whole, and stays within limits. Nothing is
 * unpacked but to count what it would come to.
 */
export function lookAtBytes(bytes: Uint8Array, fileName: string): Outcome<undefined> {
  const text = new TextDecoder('latin1').decode(bytes);
  // ISO 32000-1, 7.5.2 and Annex H: some bytes may stand before the head.
  if (!text.slice(0, 1024).includes('%PDF-')) return failure('reportNotPdf', { fileName });
  if (!text.slice(-2048).includes('%%EOF')) return failure('reportTruncated', { fileName });
  if (/\/Encrypt\b/.test(text)) return failure('reportEncrypted', { fileName });
  const objects = [...text.matchAll(/\b\d+ \d+ obj\b/g)].length;
  const { objects: limit } = reportLimits;
  if (objects > limit) return failure('reportTooManyObjects', { fileName, objects, limit });
  const found = active.find((name) => new RegExp(`/${name}\\b`).test(text));
  if (found) return failure('reportActive', { fileName, found });
  return staysSmall(bytes, text)
    ? success(undefined)
    : failure('reportTooDense', { fileName, limitMegabytes: megabytesOf(reportLimits.unpackedBytes) });
}

/** Whether everything that is packed unpacks within the limit, all together. */
function staysSmall(bytes: Uint8Array, text: string): boolean {
  let left: number = reportLimits.unpackedBytes;
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const from = index + word.length;
    const end = text.indexOf('endstream', from);
    left -= unpackedSize(bytes.subarray(from, end < 0 ? undefined : end), left);
    if (left < 0) return false;
  }
  return true;
}

/** What one unpacked piece may come to while counting, so that counting itself stays small: a kilobyte becomes one megabyte. */
const pieceBytes = 1024;

/** Counting stops beyond the limit. What is no zlib stream counts as it is. */
function unpackedSize(packed: Uint8Array, limit: number): number {
  let size = 0;
  const unpacker = new Unzlib((chunk) => (size += chunk.length));
  try {
    for (let at = 0; at < packed.length && size <= limit; at += pieceBytes) {
      unpacker.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    }
  } catch {
    return size + packed.length;
  }
  return size;
}
