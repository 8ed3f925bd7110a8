import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api';
import { failure, type Outcome, success } from '../../domain/problem';
import { proofFileName } from '../token/token-format';
import { reportLimits } from './report-limits';

/** What a report shows and holds. */
export interface ReportContent {
  /** Text of each page, in the order in which it is drawn. */
  readonly pageTexts: readonly string[];
  readonly token: Uint8Array;
}

/** Reads pages and proof. Scripts, forms and links of the PDF are never run or followed, pictures never decoded. */
export async function readPages(bytes: Uint8Array, fileName: string): Promise<Outcome<ReportContent>> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // This worker is the worker: with its handler loaded PDF.js starts no other.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const task = getDocument({
    // PDF.js takes the bytes for itself.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    return await contentOf(await task.promise, fileName);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return failure(isLocked ? 'reportEncrypted' : 'reportBroken', { fileName });
  } finally {
    await task.destroy();
  }
}

async function contentOf(document: PDFDocumentProxy, fileName: string): Promise<Outcome<ReportContent>> {
  const { numPages: pages } = document;
  if (pages > reportLimits.pages)
    return failure('reportTooManyPages', { fileName, pages, limit: reportLimits.pages });
  if ((await document.getJSActions()) !== null)
    return failure('reportActive', { fileName, found: 'JavaScript' });
  const token = await tokenOf(document);
  if (!token) return failure('reportWithoutProof', { fileName });
  const pageTexts: string[] = [];
  let left: number = reportLimits.pieces;
  for (let number = 1; number <= pages; number++) {
    const page = await document.getPage(number);
    if (await isActive(page)) return failure('reportActive', { fileName, found: `${number}` });
    const pieces = await piecesOf(page, left);
    left -= pieces.length;
    if (left < 0) return failure('reportTooMuchText', { fileName, limit: reportLimits.pieces });
    pageTexts.push(pieces.join(''));
  }
  return success({ pageTexts, token });
}

/** Attachments as PDF.js gives them; it has no type for them. */
type Attachments = Readonly<Record<string, { readonly filename?: string; readonly content?: Uint8Array }>>;

async function tokenOf(document: PDFDocumentProxy): Promise<Uint8Array | undefined> {
  const attachments = (await document.getAttachments()) as Attachments | null;
  return Object.values(attachments ?? {}).find(({ filename }) => filename === proofFileName)?.content;
}

/** Links and boxes are drawn things; whatever acts by itself or asks for something is not. */
async function isActive(page: PDFPageProxy): Promise<boolean> {
  const annotations = (await page.getAnnotations()) as readonly {
    readonly subtype?: string;
    readonly actions?: unknown;
  }[];
  return annotations.some(({ subtype, actions }) => subtype !== 'Link' || (actions ?? null) !== null);
}

async function piecesOf(page: PDFPageProxy, limit: number): Promise<readonly string[]> {
  const content = page.streamTextContent({ disableNormalization: true });
  const reader = (content as ReadableStream<Pick<TextContent, 'items'>>).getReader();
  const pieces: string[] = [];
  for (let next = await reader.read(); !next.done && pieces.length <= limit; next = await reader.read()) {
    pieces.push(...next.value.items.flatMap((item) => ('str' in item ? [item.str] : [])));
  }
  // PDF.js asks for a reason; without one it neither stops nor can be closed.
  await reader.cancel(new Error('enough'));
  page.cleanup();
  return pieces;
}
