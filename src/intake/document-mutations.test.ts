import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountId, accounts } from '../domain/dossier/accounts';
import { type Answer, valueOf } from '../domain/dossier/answer';
import type { Reading } from '../domain/dossier/reading';
import { readBytes } from './read-bytes';
import { makePlainPdf } from './testing/make-plain-pdf';
import { type MadeSheets, makeTables } from './testing/make-tables';
import { mutated, mutation } from './testing/mutation';

/** Seeded, so that a failure comes again; the nightly run asks for 100,000. */
const options = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000), seed: 20_261_122 };
const timeout = 600_000;

const sheets: MadeSheets = {
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

const lines: readonly (readonly [x: number, text: string])[][] = [
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
const pdf = makePlainPdf(
  [lines.flatMap((line, row) => line.map(([x, text]) => ({ x, y: 800 - 12 * row, text })))],
  7,
);

const files = {
  PDF: pdf,
  XLSX: makeTables(sheets, 'xlsx'),
  XLS: makeTables(sheets, 'biff8'),
  'HTML called .xls': makeTables(sheets, 'html'),
  CSV: makeTables(sheets, 'csv'),
  'Korean CSV': makeTables(sheets, 'csvKorean'),
} as const;

/** Whatever the file was: every amount is a whole number with a place and its text. */
function expectSound(reading: Reading): void {
  for (const { values, fiscalYear } of reading.statements) {
    expect(fiscalYear).toBeGreaterThanOrEqual(1900);
    for (const [account, answer] of Object.entries(values) as [AccountId, Answer<number>][]) {
      const won = valueOf(answer) ?? NaN;
      expect(Number.isSafeInteger(won) && (won >= 0 || accounts[account].signed)).toBe(true);
      expect(answer.source).toMatchObject({ kind: 'file', fileName: 'x' });
      expect(answer.source.kind === 'file' && answer.source.place !== '' && answer.source.raw !== '').toBe(
        true,
      );
    }
  }
}

describe('no document can hang, crash or fool the reader when it is a damaged', () => {
  it('is read whole when it is not', async () => {
    for (const file of Object.values(files)) {
      const read = await readBytes(file, 'x');
      expect(read.ok && valueOf(read.value[0]?.statements[0]?.values.operatingIncome)).toBe(-20);
    }
  });

  it.each(Object.entries(files))('%s', { timeout }, async (_, file) => {
    const damaged = fc
      .array(mutation, { minLength: 1, maxLength: 4 })
      .map((mutations) => mutations.reduce(mutated, Uint8Array.from(file)));
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const outcome = await readBytes(bytes, 'x');
        if (outcome.ok) outcome.value.forEach(expectSound);
        else expect(outcome.problem).toMatchObject({ fileName: 'x' });
      }),
      options,
    );
  });
});
