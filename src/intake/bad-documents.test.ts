import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from './limits';
import { readBytes } from './read-bytes';
import { makePlainCertificate } from './testing/make-certificate';
import { makePlainPdf } from './testing/make-plain-pdf';
import { makeTables } from './testing/make-tables';
import { scannedPdf } from './testing/saved-pdf';

async function problemOf(bytes: Uint8Array<ArrayBuffer>) {
  const outcome = await readBytes(bytes, 'x');
  return outcome.ok ? undefined : outcome.problem;
}
const text = (content: string): Uint8Array<ArrayBuffer> => Uint8Array.from(strToU8(content));
const certificate = makePlainCertificate([{ form: 'is', year: 2024, amounts: new Map([[1, '1,000']]) }]);
const line = (content: string) => ({ x: 30, y: 800, text: content });

describe('a PDF that gives no values says why', () => {
  it('cut off at any place', async () => {
    for (const part of [0.01, 0.3, 0.7, 0.99]) {
      const cut = certificate.slice(0, Math.floor(certificate.length * part));
      expect(await problemOf(cut)).toEqual({ code: 'documentBroken', fileName: 'x', kind: 'pdf' });
    }
  });

  it('scanned: it has pages and no text', async () => {
    expect(await problemOf(await scannedPdf(2))).toEqual({ code: 'pdfWithoutText', fileName: 'x', pages: 2 });
  });

  it('locked with a password', async () => {
    const key = '5a'.repeat(32);
    const encrypted = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<5a> <5a>]`;
    const bytes = makePlainPdf([[line('표준손익계산서')]], 7, encrypted);
    expect(await problemOf(bytes)).toEqual({ code: 'fileEncrypted', fileName: 'x', kind: 'lockedPdf' });
  });

  it('of something else', async () => {
    const bytes = makePlainPdf([[line('사업자등록증 1 2 3')]], 7);
    expect(await problemOf(bytes)).toEqual({ code: 'pdfNotStatements', fileName: 'x' });
  });

  it('with the forms and no amount in them', async () => {
    const bytes = makePlainCertificate([{ form: 'is', year: 2024, amounts: new Map() }]);
    expect(await problemOf(bytes)).toMatchObject({ code: 'statementsEmpty', place: '표준손익계산서 p.1' });
  });

  it('with too many pages', async () => {
    const pages = limits.pages + 1;
    const bytes = makePlainPdf(
      Array.from({ length: pages }, () => [line('표준손익계산서')]),
      7,
    );
    expect(await problemOf(bytes)).toEqual({
      code: 'tooManyPages',
      fileName: 'x',
      pages,
      limit: limits.pages,
    });
  });

  it('with too much text', async () => {
    const row = 'a '.repeat(60);
    const page = Array.from({ length: 70 }, (_, index) => ({ x: 30, y: 800 - 10 * index, text: row }));
    const bytes = makePlainPdf(
      Array.from({ length: 50 }, () => page),
      7,
    );
    expect(await problemOf(bytes)).toMatchObject({ code: 'tooMuchText', limit: limits.pieces });
  });
});

describe('a spreadsheet that is too much says of what', () => {
  it('rows', async () => {
    const rows = limits.rows + 1;
    expect(await problemOf(text('과목,당기\n'.repeat(rows)))).toMatchObject({
      code: 'tooManyRows',
      limit: limits.rows,
    });
  });

  it('heads of tables, each of which is looked at once', async () => {
    const start = performance.now();
    expect(await problemOf(text('과목,당기\n'.repeat(limits.rows)))).toMatchObject({
      code: 'fileUnrecognised',
    });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('cells', async () => {
    const row = `${Array.from({ length: 50 }, () => '1').join(',')}\n`;
    const bytes = text(row.repeat(limits.cells / 50 + 1));
    expect(await problemOf(bytes)).toMatchObject({ code: 'tooManyCells', limit: limits.cells });
  });

  it('sheets', async () => {
    const sheets = limits.sheets + 1;
    const made = Object.fromEntries(Array.from({ length: sheets }, (_, index) => [`s${index}`, [['a']]]));
    const problem = { code: 'tooManySheets', fileName: 'x', sheets, limit: limits.sheets };
    expect(await problemOf(makeTables(made, 'xlsx'))).toEqual(problem);
  });

  it('files within', async () => {
    const files = Object.fromEntries(
      Array.from({ length: limits.zipEntries + 1 }, (_, index) => [`xl/${index}`, strToU8('')]),
    );
    const bytes = zipSync({ ...files, 'xl/workbook.xml': strToU8('x') });
    expect(await problemOf(bytes)).toMatchObject({ code: 'zipTooManyEntries', limit: limits.zipEntries });
  });

  it('what it unpacks to, by ratio', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('x'),
      'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000),
    });
    expect(await problemOf(bomb)).toMatchObject({ code: 'zipTooDense', limit: limits.zipRatio });
  });

  it('what it unpacks to, by size', async () => {
    const files = { 'xl/workbook.xml': strToU8('x'), 'xl/worksheets/sheet1.xml': strToU8('y'.repeat(100)) };
    const bytes = zipSync(files, { level: 0 });
    // The size that the directory at the end states of its last file.
    const entry = bytes.findLastIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1,
    );
    new DataView(bytes.buffer).setUint32(entry + 24, limits.unpackedBytes + 1, true);
    expect(await problemOf(bytes)).toMatchObject({ code: 'zipTooLarge', limitMegabytes: 200 });
  });
});

describe('a file of another kind says what it is', () => {
  it.each([
    [
      'a photo of a telephone',
      text('\u0000\u0000\u0000\u0018ftypheic\u0000'),
      { code: 'fileKindNotYetRead', kind: 'image' },
    ],
    ['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), { code: 'fileKindNotYetRead', kind: 'image' }],
    [
      'a workbook without any statement',
      makeTables({ a: [['안녕']] }, 'xlsx'),
      { code: 'tableUnrecognised' },
    ],
    ['a letter', text('안녕하세요, 대표님.\n내일, 뵙겠습니다.\n'), { code: 'fileUnrecognised' }],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toMatchObject(problem);
  });
});
