import { PDFDocument } from 'pdf-lib';
import { makePlainPdf } from '../../../src/intake/testing/make-plain-pdf.ts';
import { type MadeSheets, makeTables } from '../../../src/intake/testing/make-tables.ts';
import type { FuzzFormat } from '../fuzz-format.ts';
import { spoilPdf, spoilZip } from '../within.ts';

/** As little of a certificate as is still read: places on the page from the left. */
const form: readonly (readonly (readonly [x: number, text: string])[])[] = [
  [[200, '표준손익계산서(일반법인용)']],
  [[60, '2024년 1월 1일 부터 2024년 12월 31일 까지']],
  [
    [30, 'Ⅰ.매출액'],
    [180, '01'],
    [240, '1,000'],
    [300, 'Ⅴ.영업손익'],
    [450, '129'],
    [500, '△20'],
  ],
  [
    [30, '(1)상품매출'],
    [180, '02'],
    [240, '1,000'],
  ],
];

const plainPdf = () =>
  makePlainPdf([form.flatMap((line, row) => line.map(([x, text]) => ({ x, y: 800 - 12 * row, text })))], 7);

/** The same as newer programs write it: objects in packed streams, and a packed table of their places. */
async function packedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(plainPdf());
  return Uint8Array.from(await document.save({ useObjectStreams: true }));
}

const formTable: MadeSheets = { 서식: form.map((line) => line.map(([, text]) => text)) };

const booked: MadeSheets = {
  재무제표: [
    ['손익계산서'],
    ['제 3(당)기 2024년 1월 1일부터 2024년 12월 31일까지'],
    ['(단위: 원)'],
    ['과목', '당기', '전기'],
    ['매출액', '1,000', 900],
    ['영업이익', '△20', 30],
    ['당기순이익', '(20)', 25],
  ],
};

/** The Hometax certificate, and what bookkeeping programs write. */
export const statementFormats: readonly FuzzFormat[] = [
  { name: 'hometax-pdf', make: plainPdf },
  { name: 'hometax-packed-pdf', make: packedPdf, spoil: spoilPdf },
  { name: 'hometax-table-csv', make: () => makeTables(formTable, 'csv') },
  { name: 'hometax-table-xlsx', make: () => makeTables(formTable, 'xlsx'), spoil: spoilZip },
  { name: 'accounting-xlsx', make: () => makeTables(booked, 'xlsx'), spoil: spoilZip },
  { name: 'accounting-xlsb', make: () => makeTables(booked, 'xlsb'), spoil: spoilZip },
  { name: 'accounting-xls', make: () => makeTables(booked, 'biff8') },
  { name: 'accounting-xml-2003', make: () => makeTables(booked, 'xlml') },
  { name: 'accounting-html', make: () => makeTables(booked, 'html') },
  { name: 'accounting-csv', make: () => makeTables(booked, 'csv') },
  { name: 'accounting-korean-csv', make: () => makeTables(booked, 'csvKorean') },
];
