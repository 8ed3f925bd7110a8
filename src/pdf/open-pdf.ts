import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { DocumentInitParameters, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import { hasEndlessRange } from './number-ranges';

/** What became of a PDF: what was made of it, or why it could not be opened or read. */
export type PdfOutcome<Made> =
  { readonly state: 'read'; readonly made: Made } | { readonly state: 'locked' | 'broken' };

/** What reads PDFs; a worker may ask for it before there is a file. */
export async function loadPdfJs() {
  const [pdfJs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // This worker is the worker: with its handler loaded PDF.js starts no other.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return pdfJs;
}

/**
 * [Note: a stranger's PDF]
 * Both readers of PDFs, of certificates and of reports, open them here and nowhere else. Scripts, forms, links and attachments
 * are never run, followed or opened by PDF.js, pictures and fonts never decoded; what would keep it busy without end is
 * refused before it sees it. Runs in a worker.
 */
export async function withPdf<Made>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<Made>,
  options: Pick<DocumentInitParameters, 'stopAtErrors' | 'BinaryDataFactory'> = {},
): Promise<PdfOutcome<Made>> {
  if (await hasEndlessRange(bytes)) return { state: 'broken' };
  const { getDocument, VerbosityLevel } = await loadPdfJs();
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
    ...options,
  });
  try {
    return { state: 'read', made: await use(await task.promise) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { state: isLocked ? 'locked' : 'broken' };
  } finally {
    await task.destroy();
  }
}

/** Runs of text of a page as they are drawn, some at a time. Whoever has enough leaves the loop, and reading ends. */
export async function* textRuns(
  page: PDFPageProxy,
  options: Parameters<PDFPageProxy['streamTextContent']>[0] = {},
): AsyncGenerator<readonly TextItem[]> {
  const content = page.streamTextContent(options) as ReadableStream<Pick<TextContent, 'items'>>;
  const reader = content.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      yield next.value.items.filter((item) => 'str' in item);
    }
  } finally {
    // PDF.js asks for a reason; without one it neither stops nor can be closed. To be waited for, it may not answer at all.
    reader.cancel(new Error('enough')).catch(() => undefined);
    page.cleanup();
  }
}
