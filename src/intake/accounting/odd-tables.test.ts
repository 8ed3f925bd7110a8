import { describe, expect, it } from 'vitest';
import { valueOf } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { readBytes } from '../read-bytes';
import { type MadeSheets, makeTables } from '../testing/make-tables';

async function readingOf(sheets: MadeSheets): Promise<Reading> {
  const outcome = await readBytes(makeTables(sheets, 'xlsx'), '결산.xlsx');
  const [reading] = outcome.ok ? outcome.value : [];
  if (!reading) throw new Error(JSON.stringify(outcome));
  return reading;
}
const amounts = (year: StatementYear | undefined) =>
  Object.fromEntries(Object.entries(year?.values ?? {}).map(([id, one]) => [id, valueOf(one)]));
const yearsIn = ({ statements }: Reading) =>
  Object.fromEntries(statements.map((year) => [year.fiscalYear, amounts(year)]));
const codesOf = ({ notices }: Reading) => notices.map(({ code }) => code);

describe('tables as people arrange them', () => {
  it('one sheet a year, of which only the newest is dated', async () => {
    const reading = await readingOf({
      당기: [['손익계산서'], ['2024.1.1 ~ 2024.12.31'], ['단위: 원'], ['과목', '당기'], ['매출액', 10]],
      전기: [['손익계산서'], ['단위: 원'], ['과목', '금액'], ['매출액', 9]],
    });
    expect(yearsIn(reading)).toEqual({ 2024: { revenue: 10 }, 2023: { revenue: 9 } });
  });

  it('a summary of balance sheet and income statement without a title', async () => {
    const reading = await readingOf({
      요약: [
        ['요약 재무제표 (단위: 백만원)'],
        ['구분', '2023', '2024'],
        ['자산총계', 5, 6],
        ['매출액', 10, 12],
        ['연구개발비', 1, 2],
        ['당기순이익', -1, 2],
      ],
    });
    expect(yearsIn(reading)[2024]).toEqual({
      totalAssets: 6_000_000,
      revenue: 12_000_000,
      rdExpense: 2_000_000,
      netIncome: 2_000_000,
    });
  });

  it('the unit in the heading of the amounts alone', async () => {
    const reading = await readingOf({
      손익계산서: [
        ['과목', '2024년(천원)'],
        ['매출액', 12],
      ],
    });
    expect(yearsIn(reading)).toEqual({ 2024: { revenue: 12_000 } });
    expect(codesOf(reading)).toContain('unitConverted');
  });

  it('development as an asset and as a cost', async () => {
    const reading = await readingOf({
      재무상태표: [['단위: 원'], ['과목', '2024년'], ['개발비', 77]],
      손익계산서: [['단위: 원'], ['과목', '2024년'], ['개발비', 5], ['경상개발비', 6]],
    });
    expect(yearsIn(reading)[2024]).toMatchObject({ developmentAsset: 77, rdExpense: 11 });
  });

  it('the details of overheads on a sheet of their own, counted once', async () => {
    const details = [
      ['임원급여', 20],
      ['직원급여', 30],
      ['복리후생비', 3],
      ['광고선전비', 2],
      ['경상개발비', 10],
    ];
    const reading = await readingOf({
      손익계산서: [
        ['단위: 원'],
        ['과목', '2024년'],
        ['판매비와관리비', 65],
        ['임원급여', 20],
        ['직원급여', 30],
      ],
      판관비: [['판매비와 관리비 명세서'], ['단위: 원'], ['과목', '2024년'], ...details, ['합계', 65]],
    });
    expect(yearsIn(reading)[2024]).toEqual({
      sellingAdministrative: 65,
      salary: 50,
      welfare: 3,
      advertising: 2,
      rdExpense: 10,
    });
  });
});

describe('a year that is not over', () => {
  const head = (own: string, before: string) => [
    [`제 12 기 ${own}`],
    [`제 11 기 ${before}`],
    ['단위: 원'],
    ['과목', '당기', '전기'],
  ];

  it('is left to the person, beside the whole year before', async () => {
    const reading = await readingOf({
      재무상태표: [...head('2024년 9월 30일 현재', '2023년 12월 31일 현재'), ['자산총계', 6, 5]],
      손익계산서: [
        ...head('2024년 1월 1일부터 2024년 9월 30일까지', '2023년 1월 1일부터 2023년 12월 31일까지'),
        ['매출액', 7, 9],
      ],
    });
    expect(yearsIn(reading)).toEqual({ 2023: { totalAssets: 5, revenue: 9 } });
    expect(reading.interim).toMatchObject({ months: 9, year: { fiscalYear: 2024, basis: 'separate' } });
    expect(amounts(reading.interim?.year)).toEqual({ totalAssets: 6, revenue: 7 });
  });

  it('beside the same part of the year before: that is no year', async () => {
    const halves = head('2024년 1월 1일부터 2024년 6월 30일까지', '2023년 1월 1일부터 2023년 6월 30일까지');
    const reading = await readingOf({ 손익계산서: [...halves, ['매출액', 7, 6]] });
    expect(reading.statements).toEqual([]);
    expect(amounts(reading.interim?.year)).toEqual({ revenue: 7 });
  });

  it('is none where the company closes its books then', async () => {
    const reading = await readingOf({
      재무상태표: [...head('2024년 3월 31일 현재', '2023년 3월 31일 현재'), ['자산총계', 6, 5]],
      손익계산서: [
        ...head('2023년 4월 1일부터 2024년 3월 31일까지', '2022년 4월 1일부터 2023년 3월 31일까지'),
        ['매출액', 7, 9],
      ],
    });
    expect(yearsIn(reading)).toEqual({
      2024: { totalAssets: 6, revenue: 7 },
      2023: { totalAssets: 5, revenue: 9 },
    });
    expect(reading.interim).toBeUndefined();
  });
});
