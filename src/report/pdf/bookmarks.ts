import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import type { Bookmark } from './paper';

/** The document's outline, which readers show beside its pages. pdf-lib has none, so its objects are written here. */
export function writeBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = document;
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  const [first, last] = [refs[0], refs.at(-1)];
  if (!first || !last) return;
  const pages = document.getPages();
  bookmarks.forEach(({ title, page }, at) => {
    const leaf = pages[page];
    const own = refs[at];
    if (!leaf || !own) return;
    const item = PDFDict.withContext(context);
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    item.set(PDFName.of('Parent'), root);
    item.set(PDFName.of('Dest'), context.obj([leaf.ref, PDFName.of('Fit')]));
    link(item, 'Prev', refs[at - 1]);
    link(item, 'Next', refs[at + 1]);
    context.assign(own, item);
  });
  const outline = PDFDict.withContext(context);
  outline.set(PDFName.of('Type'), PDFName.of('Outlines'));
  outline.set(PDFName.of('First'), first);
  outline.set(PDFName.of('Last'), last);
  outline.set(PDFName.of('Count'), PDFNumber.of(bookmarks.length));
  context.assign(root, outline);
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function link(item: PDFDict, name: string, ref: PDFRef | undefined): void {
  if (ref) item.set(PDFName.of(name), ref);
}
