import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from './limits';
import { readBytes } from './read-bytes';
import { makeHostilePdf, makePageTree } from './testing/make-hostile-pdf';
import { makeHostileXls } from './testing/make-hostile-xls';
import { makeHostileXlsb } from './testing/make-hostile-xlsb';
import { makePlainPdf } from './testing/make-plain-pdf';
import { makeTables } from './testing/make-tables';
import { packedPdf } from './testing/saved-pdf';

type Bytes = Uint8Array<ArrayBuffer>;
const text = (content: string): Bytes => Uint8Array.from(strToU8(content));
const zip = (files: Readonly<Record<string, Uint8Array>>, level: 0 | 1 = 1): Bytes =>
  Uint8Array.from(zipSync(files, { level }));
const megabytes = (count: number): number => count * 1024 * 1024;

async function problemOf(bytes: Bytes) {
  const outcome = await readBytes(bytes, 'x');
  return outcome.ok ? undefined : outcome.problem;
}

/** A workbook whose one sheet holds these rows, with what else is given. */
function workbookOf(rows: string, others: Readonly<Record<string, string>> = {}): Bytes {
  const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const replaced = Object.entries({ 'xl/worksheets/sheet1.xml': sheet, ...others });
  const files = replaced.map(([name, content]) => [name, strToU8(content)] as const);
  return zip({ ...unzipSync(makeTables({ 가: [['나']] }, 'xlsx')), ...Object.fromEntries(files) });
}
const rowsOf = (count: number, row: (number: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at + 1)).join('');

/** Each of them once stood still, took gigabytes, or took longer than a file may; see [Note: limits of intake]. */
describe('a file made to exhaust the device is refused by what it exceeds:', () => {
  it('a sheet with every row that Excel has', async () => {
    const rows = rowsOf(1_048_576, (number) => `<row r="${number}"><c><v>${number}</v></c></row>`);
    expect(await problemOf(workbookOf(rows))).toMatchObject({ code: 'tooManyRows', limit: limits.rows });
  });

  it('a workbook with ever the same text', async () => {
    const strings = `<sst>${'<si><t>x</t></si>'.repeat(1_000_000)}</sst>`;
    const bomb = workbookOf('', { 'xl/sharedStrings.xml': strings });
    expect(await problemOf(bomb)).toMatchObject({ code: 'zipTooDense', limit: limits.zipRatio });
  });

  it('a workbook with one text of 30 MB', async () => {
    const strings = `<sst><si><t>${rowsOf(megabytes(3), (number) => String(number % 99999))}</t></si></sst>`;
    const rows = '<row r="1"><c t="s"><v>0</v></c></row>';
    const bytes = workbookOf(rows, { 'xl/sharedStrings.xml': strings });
    expect(await problemOf(bytes)).toMatchObject({ code: 'tableUnrecognised' });
  });

  it('an archive in an archive', async () => {
    const inner = zip({ 'a.txt': new Uint8Array(megabytes(20)) });
    expect(await problemOf(zip({ 'a.zip': inner }, 0))).toMatchObject({
      code: 'fileKindNotYetRead',
      kind: 'zip',
    });
  });

  it('a filing that unpacks to more than is held', async () => {
    const bomb = zip({ 'a.xbrl': new Uint8Array(limits.unpackedBytes + 1) });
    expect(await problemOf(bomb)).toMatchObject({ code: 'zipTooLarge', limitMegabytes: 200 });
  });

  it('a PDF of 10,000 pages', async () => {
    const pages = { code: 'tooManyPages', pages: 10_000, limit: limits.pages };
    expect(await problemOf(makePageTree(10_000, 1))).toMatchObject(pages);
  });

  it('a PDF of pages nested 20,000 deep', async () => {
    expect(await problemOf(makePageTree(1, 20_000))).toMatchObject({ code: 'pdfWithoutText' });
  });

  it('a PDF whose page unpacks to text without end', async () => {
    const content = deflateSync(
      Buffer.from(
        `BT /F1 7 Tf ${'1 0 0 1 30 9 Tm (a a a a) Tj 1 0 0 1 30 700 Tm (a a a a) Tj '.repeat(200_000)}`,
      ),
    );
    const problem = { code: 'tooMuchText', limit: limits.pieces };
    expect(await problemOf(makeHostilePdf(content))).toMatchObject(problem);
  });

  it('a PDF whose font has letters without end, plain or packed', async () => {
    const plain = makePlainPdf([[{ x: 30, y: 800, text: '표준손익계산서' }]], 7);
    const endless = text(new TextDecoder().decode(plain).replace('8094 8190 500', '8094 80000-00-00190 500'));
    const problem = { code: 'documentBroken', kind: 'pdf' };
    expect(await problemOf(endless)).toMatchObject(problem);
    const changed = new TextDecoder().decode(plain).replace('8094 8190 500', '8094 80000000190 500');
    expect(await problemOf(await packedPdf(text(changed)))).toMatchObject(problem);
    expect(await problemOf(await packedPdf(plain))).toMatchObject({ code: 'pdfNotStatements' });
  });

  it('XML with a million attributes', async () => {
    const attributes = rowsOf(1_000_000, (number) => ` a${number}="1"`);
    const problem = { code: 'xmlTagTooLong', limit: limits.xmlTagCharacters };
    expect(await problemOf(text(`<response${attributes}/>`))).toMatchObject(problem);
    const xbrl = `<xbrl xmlns="http://www.xbrl.org/2003/instance"${attributes}/>`;
    expect(await problemOf(text(xbrl))).toMatchObject(problem);
  });

  it('XML with a hundred thousand patents', async () => {
    const items = '<item><a/></item>'.repeat(100_000);
    const bytes = text(`<response><body><items>${items}</items></body></response>`);
    expect(await problemOf(bytes)).toMatchObject({ code: 'tooManyRows', limit: limits.patents });
  });

  it('JSON with one text of 49 MB, or cut off within it', async () => {
    const start = `{"status":"000","list":[{"account_nm":"${'a'.repeat(megabytes(49))}`;
    expect(await problemOf(text(`${start}","thstrm_amount":"1"}]}`))).toMatchObject({
      code: 'openDartNoRows',
    });
    expect(await problemOf(text(start))).toMatchObject({ code: 'jsonBroken', column: start.length + 1 });
  });

  it('one line of 49 MB', async () => {
    expect(await problemOf(text('1,'.repeat(megabytes(24))))).toMatchObject({ code: 'fileUnrecognised' });
    const long = `과목,당기\n1,2\n${'1,'.repeat(megabytes(4))}`;
    expect(await problemOf(text(long))).toMatchObject({ code: 'tooManyCells', limit: limits.cells });
  });

  it('a table whose quotes are never closed', async () => {
    const bytes = text(`a,b\n1,2\n"${'"",\n'.repeat(megabytes(4))}`);
    expect(await problemOf(bytes)).toMatchObject({ code: 'tooManyCells', limit: limits.cells });
  });

  it('a page with half a million rows', async () => {
    const rows = '<tr><td>1</td><td>2</td></tr>'.repeat(500_000);
    const bytes = text(`<html><table>${rows}</table></html>`);
    expect(await problemOf(bytes)).toMatchObject({ code: 'tooManyRows', limit: limits.rows });
  });

  it.each(['99999999', '0', '-3', '1e9', 'x'])('a page with cells over %s columns', async (span) => {
    const row = `<tr><td colspan="${span}" rowspan=9>1</td><td>2</td></tr>`;
    const bytes = text(`<html><table>${row.repeat(50)}</table></html>`);
    expect(await problemOf(bytes)).toMatchObject({ code: 'tableUnrecognised' });
  });

  it.each([
    ['texts', 'tooManyTexts'],
    ['rows', 'tableUnrecognised'],
    ['formula', 'tableUnrecognised'],
    ['result', 'tableUnrecognised'],
    ['record', 'documentBroken'],
  ] as const)('an old workbook with a lie about its %s', async (lie, code) => {
    expect(await problemOf(makeHostileXls(lie))).toMatchObject({ code });
  });

  it('an old workbook whose shared text goes on over a million records', async () => {
    expect(await problemOf(makeHostileXls('pieces'))).toMatchObject({ code: 'tableUnrecognised' });
  });

  it.each([
    ['text', 'documentBroken'],
    ['record', 'documentBroken'],
    ['noText', 'documentBroken'],
    ['pieces', 'tableUnrecognised'],
    ['link', 'tableUnrecognised'],
  ] as const)('a binary workbook with a lie about its %s', async (lie, code) => {
    expect(await problemOf(makeHostileXlsb(lie))).toMatchObject({ code });
  });

  it('a workbook with a link over every cell of a sheet', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const sheet = `<worksheet><sheetData>${rows}</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks></worksheet>`;
    const bytes = workbookOf('', { 'xl/worksheets/sheet1.xml': sheet });
    expect(await problemOf(bytes)).toMatchObject({ code: 'tableUnrecognised' });
  });

  it('XML of Excel with a thousand million columns of one look', async () => {
    const whole = new TextDecoder().decode(makeTables({ 가: [['나']] }, 'xlml'));
    const columns = '<Column ss:AutoFitWidth="0" ss:Span="999999999"/>';
    const bytes = text(whole.replace(/(<Table[^>]*>)/, `$1${columns}`));
    expect(await problemOf(bytes)).toMatchObject({ code: 'tableUnrecognised' });
  });

  it('a cell a hundred million columns to the right', async () => {
    const bytes = workbookOf('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>');
    expect(await problemOf(bytes)).toMatchObject({ code: 'tableUnrecognised' });
  });

  it('a compound file whose directory leads back into itself', async () => {
    const bytes = makeTables({ 가: [['나']] }, 'biff8');
    const view = new DataView(bytes.buffer);
    const table = 512 * (view.getInt32(76, true) + 1);
    const directory = view.getInt32(48, true);
    view.setInt32(table + 4 * directory, directory, true);
    expect(await problemOf(bytes)).toMatchObject({ code: 'tableUnrecognised' });
  });

  it('an old workbook with a password', async () => {
    expect(await problemOf(makeHostileXls('password'))).toEqual({
      code: 'fileEncrypted',
      fileName: 'x',
      kind: 'lockedOffice',
    });
  });
});
