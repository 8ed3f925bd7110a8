import { Unzlib } from 'fflate';
import { failure, type Outcome, success } from '../../domain/problem';
import { type PackedObjects, packedObjects, plainNames } from '../../pdf/packed-objects';
import { megabytesOf, reportLimits } from './report-limits';

/** What reports of this app never hold, and what a reader of PDFs could run or be led away by. */
const active =
  /\/(JavaScript|Launch|OpenAction|AcroForm|RichMedia|SubmitForm|ImportData|GoToE|GoToR|Rendition)\b/;
/** The same by names so short that packed bytes can hold them by chance: looked for outside of streams alone. */
const activeOutside = /\/(AA|JS|URI|XFA|Movie|Sound)\b/;

/** What can be told of a PDF without understanding it. */
export interface Looks {
  /** Files attached to it. */
  readonly attachments: number;
}

/**
 * Whether it is a PDF, is whole, and stays within limits. Nothing is unpacked but to count what it would come to, and objects
 * that are packed together.
 */
export async function lookAtBytes(bytes: Uint8Array, fileName: string): Promise<Outcome<Looks>> {
  const text = new TextDecoder('latin1').decode(bytes);
  // ISO 32000-1, 7.5.2 and Annex H: some bytes may stand before the head.
  if (!text.slice(0, 1024).includes('%PDF-')) return failure('reportNotPdf', { fileName });
  if (!text.slice(-2048).includes('%%EOF')) return failure('reportTruncated', { fileName });
  const plain = plainNames(text);
  if (/\/Encrypt\b/.test(plain)) return failure('reportEncrypted', { fileName });
  const written = [...text.matchAll(/\b\d+ \d+ obj\b/g)].length;
  const tooMany = tooManyObjects(written, fileName);
  if (tooMany) return tooMany;
  const [, found] = active.exec(plain) ?? [];
  if (found !== undefined) return failure('reportActive', { fileName, found });
  if (!staysSmall(bytes, text))
    return failure('reportTooDense', { fileName, limitMegabytes: megabytesOf(reportLimits.unpackedBytes) });
  const packed = await packedObjects(bytes, text);
  return tooManyObjects(written + packed.count, fileName) ?? lookAtObjects({ text, plain, packed }, fileName);
}

function tooManyObjects(objects: number, fileName: string): Outcome<never> | undefined {
  const { objects: limit } = reportLimits;
  return objects > limit ? failure('reportTooManyObjects', { fileName, objects, limit }) : undefined;
}

interface Texts {
  readonly text: string;
  readonly plain: string;
  readonly packed: PackedObjects;
}

/** Looks at what stands outside of streams, and at objects that were packed in them. */
function lookAtObjects({ text, plain, packed }: Texts, fileName: string): Outcome<Looks> {
  const outside = plainNames(text.replaceAll(/(?<!end)stream\r?\n[^]*?endstream/g, ' '));
  // What cannot be looked at may be anything.
  if (packed.isPartial || !isPackedOnce(outside)) return failure('reportBroken', { fileName });
  const objects = `${outside}\n${plainNames(packed.text)}`;
  const [, found] = active.exec(objects) ?? activeOutside.exec(objects) ?? [];
  if (found !== undefined) return failure('reportActive', { fileName, found });
  // Either may be left out: the type of the stream, or that of what names it.
  const attachments = Math.max(countOf(/\/EmbeddedFile\b/g, plain), countOf(/\/EF\b/g, objects));
  return success({ attachments });
}

/** What is packed twice, or in other ways, unpacks to more than was counted. PDF.js takes "F" for "Filter". */
function isPackedOnce(outside: string): boolean {
  const once = /\/Filter\s*(?:\/(?:FlateDecode|DCTDecode)\b|\[\s*\/(?:FlateDecode|DCTDecode)\s*\])/g;
  const isAbbreviated = /\/F\s*[/[]/.test(outside);
  return !isAbbreviated && countOf(once, outside) === countOf(/\/Filter\b/g, outside);
}

const countOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].length;

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
