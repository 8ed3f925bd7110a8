import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Disclosure } from '../../src/domain/disclosure/disclosure';
import { sealReport } from '../../src/report/seal';
import type { SigningKey } from '../../src/token/token-format';

const madeAt = '2026-11-26T09:10:11.000Z';

/** A sealed document of a few lines: what it looks like is tested elsewhere. */
export async function sealedReport(
  disclosure: Disclosure,
  key: SigningKey,
  pages: readonly string[] = ['Score 78.74', 'Second page'],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date(madeAt));
  document.setModificationDate(new Date(madeAt));
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) document.addPage([595, 842]).drawText(text, { x: 60, y: 700, size: 18, font });
  return await sealReport({
    document,
    pageTexts: pages,
    disclosure,
    key,
    madeAt,
    appAddress: 'https://example.com/rating/',
  });
}

export const asFile = (bytes: Uint8Array<ArrayBuffer>, name = 'report.pdf'): File => new File([bytes], name);
