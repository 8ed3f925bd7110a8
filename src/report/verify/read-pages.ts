import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Language } from '../../domain/local-text';
import { failure, type Outcome, success } from '../../domain/problem';
import { textRuns, withPdf } from '../../pdf/open-pdf';
import { proofFileName } from '../../token/token-format';
import { reportLimits } from './report-limits';

/** What a report shows and holds. */
export interface ReportContent {
  /** Text of each page, in the order in which it is drawn. */
  readonly pageTexts: readonly string[];
  readonly token: Uint8Array;
  readonly language: Language;
}

/** Reads pages and proof. See [Note: a stranger's PDF]. */
export async function readPages(bytes: Uint8Array, fileName: string): Promise<Outcome<ReportContent>> {
  const opened = await withPdf(bytes, (document) => contentOf(document, fileName), { stopAtErrors: true });
  if (opened.state === 'read') return opened.made;
  return failure(opened.state === 'locked' ? 'reportEncrypted' : 'reportBroken', { fileName });
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
    const [added] = await annotationsOf(page);
    if (added !== undefined) return failure('reportMarkedUp', { fileName, page: number, kind: added });
    const pieces = await piecesOf(page, left);
    left -= pieces.length;
    if (left < 0) return failure('reportTooMuchText', { fileName, limit: reportLimits.pieces });
    // Apart, so that a number is not read together with its neighbour.
    pageTexts.push(pieces.join('\n'));
  }
  return success({ pageTexts, token, language: await languageOf(document) });
}

/** Korean where it does not say, as the app itself. */
async function languageOf(document: PDFDocumentProxy): Promise<Language> {
  const { info } = (await document.getMetadata()) as { readonly info: { readonly Language?: string | null } };
  return info.Language?.startsWith('en') ? 'en' : 'ko';
}

/** Attachments as PDF.js gives them; it has no type for them. */
type Attachments = Readonly<Record<string, { readonly filename?: string; readonly content?: Uint8Array }>>;

async function tokenOf(document: PDFDocumentProxy): Promise<Uint8Array | undefined> {
  const attachments = (await document.getAttachments()) as Attachments | null;
  return Object.values(attachments ?? {}).find(({ filename }) => filename === proofFileName)?.content;
}

/** What lies on top of a page, by its kind: reports have nothing there, and it can hide what was signed, or act. */
async function annotationsOf(page: PDFPageProxy): Promise<readonly string[]> {
  const annotations = (await page.getAnnotations()) as readonly { readonly subtype?: string }[];
  return annotations.map(({ subtype }) => (subtype ?? '').slice(0, 40));
}

async function piecesOf(page: PDFPageProxy, limit: number): Promise<readonly string[]> {
  const pieces: string[] = [];
  for await (const runs of textRuns(page, { disableNormalization: true })) {
    pieces.push(...runs.map(({ str }) => str));
    if (pieces.length > limit) break;
  }
  return pieces;
}
