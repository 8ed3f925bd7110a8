import { utils, write } from '@e965/xlsx';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type MadeCell, makeTables } from '../testing/make-tables';
import { cellName, type Grid, placeOfCell } from './grid';
import { readDelimited } from './read-delimited';
import { readHtml, readWorkbook, readZippedWorkbook } from './read-workbook';
import type { Outcome } from '../../domain/problem';

function gridsOf(outcome: Outcome<readonly Grid[]>): readonly Grid[] {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const textsOf = (grid: Grid | undefined) => grid?.rows.map((row) => row.map(({ text }) => text));
const rows: readonly (readonly MadeCell[])[] = [['과목', null, 1234.5], [], [null, ' 가나 ', '001']];

function replaceBytes(bytes: Uint8Array, found: ArrayLike<number>, by: ArrayLike<number>): void {
  const at = bytes.findIndex((_, index) =>
    Array.from(found).every((byte, offset) => bytes[index + offset] === byte),
  );
  if (at < 0) throw new Error('not found');
  bytes.set(Array.from(by), at);
}

describe('the cells of a workbook', () => {
  it.each(['xlsx', 'biff8'] as const)('of %s keep sheet, row, column, text and number', async (format) => {
    const bytes = makeTables({ 하나: rows, 둘: [['x']] }, format);
    const read = format === 'xlsx' ? readZippedWorkbook(bytes, 'a') : readWorkbook(bytes, 'a', 'xls');
    const [one, two] = gridsOf(await read);
    expect(one).toEqual({
      sheet: '하나',
      rows: [
        [
          { row: 1, column: 1, text: '과목' },
          { row: 1, column: 3, text: '1234.5', number: 1234.5 },
        ],
        [
          { row: 3, column: 2, text: '가나' },
          { row: 3, column: 3, text: '001' },
        ],
      ],
    });
    expect(textsOf(two)).toEqual([['x']]);
  });

  it.each(['xlsx', 'biff8'] as const)('of %s give dates as days', async (bookType) => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([[new Date(Date.UTC(2024, 11, 31))]], { UTC: true });
    utils.book_append_sheet(book, sheet, 'a');
    const bytes = new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
    const read = bookType === 'xlsx' ? readZippedWorkbook(bytes, 'a') : readWorkbook(bytes, 'a', 'xls');
    expect(textsOf(gridsOf(await read)[0])).toEqual([['2024-12-31']]);
  });

  it('of Excel 95 are read in the code page that the workbook names', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['######', 5]]), 'a');
    const bytes = new Uint8Array(write(book, { bookType: 'biff5', type: 'array' }) as ArrayBuffer);
    // The writer knows no Korean: its CODEPAGE record and the text are replaced by what Excel 95 wrote, CP949.
    replaceBytes(bytes, [0x42, 0, 2, 0], [0x42, 0, 2, 0, 0xb5, 0x03]);
    replaceBytes(bytes, encode('######', 'latin1'), encode('매출액', 'cp949'));
    expect(textsOf(gridsOf(await readWorkbook(bytes, 'a', 'xls'))[0])).toEqual([['매출액', '5']]);
  });

  it('of a web page are one grid, table after table', async () => {
    const html =
      '<table><tr><td>재무상태표</td></tr></table><p/><table><tr><td>과목</td><td>(1,234)</td></tr></table>';
    const [grid, ...others] = gridsOf(await readHtml(html, 'a'));
    expect(others).toEqual([]);
    expect(grid?.rows).toEqual([
      [{ row: 1, column: 1, text: '재무상태표' }],
      [
        { row: 2, column: 1, text: '과목' },
        { row: 2, column: 2, text: '(1,234)' },
      ],
    ]);
    expect(gridsOf(await readHtml('<html><p>x</p></html>', 'a'))).toEqual([]);
  });

  it('of a formula hold its saved value, and nothing runs', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([[{ t: 'n', v: 7, f: 'WEBSERVICE("http://example.invalid")' }]]);
    utils.book_append_sheet(book, sheet, 'a');
    const bytes = new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
    expect(textsOf(gridsOf(await readZippedWorkbook(bytes, 'a'))[0])).toEqual([['7']]);
  });
});

describe('separated text', () => {
  it.each([
    ['a,"1,234",b', [['a', '1,234', 'b']]],
    [
      'a\t1,234\tb\nc\td\te',
      [
        ['a', '1,234', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'a;1,234;b\nc;d;e',
      [
        ['a', '1,234', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    ['a,b\n\n,c', [['a', 'b'], ['c']]],
  ])('%j', async (text, cells) => {
    expect(textsOf(gridsOf(await readDelimited(text, 'a'))[0])).toEqual(cells);
  });
});

describe('a cell', () => {
  it.each([
    [1, 1, 'A1'],
    [12, 26, 'Z12'],
    [3, 27, 'AA3'],
    [1, 702, 'ZZ1'],
    [9, 703, 'AAA9'],
  ])('in row %i, column %i is %s', (row, column, name) => {
    expect(cellName({ row, column })).toBe(name);
    expect(placeOfCell({ sheet: '원가', rows: [] }, { row, column, text: '' })).toBe(`원가!${name}`);
    expect(placeOfCell({ sheet: '', rows: [] }, { row, column, text: '' })).toBe(name);
  });
});
