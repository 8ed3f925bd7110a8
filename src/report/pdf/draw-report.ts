import { PDFDocument, PDFName } from 'pdf-lib';
import { m } from '../../i18n/generated/messages.js';
import { modelNames } from '../../i18n/model-name';
import { drawAbout, drawMissingSigns } from './about-page';
import { writeBookmarks } from './bookmarks';
import { drawCover } from './cover';
import { embedFaces, type FontFiles } from './faces';
import { drawInputs } from './inputs-page';
import { Flow } from './flow';
import { needsPages } from './left-out';
import { drawModel } from './model-page';
import { drawNotes } from './notes-page';
import { drawOnePage } from './one-page';
import { Paper } from './paper';
import type { ReportOrder, ReportProgress } from './report-order';
import { drawRunningLines } from './running-lines';
import { shortDigest, type Telling, tellingOf } from './telling';
import { type ShownModel, shownModels } from './verdict';

export interface DrawnReport {
  readonly document: PDFDocument;
  /** What stands on each page, in the order in which it was drawn. */
  readonly pageTexts: readonly string[];
}

interface Drawing {
  readonly onProgress?: (progress: ReportProgress) => void;
  readonly signal?: AbortSignal;
}

/** Draws the whole report. The same order gives the same document; rejects with the signal's reason once it is aborted. */
export async function drawReport(
  order: ReportOrder,
  fonts: FontFiles,
  { onProgress, signal }: Drawing = {},
): Promise<DrawnReport> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const paper = new Paper(document, await embedFaces(document, fonts), order.form === 'onePage');
  const telling = tellingOf(order, paper);
  const steps = stepsOf(telling);
  for (const [at, step] of steps.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ done: at, of: steps.length });
    step();
    // Lets a cancelling message in.
    await new Promise((resolve) => setTimeout(resolve));
  }
  signal?.throwIfAborted();
  describe(document, telling);
  writeBookmarks(document, paper.bookmarks);
  const pageTexts = paper.leaves.map(({ canvas }) => canvas.texts.join('\n'));
  return { document, pageTexts };
}

function stepsOf(telling: Telling): readonly (() => void)[] {
  const { order } = telling;
  const end = (): void => drawRunningLines(telling);
  if (order.form === 'onePage') return [() => drawOnePage(telling), end];
  const shown = pagedModels(telling);
  let begun: Flow | undefined;
  const flow = (): Flow => (begun ??= new Flow(telling.paper, firstTitle(telling)));
  return [
    () => drawCover(telling),
    ...shown.map((model) => () => drawModel(flow(), model, telling)),
    () => drawNotes(flow(), telling),
    () => drawAbout(flow(), telling),
    () => drawInputs(flow(), telling),
    // After everything that can hold them.
    () => drawMissingSigns(flow(), telling),
    end,
  ];
}

function pagedModels({ order }: Telling): readonly ShownModel[] {
  return needsPages(order.disclosure) ? shownModels(order.disclosure.results) : [];
}

function firstTitle(telling: Telling): string {
  const { order, language } = telling;
  const [first] = pagedModels(telling);
  if (first) return modelNames[first.pack]({}, language);
  return (order.disclosure.notes.length > 0 ? m.report_notes : m.report_models)({}, language);
}

/** Metadata that readers show; the time is the order's, so that nothing else of the bytes depends on the clock. */
function describe(document: PDFDocument, { order, language }: Telling): void {
  const { name } = order.disclosure.company;
  const madeAt = new Date(order.madeAt);
  const title = name === undefined ? m.report_kind({}, language) : m.report_title_of({ name }, language);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(m.report_subject({ digest: shortDigest(order.digest) }, language));
  document.setCreator(m.app_title({}, language));
  document.setProducer('pdf-lib');
  document.setLanguage(language.locale === 'ko' ? 'ko-KR' : 'en');
  document.setCreationDate(madeAt);
  document.setModificationDate(madeAt);
  if (name !== undefined) document.setAuthor(name);
  document.catalog.set(PDFName.of('PageLayout'), PDFName.of('SinglePage'));
}
