import { utils, write } from '@e965/xlsx';
import { afterEach, expect, it } from 'vitest';
import { valueOf } from '../../domain/dossier/answer';
import { makePlainPdf } from '../testing/make-plain-pdf';
import { FileIntake } from './file-intake';

/** The development server hands the parsers over file by file, unbundled: that takes its time on a busy machine. */
const timeout = 60_000;
const seconds = 60;

const realWorker = () =>
  new Worker(new URL('../worker/intake.worker.ts', import.meta.url), { type: 'module' });

let intake: FileIntake | undefined;
afterEach(() => intake?.stop());

const lines = [
  '표준손익계산서',
  '2024년 1월 1일 부터 2024년 12월 31일 까지',
  'Ⅰ.매출액 01 1,000',
  'Ⅴ.영업손익 129 △20',
];
const pdf = makePlainPdf([lines.map((text, row) => ({ x: 30, y: 800 - 12 * row, text }))], 7);

const rows = [['손익계산서'], ['단위: 원'], ['과목', '2024년'], ['매출액', 1000], ['영업이익', '△20']];
function workbook(bookType: 'xlsx' | 'biff8'): ArrayBuffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '손익');
  return write(book, { bookType, type: 'array' }) as ArrayBuffer;
}
const html = `<html><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;

it(
  'PDF, with letters by a predefined character map, and spreadsheets are read in the real worker',
  { timeout },
  async () => {
    intake = new FileIntake(realWorker, seconds);
    const read = await intake.read([
      new File([pdf], '증명.pdf'),
      new File([workbook('xlsx')], '결산.xlsx'),
      new File([workbook('biff8')], '결산.xls'),
      new File([html], '결산.xls'),
      new File([rows.map((row) => row.join(',')).join('\n')], '결산.csv'),
    ]);
    for (const { outcome } of read) {
      const [year] = outcome.ok ? (outcome.value[0]?.statements ?? []) : [];
      expect(year?.fiscalYear).toBe(2024);
      expect([year?.values.revenue, year?.values.operatingIncome].map(valueOf)).toEqual([1000, -20]);
    }
  },
);

it('a damaged PDF does not keep the next one from being read', { timeout }, async () => {
  intake = new FileIntake(realWorker, seconds);
  const read = await intake.read([new File([pdf.subarray(0, 500)], 'a.pdf'), new File([pdf], 'b.pdf')]);
  expect(read[0]?.outcome).toMatchObject({ problem: { code: 'documentBroken', kind: 'pdf' } });
  expect(read[1]?.outcome.ok).toBe(true);
});
