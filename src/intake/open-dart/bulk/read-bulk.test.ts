import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../domain/dossier/answer';
import { emptyDossier } from '../../../domain/dossier/dossier';
import { reviewReadings } from '../../../domain/dossier/review';
import { readBytes } from '../../read-bytes';
import type { ReadOptions } from '../../intake-api';
import { makeBulkTable, makeBulkZip } from '../../testing/make-bulk';
import { amountsIn, type MadeFiling, plainFiling } from '../../testing/made-filing';

const gaon = plainFiling;
const naru: MadeFiling = {
  ...gaon,
  name: '(주)나루전자',
  stockCode: '990020',
  rows: gaon.rows.map((row) => ({
    ...row,
    id: row.id.replace('entity09999999', 'entity08888888'),
    won: [5, 4, 3] as const,
  })),
};
const twin: MadeFiling = { ...gaon, name: '가온 머신', stockCode: '990030' };
const balances = (...filings: MadeFiling[]) => makeBulkTable({ statement: 'BS', filings });

async function outcomeOf(bytes: Uint8Array<ArrayBuffer>, company?: ReadOptions['company']) {
  return await readBytes(bytes, 'x.zip', company ? { company } : {});
}
async function readingOf(bytes: Uint8Array<ArrayBuffer>, company?: ReadOptions['company']) {
  const outcome = await outcomeOf(bytes, company);
  const [reading] = outcome.ok ? outcome.value : [];
  if (!reading) throw new Error(outcome.ok ? 'no reading' : outcome.problem.code);
  return reading;
}

describe('a bulk download of many companies', () => {
  it('asks which one is meant, and names them all in order', async () => {
    expect(await outcomeOf(balances(naru, gaon))).toEqual({
      ok: false,
      problem: {
        code: 'companyNotChosen',
        fileName: 'x.zip',
        companies: [
          { stockCode: '990020', name: '(주)나루전자' },
          { stockCode: '990010', name: '가온머신' },
        ],
      },
    });
  });

  it.each<[string, ReadOptions['company']]>([
    ['stock code', { stockCode: '990020' }],
    ['name in another style', { name: '나루전자 주식회사' }],
    ["DART's number, which stands in its own accounts", { dartCode: '08888888', name: '아무개' }],
  ])('knows it by its %s', async (_, company) => {
    const file = makeBulkZip({
      a: new Uint8Array(3),
      'b.txt': makeBulkTable({ statement: 'CIS', filings: [gaon, naru] }),
    });
    const reading = await readingOf(file, company);
    expect(reading).toMatchObject({
      companyName: '(주)나루전자',
      companyCode: '990020',
      format: 'openDartBulk',
    });
    expect(valueOf(reading.answers['company.dartCode'])).toBe('08888888');
    expect(valueOf(reading.answers['company.listing'])).toBe('kosdaq');
    expect(valueOf(reading.answers['company.name'])).toBe(
      company?.name === '나루전자 주식회사' ? undefined : '(주)나루전자',
    );
    expect(reading.statements[0]?.values.revenue).toMatchObject({ value: 5 });
  });

  it.each<[string, ReadOptions['company']]>([
    ['a number that it lacks', { stockCode: '990099', name: '가온머신' }],
    ['a name that it lacks', { name: '다라전자' }],
    ['a name that two have', { name: '가온머신' }],
  ])('asks in spite of %s', async (_, company) => {
    expect(await outcomeOf(balances(gaon, naru, twin), company)).toMatchObject({
      problem: { code: 'companyNotChosen', companies: { length: 3 } },
    });
  });

  it('of a single company does not ask', async () => {
    expect((await readingOf(balances(gaon))).companyName).toBe('가온머신');
  });
});

describe('a table of the bulk download', () => {
  it('is read by position, each value with its line and its own text', async () => {
    const bytes = makeBulkTable({ statement: 'CIS', filings: [naru, gaon] });
    const reading = await readingOf(bytes, { stockCode: '990010' });
    const revenue = reading.statements.map((year) => year.values.revenue);
    expect(revenue.map(valueOf)).toEqual([30_000_000, 19_000_000, 7_000_000]);
    expect(revenue[1]?.source).toMatchObject({
      place: '#10 · CIS · 수익(매출액) · 전기',
      raw: '19,000,000',
    });
    expect(reading.notices).toEqual([
      { code: 'matchedByOwnLabel', matches: [{ account: 'rdExpense', label: '경상연구개발비' }] },
    ]);
  });

  it('is read from UTF-8 as well, as programs save it again', async () => {
    const text = new TextDecoder('euc-kr').decode(balances(gaon));
    const reading = await readingOf(Uint8Array.from(new TextEncoder().encode(`\uFEFF${text}`)));
    expect(reading.statements).toHaveLength(3);
  });

  it('of a quarter gives the sum of the year so far, and whole years from the balance alone', async () => {
    const report = '3분기보고서';
    const tables = {
      'bs.txt': makeBulkTable({ statement: 'BS', filings: [gaon], report }),
      'pl.txt': makeBulkTable({
        statement: 'CIS',
        filings: [
          { ...gaon, rows: gaon.rows.map((row) => ({ ...row, won: [row.won[0], undefined, undefined] })) },
        ],
        report,
      }),
    };
    const reading = await readingOf(makeBulkZip(tables));
    expect(reading.interim).toMatchObject({
      months: 9,
      year: { fiscalYear: 2025, values: { revenue: { value: 30_000_000 } } },
    });
    expect(reading.statements.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2023]);
    expect(valueOf(reading.statements[0]?.values.totalAssets)).toBe(amountsIn(gaon)[2024]?.['totalAssets']);
  });

  it('says so where it ends in the middle of a line, as half a download does', async () => {
    const whole = balances(gaon);
    const codes = async (bytes: Uint8Array<ArrayBuffer>) =>
      (await readingOf(bytes)).notices.map(({ code }) => code);
    expect(await codes(whole)).not.toContain('fileCutOff');
    expect(await codes(whole.slice(0, -40))).toContain('fileCutOff');
    expect(await codes(makeBulkZip({ 'a.txt': whole.slice(0, -40) }))).toContain('fileCutOff');
  });

  it('prefers the separate statements', async () => {
    const group: MadeFiling = {
      ...naru,
      ...{ stockCode: gaon.stockCode, name: gaon.name, basis: 'consolidated' },
    };
    const reading = await readingOf(makeBulkZip({ 'a.txt': balances(group), 'b.txt': balances(gaon) }));
    expect(reading.statements[0]).toMatchObject({
      basis: 'separate',
      values: { totalAssets: { value: 18_000_000 } },
    });
    expect(reading.notices).toContainEqual({ code: 'basesMixed', kept: 'separate' });
  });

  it('makes one dossier with the other tables and years, in any order', async () => {
    const older: MadeFiling = { ...gaon, fiscalYear: 2022 };
    const files = [
      makeBulkTable({ statement: 'CIS', filings: [gaon] }),
      balances(older),
      makeBulkTable({ statement: 'CIS', filings: [older] }),
      balances(gaon),
    ];
    const read = await Promise.all(files.map((file) => readingOf(file)));
    const { dossier } = reviewReadings(
      emptyDossier,
      read.map((reading) => ({ reading })),
    );
    expect(dossier.statements.map(({ fiscalYear }) => fiscalYear)).toEqual([
      2025, 2024, 2023, 2022, 2021, 2020,
    ]);
    expect(dossier.statements[0]?.values).toMatchObject({
      revenue: { value: 30_000_000 },
      totalAssets: { value: 18_000_000 },
    });
  });

  it('may be without its last line end', async () => {
    const bytes = balances(gaon);
    expect((await readingOf(bytes.slice(0, -2))).statements).toHaveLength(3);
  });
});

describe('a bulk download is refused', () => {
  it('in another currency', async () => {
    expect(
      await outcomeOf(makeBulkTable({ statement: 'BS', filings: [gaon], currency: 'USD' })),
    ).toMatchObject({
      problem: { code: 'foreignCurrency', place: '#2 · 통화', currency: 'USD' },
    });
  });

  it('with an amount that is none', async () => {
    const text = new TextDecoder('euc-kr').decode(balances(gaon)).replace('18,000,000', '18.5');
    expect(await outcomeOf(Uint8Array.from(encode(text, 'cp949')))).toMatchObject({
      problem: { code: 'amountUnreadable', raw: '18.5', place: '#8 · BS · 자산총계 · 당기' },
    });
  });

  it.each([
    [
      'of cash flows, which nobody asks for',
      '재무상태표',
      '현금흐름표',
      { code: 'fileNotNeeded', kind: 'openDartOtherStatements' },
    ],
    ['with its columns in another order', '당기\t전기', '전기\t당기', { code: 'fileUnrecognised' }],
  ])('%s', async (_, found, instead, problem) => {
    const text = new TextDecoder('euc-kr').decode(balances(gaon)).replaceAll(found, instead);
    expect(await outcomeOf(Uint8Array.from(encode(text, 'cp949')))).toMatchObject({ problem });
  });

  it('without a line', async () => {
    const [header] = new TextDecoder('euc-kr').decode(balances(gaon)).split('\r\n');
    const outcome = await outcomeOf(Uint8Array.from(encode(`${header}\r\n`, 'cp949')));
    expect(outcome.ok).toBe(false);
  });

  it('cut off', async () => {
    const zip = makeBulkZip({ 'a.txt': balances(gaon) });
    expect(await outcomeOf(zip.slice(0, zip.length - 30))).toMatchObject({
      problem: { code: 'documentBroken' },
    });
  });
});
