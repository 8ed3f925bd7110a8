import type { PDFDocumentProxy } from 'pdfjs-dist';
import { failure, type Outcome, success } from '../../domain/problem';
import { textRuns, withPdf } from '../../pdf/open-pdf';
import { limits } from '../limits';
import { KoreanMaps } from './korean-maps';
import type { PdfPage, TextPiece } from './pdf-page';
import { linesOf } from './text-lines';

/** The text of a PDF, page by page. See [Note: a stranger's PDF]. */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<Outcome<readonly PdfPage[]>> {
  const broken = failure('documentBroken', { fileName, kind: 'pdf' });
  // PDF.js would mend a file that was cut off, and silently leave out the pages that are missing.
  if (!endsAsPdf(bytes)) return broken;
  const opened = await withPdf(bytes, (document) => pagesOf(document, fileName), {
    BinaryDataFactory: KoreanMaps,
  });
  if (opened.state === 'read') return opened.made;
  return opened.state === 'locked' ? failure('fileEncrypted', { fileName, kind: 'lockedPdf' }) : broken;
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
  const pieces: TextPiece[] = [];
  for await (const runs of textRuns(page)) {
    for (const { str, width, transform } of runs)
      pieces.push(...words(str, width, product(view, transform as unknown as Matrix)));
    if (pieces.length > limit) break;
  }
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
