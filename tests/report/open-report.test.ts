import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { zlibSync } from 'fflate';
import { makeHostilePdf, makePageTree } from '../../src/intake/testing/make-hostile-pdf';
import { makePlainPdf } from '../../src/intake/testing/make-plain-pdf';
import { sealReport } from '../../src/report/seal';
import type { SigningKey } from '../../src/token/token-format';
import { type OpenedReport, openReport } from '../../src/report/verify/open-report';
import { goldenDisclosure } from './disclosures';
import { asFile, sealedReport } from './sealed-report';
import { newSigningKey } from './signing-key';

type Bytes = Uint8Array<ArrayBuffer>;

let key: SigningKey;
let report: Bytes;
const disclosure = goldenDisclosure('gradeOnly');

beforeAll(async () => {
  key = await newSigningKey();
  report = await sealedReport(disclosure, key);
});

async function opened(bytes: Bytes): Promise<OpenedReport> {
  const outcome = await openReport(asFile(bytes));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
async function codeOf(bytes: Bytes): Promise<string> {
  const outcome = await openReport(asFile(bytes));
  return outcome.ok ? 'accepted' : outcome.problem.code;
}

const textOf = (bytes: Bytes): string => new TextDecoder('latin1').decode(bytes);
const bytesOf = (text: string): Bytes => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const replaced = (bytes: Bytes, from: string, to: string): Bytes => {
  const text = textOf(bytes);
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return bytesOf(text.replace(from, to));
};
const tokenIn = (bytes: Bytes): string => /eyJ[\w.~-]+~/.exec(textOf(bytes))?.[0] ?? '';

describe('a sealed report', () => {
  it('opens untouched, page by page, with what it was drawn from', async () => {
    const found = await opened(report);
    expect(found.isUntouched).toBe(true);
    expect(found.pages.map(({ state }) => state)).toEqual(['same', 'same']);
    expect(found.proof.claims.disclosure).toEqual(disclosure);
    expect(found.proof.claims.iat).toBe(Date.parse('2026-11-26T09:10:11Z') / 1000);
  });

  it('has the same bytes each time, but for the proof', async () => {
    const other = await sealedReport(disclosure, key);
    const bare = (bytes: Bytes) => textOf(bytes).replace(tokenIn(bytes), '');
    expect(bare(other)).toBe(bare(report));
  });

  it('is opened as a plain PDF by others, with the proof as a file of its data', async () => {
    const document = await PDFDocument.load(report);
    expect(document.getPageCount()).toBe(2);
    expect(textOf(report)).toContain('/AFRelationship /Data');
  });

  it('with one byte of the proof changed is refused, every seventh in turn', async () => {
    const token = tokenIn(report);
    const at = textOf(report).indexOf(token);
    for (let offset = 0; offset < token.length; offset += 7) {
      const flipped = report.slice();
      flipped[at + offset] = (flipped[at + offset] ?? 0) ^ 1;
      const outcome = await openReport(asFile(flipped));
      if (outcome.ok && outcome.value.isUntouched) throw new Error(`accepted with byte ${offset} changed`);
      expect(outcome.ok).toBe(false);
    }
  });

  it('with one byte of anything else changed is not untouched, if it opens at all, every thirteenth in turn', async () => {
    const token = tokenIn(report);
    const [from, to] = [textOf(report).indexOf(token), textOf(report).indexOf(token) + token.length];
    for (let at = 0; at < report.length; at += 13) {
      if (at >= from && at < to) continue;
      const flipped = report.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const outcome = await openReport(asFile(flipped));
      if (outcome.ok && outcome.value.isUntouched) throw new Error(`accepted with byte ${at} changed`);
    }
  });

  it('whose page was written anew says which page', async () => {
    const document = await PDFDocument.load(report);
    document.getPage(1).drawText('Score 99.99', { x: 60, y: 600 });
    const changed = Uint8Array.from(await document.save({ useObjectStreams: false }));
    const found = await opened(changed);
    expect(found.isUntouched).toBe(false);
    expect(found.pages.map(({ state }) => state)).toEqual(['same', 'different']);
  });

  it('that another program has saved keeps its text, and says that its bytes are others', async () => {
    const again = Uint8Array.from(await (await PDFDocument.load(report)).save({ useObjectStreams: false }));
    const found = await opened(again);
    expect(found.isUntouched).toBe(false);
    expect(found.pages.every(({ state }) => state === 'same')).toBe(true);
  });

  it('with a page added or taken out says so', async () => {
    const document = await PDFDocument.load(report);
    document.removePage(1);
    const fewer = await opened(Uint8Array.from(await document.save({ useObjectStreams: false })));
    expect(fewer.pages.map(({ state }) => state)).toEqual(['same', 'missing']);
    document.addPage();
    document.addPage();
    const more = await opened(Uint8Array.from(await document.save({ useObjectStreams: false })));
    expect(more.pages.map(({ state }) => state)).toEqual(['same', 'different', 'added']);
  });

  it('with the proof of another report agrees on no page', async () => {
    const other = await sealedReport(disclosure, key, ['Another report', 'of two pages']);
    const swapped = replaced(report, tokenIn(report), tokenIn(other));
    const found = await opened(swapped);
    expect(found.isUntouched).toBe(false);
    expect(found.pages.map(({ state }) => state)).toEqual(['different', 'different']);
  });

  it('counts blanks and the composition of syllables for nothing', async () => {
    const document = await PDFDocument.load(await sealedReport(disclosure, key, ['A B C']));
    expect(document.getPageCount()).toBe(1);
    const spaced = await PDFDocument.create();
    spaced.addPage().drawText('A  B C', { x: 10, y: 10 });
    const sealed = await sealReport({
      document: spaced,
      pageTexts: ['AB C'],
      disclosure,
      key,
      madeAt: '2026-11-26T09:10:11.000Z',
      appAddress: 'https://example.com/',
    });
    expect((await opened(sealed)).pages).toEqual([{ page: 1, state: 'same' }]);
  });
});

/** Objects of it are packed together, so that nothing of them can be read in the file. */
async function withLink(action: string): Promise<Bytes> {
  const document = await PDFDocument.load(report);
  const { context } = document;
  const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: action } };
  document.getPage(0).node.addAnnot(context.register(context.obj(link)));
  return Uint8Array.from(await document.save({ useObjectStreams: true }));
}

async function packedTwice(): Promise<Bytes> {
  const document = await PDFDocument.load(report);
  const { context } = document;
  const packed = zlibSync(zlibSync(new Uint8Array(1024)));
  const filters = { Filter: ['FlateDecode', 'FlateDecode'] };
  document.getPage(0).node.set(PDFName.of('Contents'), context.register(context.stream(packed, filters)));
  return Uint8Array.from(await document.save({ useObjectStreams: false }));
}

async function withAnotherFile(): Promise<Bytes> {
  const document = await PDFDocument.load(report);
  const { context } = document;
  context.register(context.obj({ F: PDFString.of('a'), EF: { F: context.register(context.stream('a')) } }));
  return Uint8Array.from(await document.save({ useObjectStreams: true }));
}

describe('bad input has a problem of its own:', () => {
  const plain = makePlainPdf([[{ x: 10, y: 10, text: 'a' }]], 10);
  const bomb = makeHostilePdf(zlibSync(new Uint8Array(80 * 1024 * 1024)));

  it.each<[string, string, () => Bytes | Promise<Bytes>]>([
    ['not a PDF', 'reportNotPdf', () => bytesOf('PK\u0003\u0004 not a PDF')],
    ['an empty file', 'reportNotPdf', () => new Uint8Array()],
    ['no proof', 'reportWithoutProof', () => plain],
    ['cut off', 'reportTruncated', () => report.slice(0, report.length - 3000)],
    ['encrypted', 'reportEncrypted', () => makePlainPdf([[{ x: 1, y: 1, text: 'a' }]], 10, '/Encrypt 9 0 R')],
    ['no structure', 'reportBroken', () => bytesOf('%PDF-1.7\nnothing\n%%EOF\n')],
    [
      'a script',
      'reportActive',
      () =>
        replaced(report, '/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert) >>'),
    ],
    [
      'a script whose name is written with escapes',
      'reportActive',
      () => replaced(report, '/Type /Catalog', '/Type /Catalog /#41A << /WC << /#4A#53 (app.alert) >> >>'),
    ],
    ['a link that starts a program, packed', 'reportActive', () => withLink('Launch')],
    ['a link to elsewhere, packed', 'reportActive', () => withLink('URI')],
    ['a link within', 'reportMarkedUp', () => withLink('Named')],
    ['a form', 'reportActive', () => replaced(report, '/Type /Catalog', '/AcroForm << >> /Type /Catalog')],
    [
      'thousands of objects',
      'reportTooManyObjects',
      () => bytesOf(`%PDF-1.7\n${'1 0 obj\nnull\nendobj\n'.repeat(20_001)}%%EOF`),
    ],
    ['hundreds of pages', 'reportTooManyPages', () => makePageTree(301, 1)],
    ['a page that unpacks to 80 MB', 'reportTooDense', () => bomb],
    [
      'a font with letters without end',
      'reportBroken',
      () => replaced(plain, '8094 8190 500', '8094 80000-00-00190 500'),
    ],
    [
      'two proofs',
      'proofTwice',
      () => replaced(report, '%%EOF', '999 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n%%EOF'),
    ],
    ['a page that is packed twice', 'reportBroken', () => packedTwice()],
    ['two proofs, one without a type', 'proofTwice', () => withAnotherFile()],
    [
      'a proof that is none',
      'proofMalformed',
      () => replaced(report, tokenIn(report), 'x'.repeat(tokenIn(report).length)),
    ],
  ])('%s', async (_, code, make) => {
    expect(await codeOf(await make())).toBe(code);
  });

  it('200 MB, before a byte of it is read', async () => {
    const file = asFile(report);
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) });
    expect(await openReport(file)).toMatchObject({
      ok: false,
      problem: { code: 'reportTooLarge', megabytes: 200 },
    });
  });
});
