import { PDFDocument } from 'pdf-lib';

/** Pages without any text, as a scanner makes them. */
export async function scannedPdf(pages: number): Promise<Uint8Array<ArrayBuffer>> {
  const scan = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) scan.addPage();
  return Uint8Array.from(await scan.save());
}

/** The same document, its objects packed in compressed streams. */
export async function packedPdf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(bytes);
  return Uint8Array.from(await document.save({ useObjectStreams: true }));
}
