import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { valueOf } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import { readBytes } from '../read-bytes';
import { type MadeCell, makeTables } from '../testing/make-tables';

type Row = readonly MadeCell[];

async function readingOf(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const outcome = await readBytes(bytes, 'list');
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const [reading] = outcome.value;
  if (!reading) throw new Error('no reading');
  return reading;
}
const readRows = (...rows: readonly Row[]) => readingOf(makeTables({ 특허: rows }, 'xlsx'));
const codesOf = ({ notices }: Reading) => notices.map(({ code }) => code);
const numbersOf = ({ patents }: Reading) => patents.map(({ applicationNumber }) => applicationNumber);

const header = [
  '발명의명칭',
  '출원번호',
  '출원일자',
  '등록번호',
  '등록일자',
  'IPC분류',
  '법적상태',
  '출원인',
];
const row = [
  '노즐',
  '10-2016-0062884',
  '2016.05.23',
  '10-1928417-0000',
  '2018.12.06',
  'F02M 61/18; B05B 1/08',
  '등록',
  '(주)가나; 라마 (주)',
];

function expectWhole(reading: Reading): void {
  const [patent] = reading.patents;
  expect({
    number: patent?.applicationNumber,
    title: valueOf(patent?.title),
    status: valueOf(patent?.status),
    filedOn: valueOf(patent?.filedOn),
    registration: valueOf(patent?.registrationNumber),
    registeredOn: valueOf(patent?.registeredOn),
    ipc: valueOf(patent?.ipcCodes),
    applicants: valueOf(patent?.applicants),
  }).toEqual({
    number: '1020160062884',
    title: '노즐',
    status: 'granted',
    filedOn: '2016-05-23',
    registration: '1019284170000',
    registeredOn: '2018-12-06',
    ipc: ['F02M 61/18', 'B05B 1/08'],
    applicants: ['(주)가나', '라마 (주)'],
  });
}

describe('a header over two rows', () => {
  it('is put together from groups and their columns', async () => {
    const above = ['발명의 명칭', '출원', null, '등록', null, 'IPC', '상태', '출원인'];
    const below = [null, '번호', '일자', '번호', '일자', null, null, null];
    expectWhole(await readRows(['KIPRIS 특허 목록'], above, below, row));
  });

  it('is read from the row below where that names the columns itself', async () => {
    const above = ['서지사항', null, null, '권리', null, 'IPC분류', '법적상태', '출원인'];
    const below = ['발명의 명칭', '출원번호', '출원일', '등록번호', '등록일', null, null, null];
    const reading = await readRows(above, below, row);
    expectWhole(reading);
    expect(reading.patents[0]?.title?.source).toMatchObject({ place: '특허!A3', raw: '노즐' });
  });

  it('does not take a patent that is called like a column for a header', async () => {
    const reading = await readRows(header, ['IPC', ...row.slice(1)], row.with(1, '10-2017-0062884'));
    expect(numbersOf(reading)).toEqual(['1020160062884', '1020170062884']);
  });
});

describe('merged cells', () => {
  it('of a title and of a company over its patents leave every row a patent', async () => {
    const sheet = utils.aoa_to_sheet([
      ['특허 목록'],
      header,
      row,
      ['분무기', '10-2017-0062884', '2017.05.23', null, null, 'F02M 61/18', '공개', null],
    ]);
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 7 } },
      { s: { r: 2, c: 7 }, e: { r: 3, c: 7 } },
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '특허');
    const bytes = new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
    const reading = await readingOf(Uint8Array.from(bytes));
    expectWhole(reading);
    expect(numbersOf(reading)).toEqual(['1020160062884', '1020170062884']);
  });
});

describe('the number of a patent', () => {
  it.each([
    '특허 제10-2016-0062884호',
    '출원번호 10-2016-0062884',
    '[특허]10-2016-0062884',
    '10 - 2016 - 0062884',
    '10‑2016–0062884',
    '１０－２０１６－００６２８８４',
    '10-2016-62884',
    'KR 10-2016-0062884 A',
    '특허-2016-0062884',
    'P2016-0062884',
    '10-2016-0062884 / 2016.05.23',
    '10-2016-0062884\n(2016.05.23)',
  ])('is understood as %j', async (text) => {
    expect(numbersOf(await readRows(header, row.with(1, text)))).toEqual(['1020160062884']);
  });

  it.each([
    '출원번호(출원일)',
    '출원번호/일자',
    '출원 번호 / 출원일자',
    '※ 출원번호*',
    '1. 출원번호',
    'Appl. No. (Date)',
  ])('stands under %j, and the day beside it is the filing date', async (name) => {
    const reading = await readRows(
      ['발명의 명칭', name, '등록일', '상태', 'IPC'],
      ['노즐', '10-2016-0062884(2016.05.23)', '2018.12.06', '등록', 'F02M 61/18'],
    );
    expect(valueOf(reading.patents[0]?.filedOn)).toBe('2016-05-23');
  });

  it('that is laid out as a registration is no application', async () => {
    const reading = await readRows(header, row, row.with(1, '10-1948417-0000'));
    expect([numbersOf(reading), codesOf(reading)]).toEqual([['1020160062884'], ['rowsUnreadable']]);
  });

  it('that may be a registration is asked about, unless it was filed in its year', async () => {
    const filed = row.with(1, '1020050010000').with(2, '2005.01.02');
    expect(codesOf(await readRows(header, filed))).toEqual([]);
    const reading = await readRows(header, filed.with(2, ''), row);
    expect(numbersOf(reading)).toEqual(['1020160062884']);
    expect(reading.doubtful?.map(({ applicationNumber }) => applicationNumber)).toEqual(['1020050010000']);
    const stated = await readRows(header, filed.with(2, ''), filed);
    expect([numbersOf(stated), stated.doubtful]).toEqual([['1020050010000'], undefined]);
  });

  it('of an international application is no Korean right', async () => {
    const reading = await readRows(header, row, row.with(1, 'PCT/KR2016/001234'));
    expect([numbersOf(reading), codesOf(reading)]).toEqual([['1020160062884'], ['foreignRightsLeftOut']]);
  });
});

describe('the state of a right', () => {
  it.each([
    ['등록유지', 'granted'],
    ['등록 / 존속', 'granted'],
    ['소멸(등록료불납)', 'lapsed'],
    ['등록료 불납에 의한 소멸', 'lapsed'],
    ['존속기간만료', 'lapsed'],
    ['등록 / 소멸', 'lapsed'],
    ['Expired - Fee Related', 'lapsed'],
    ['Dead', 'lapsed'],
    ['의견제출통지', 'pending'],
    ['등록결정(일반)', 'pending'],
    ['취하(심사미청구)', 'withdrawn'],
    ['거절결정(일반)', 'rejected'],
    ['무효(심판)', 'invalidated'],
    ['소멸예정', undefined],
  ])('%j is %j', async (text, status) => {
    const reading = await readRows(header, row.with(6, text));
    expect(valueOf(reading.patents[0]?.status)).toBe(status);
    expect(codesOf(reading).includes('statusUnknown')).toBe(status === undefined);
  });
});

describe('separated text', () => {
  const claims = Array.from({ length: 200 }, (_, at) => `[청구항${at + 1}] 제1항에 있어서, "분사구"; 장치`);
  const quoted = (cell: MadeCell) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  const textOf = (separator: string, before = '') => {
    const lines = [
      [...header, '청구항'],
      [...row, claims.join('\n')],
    ];
    return `${before}${lines.map((line) => line.map(quoted).join(separator)).join('\r\n')}\r\n`;
  };
  const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'UTF-8': (text) => new TextEncoder().encode(text),
    'UTF-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
    'UTF-16': (text) => encode(text, 'utf16le', { addBOM: true }),
    CP949: (text) => encode(text, 'cp949'),
  };

  it.each(
    [',', ';', '\t'].flatMap((separator) => Object.keys(encodings).map((name) => [separator, name] as const)),
  )('by %j in %s keeps a cell of 200 claims together', async (separator, name) => {
    const reading = await readingOf(Uint8Array.from(encodings[name]?.(textOf(separator)) ?? []));
    expectWhole(reading);
    expect(valueOf(reading.patents[0]?.claims)).toBe(200);
  });

  it('is not split by what stands in quotes or in the search line', async () => {
    const search = '"검색식: AP=가나; IPC=F02M; PD=2016"\r\n"건수; 1"\r\n"정렬; 출원일"\r\n';
    expectWhole(await readingOf(Uint8Array.from(new TextEncoder().encode(textOf(',', search)))));
  });
});

it('an English export of KIPRIS is read, the states of the register in English too', async () => {
  const reading = await readRows(
    [
      'No.',
      'Title of Invention',
      'IPC',
      'Application Number',
      'Application Date',
      'Applicant',
      'Legal Status',
    ],
    [1, 'Nozzle', 'H10D 86/40(2025.01)', '1020160062884', '2016.05.23', 'GANA CO., LTD.', 'Registered'],
    [2, 'Sprayer', 'F02M 61/18', '1020170062884', '2017.05.23', 'GANA CO., LTD.', 'Lapsed'],
    [3, 'Pump', 'F02M 61/18', '1020180062884', '2018.05.23', 'GANA CO., LTD.', 'Unexamined'],
  );
  expect(reading.companyName).toBe('GANA CO., LTD.');
  expect(reading.patents.map(({ status }) => valueOf(status))).toEqual(['granted', 'lapsed', 'pending']);
  expect(valueOf(reading.patents[0]?.ipcCodes)).toEqual(['H10D 86/40']);
});

it('a family that comes twice counts its offices once', async () => {
  const reading = await readRows(
    ['국가', ...header, '패밀리'],
    ['KR', ...row, ''],
    ['US', ...row.with(1, 'US15/123,456'), '10-2016-0062884'],
    ['US', ...row.with(1, 'US16/123,457'), '10-2016-0062884'],
    ['JP', ...row.with(1, '2017-123456'), '10-2016-0062884'],
    ['WO', ...row.with(1, 'PCT/KR2016/00001'), '10-2016-0062884'],
  );
  expect([numbersOf(reading), valueOf(reading.patents[0]?.familyOffices)]).toEqual([['1020160062884'], 3]);
});
