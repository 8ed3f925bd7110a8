import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api';
import { failure, type Outcome, success } from '../../domain/problem';
import { limits } from '../limits';
import { KoreanMaps } from './korean-maps';
import type { PdfPage, TextPiece } from './pdf-page';
import { hasEndlessRange } from './number-ranges';
import { linesOf } from './text-lines';

/** The text of a PDF, page by page. Scripts, forms, pictures and attachments in it are never run or opened. */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<Outcome<readonly PdfPage[]>> {
  // PDF.js would mend a file that was cut off, and silently leave out the pages that are missing.
  if (!endsAsPdf(bytes) || (await hasEndlessRange(bytes))) {
    return failure('documentBroken', { fileName, kind: 'pdf' });
  }
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // This worker is the worker: with its handler loaded PDF.js starts no other.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const task = getDocument({
    // PDF.js takes the bytes for itself.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    BinaryDataFactory: KoreanMaps,
  });
  try {
    return await pagesOf(await task.promise, fileName);
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === 'PasswordException';
    return isEncrypted
      ? failure('fileEncrypted', { fileName, kind: 'lockedPdf' })
      : failure('documentBroken', { fileName, kind: 'pdf' });
  } finally {
    await task.destroy();
  }
}

/** ISO 32000-1, 7.5.5: a PDF ends with %%EOF; a little may follow. */
function endsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF');
}

async function pagesOf(document: PDFDocumentProxy, fileName: string): Promise<Outcome<readonly PdfPage[]>> {
  const count = document.numPages;
  if (count > limits.pages) return failure('tooManyPages', { fileName, pages: count, limit: limits.pages });
  const pages: PdfPage[] = [];
  let total = 0;
  for (let number = 1; number <= count; number++) {
    const pieces = await piecesOf(document, number, limits.pieces - total);
    total += pieces.length;
    if (total > limits.pieces) {
      return failure('tooMuchText', { fileName, pieces: total, limit: limits.pieces });
    }
    pages.push({ number, lines: linesOf(pieces) });
  }
  return total > 0 ? success(pages) : failure('pdfWithoutText', { fileName, pages: count });
}

type Matrix = readonly [number, number, number, number, number, number];

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Pieces of a page; reading stops when there are more than the limit. */
async function piecesOf(
  document: PDFDocumentProxy,
  number: number,
  limit: number,
): Promise<readonly TextPiece[]> {
  const page = await document.getPage(number);
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const reader = (page.streamTextContent() as ReadableStream<Pick<TextContent, 'items'>>).getReader();
  const pieces: TextPiece[] = [];
  for (let next = await reader.read(); !next.done && pieces.length <= limit; next = await reader.read()) {
    for (const item of next.value.items) {
      if (!('str' in item)) continue;
      pieces.push(...words(item.str, item.width, product(view, item.transform as unknown as Matrix)));
    }
  }
  // PDF.js asks for a reason; without one it neither stops nor can be closed.
  await reader.cancel(new Error('enough'));
  page.cleanup();
  return pieces;
}

/** The words of a run of text; nothing of what stands slanted or upside down, as watermarks do. */
function words(text: string, width: number, [a, b, c, d, left, baseline]: Matrix): readonly TextPiece[] {
  const isUpright = a > 0 && d < 0 && Math.abs(b) < 0.01 * a && Math.abs(c) < 0.01 * -d;
  if (!isUpright) return [];
  const perCharacter = width / Math.max(text.length, 1);
  return [...text.normalize('NFC').matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    left: left + index * perCharacter,
    right: left + (index + word.length) * perCharacter,
    baseline,
    height: -d,
  }));
}
