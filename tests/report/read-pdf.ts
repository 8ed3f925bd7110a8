import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of each page, as a reader of PDFs finds it. */
export async function textsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    texts.push(items.flatMap((item) => ('str' in item ? [item.str] : [])).join(''));
  }
  await document.destroy();
  return texts;
}

/** Blanks are guessed from gaps by readers, so they say nothing. */
export const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '');
