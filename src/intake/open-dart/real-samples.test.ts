import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import { amountOf, type StatementYear } from '../../domain/dossier/statement-year';
import type { SoughtCompany } from '../intake-api';
import { limits } from '../limits';
import { readBytes } from '../read-bytes';

const samples = '../shared/samples';
const listed = '../shared/data/kr-dart';
const arePresent = existsSync(samples) && existsSync(listed);
if (!arePresent) console.warn('!!! The real filings in ../shared are not there: their tests are SKIPPED.');

const read = async (path: string, company?: SoughtCompany) =>
  await readBytes(new Uint8Array(readFileSync(path)), path, company ? { company } : {});

async function readingOf(path: string, company?: SoughtCompany): Promise<Reading> {
  const outcome = await read(path, company);
  const [reading] = outcome.ok ? outcome.value : [];
  if (!reading) throw new Error(outcome.ok ? 'no reading' : outcome.problem.code);
  return reading;
}

async function companiesIn(path: string) {
  const outcome = await read(path);
  const isAsked = !outcome.ok && outcome.problem.code === 'companyNotChosen';
  return isAsked ? outcome.problem.companies : [];
}

const amounts = (year: StatementYear | undefined) =>
  Object.fromEntries(
    Object.entries(year?.values ?? {}).map(([account, answer]) => [account, valueOf(answer)]),
  );

/** What a person finds in the filing of 나이벡 (138610). */
const nibec = {
  balance2015: {
    currentAssets: 7_891_580_782,
    nonCurrentAssets: 11_537_333_700,
    intangibleAssets: 3_303_807_515,
    inventories: 1_235_586_158,
    totalAssets: 19_428_914_482,
    retirementProvision: 842_576_121,
    currentLiabilities: 3_215_460_589,
    nonCurrentLiabilities: 5_395_060_429,
    totalLiabilities: 8_610_521_018,
    capitalStock: 2_609_857_500,
    retainedEarnings: -13_052_377_362,
    totalEquity: 10_818_393_464,
  },
  income2019: {
    revenue: 9_287_488_048,
    costOfSales: 5_309_224_210,
    grossProfit: 3_978_263_838,
    sellingAdministrative: 4_938_515_346,
    operatingIncome: -960_251_508,
    profitBeforeTax: -2_598_725_388,
    netIncome: -2_726_635_631,
  },
  income2017: { revenue: 6_302_574_592, operatingIncome: -1_128_739_381, netIncome: -2_567_612_203 },
  nineMonths2020: { revenue: 3_743_924_377, costOfSales: 2_563_711_652 },
};
const table = (name: string) => `${samples}/opendart_bulk/${name}.subset.txt`;

describe.runIf(arePresent)('real bulk downloads', () => {
  const company = { name: '(주)나이벡' };

  it('give the balance sheet that a person finds', async () => {
    const reading = await readingOf(table('2015_사업보고서_01_재무상태표_20210219'), company);
    expect(reading.statements.map(({ fiscalYear, basis }) => [fiscalYear, basis])).toEqual([
      [2015, 'separate'],
      [2014, 'separate'],
      [2013, 'separate'],
    ]);
    expect(amounts(reading.statements[0])).toMatchObject(nibec.balance2015);
    expect(amountOf(reading.statements[2], 'totalAssets')).toBe(17_054_923_958);
  });

  it('give the income statement that a person finds', async () => {
    const reading = await readingOf(table('2019_사업보고서_03_포괄손익계산서_20210221'), company);
    expect(amounts(reading.statements[0])).toEqual(nibec.income2019);
    expect(amounts(reading.statements[2])).toMatchObject(nibec.income2017);
  });

  it('of a quarter give nine months', async () => {
    const reading = await readingOf(table('2020_3분기보고서_03_포괄손익계산서_20210221'), company);
    expect(reading.interim).toMatchObject({ months: 9, year: { fiscalYear: 2020 } });
    expect(amounts(reading.interim?.year)).toMatchObject(nibec.nineMonths2020);
    expect(reading.statements).toEqual([]);
  });

  it.each([
    ['2015_사업보고서_01_재무상태표_20210219', 15],
    ['2015_사업보고서_01_재무상태표_연결_20210219', 6],
    ['2020_3분기보고서_01_재무상태표_20210221', 15],
    ['2020_3분기보고서_01_재무상태표_연결_20210221', 7],
  ])('%s: %i companies, whose balances balance', async (name, count) => {
    const companies = await companiesIn(table(name));
    expect(companies).toHaveLength(count);
    for (const { stockCode } of companies) {
      const outcome = await read(table(name), { stockCode });
      if (!outcome.ok) {
        expect([stockCode, outcome.problem.code]).toEqual(['950130', 'foreignCurrency']);
        continue;
      }
      for (const year of outcome.value.flatMap(({ statements }) => statements)) {
        const of = (account: 'totalLiabilities' | 'totalEquity') => amountOf(year, account) ?? NaN;
        expect(of('totalLiabilities') + of('totalEquity')).toBe(amountOf(year, 'totalAssets'));
      }
    }
  });

  it('all have sales, operating income and net income of every separate filer in won', async () => {
    const names = readdirSync(`${samples}/opendart_bulk`).filter((name) =>
      /사업보고서_03_포괄손익계산서_\d/.test(name),
    );
    expect(names).toHaveLength(5);
    for (const name of names) {
      const path = `${samples}/opendart_bulk/${name}`;
      const inWon = (await companiesIn(path)).filter(({ stockCode }) => stockCode !== '950130');
      expect(inWon).toHaveLength(14);
      for (const { stockCode } of inWon) {
        const reading = await readingOf(path, { stockCode });
        // 진매트릭스 left the oldest year blank in 2018.
        expect(reading.statements.length).toBe(name.startsWith('2018') && stockCode === '109820' ? 2 : 3);
        expect(Object.keys(amounts(reading.statements[0]))).toEqual(
          expect.arrayContaining(['revenue', 'operatingIncome', 'netIncome']),
        );
      }
    }
  });
});

describe.runIf(arePresent)('real archives of all listed companies', () => {
  const inTime = (limits.secondsPerFile * 1000) / 2;

  it.each([
    ['2015_4Q_BS.zip', 1461],
    ['2015_4Q_PL.zip', 1461],
    ['2019_4Q_PL.zip', 1668],
    ['2020_3Q_BS.zip', 1688],
  ])('%s names %i companies', async (name, count) => {
    const start = performance.now();
    expect((await companiesIn(`${listed}/${name}`)).length).toBe(count);
    expect(performance.now() - start).toBeLessThan(inTime);
  });

  it("find one by name, and DART's number in its own accounts", async () => {
    const start = performance.now();
    const reading = await readingOf(`${listed}/2015_4Q_BS.zip`, { name: '파크시스템스 주식회사' });
    expect(performance.now() - start).toBeLessThan(inTime);
    expect(reading).toMatchObject({ companyName: '파크시스템스', companyCode: '140860' });
    expect(valueOf(reading.answers['company.dartCode'])).toBe('00244747');
    expect(amounts(reading.statements[0])).toMatchObject({
      totalAssets: 26_111_211_544,
      totalLiabilities: 2_622_545_235,
      totalEquity: 23_488_666_309,
    });
    expect(reading.notices).toContainEqual({ code: 'basesMixed', kept: 'separate' });
  });

  it("find one by DART's number", async () => {
    const reading = await readingOf(`${listed}/2015_4Q_BS.zip`, { dartCode: '00244747' });
    expect(reading.companyName).toBe('파크시스템스');
  });
});

describe.runIf(arePresent)('a real filing', () => {
  const folder = `${samples}/opendart_xbrl`;
  const fileOf = (ending: string) =>
    `${folder}/${arePresent ? readdirSync(folder).find((name) => name.normalize('NFC').endsWith(ending)) : ''}`;

  it('says the same in XBRL and in the spreadsheet of the viewer', async () => {
    const [xbrl, sheets] = [await readingOf(fileOf('.zip')), await readingOf(fileOf('.xls'))];
    expect(xbrl.statements.map(({ fiscalYear, basis }) => [fiscalYear, basis])).toEqual([
      [2021, 'separate'],
      [2020, 'separate'],
      [2019, 'separate'],
    ]);
    expect(xbrl.statements.map((year) => Object.keys(year.values).length)).toEqual([23, 23, 23]);
    expect(sheets.statements.map(amounts)).toEqual(xbrl.statements.map(amounts));
    expect(amounts(xbrl.statements[0])).toMatchObject({
      totalAssets: 251_112_184_000_000,
      totalEquity: 193_193_732_000_000,
      revenue: 199_744_705_000_000,
      operatingIncome: 31_993_162_000_000,
      netIncome: 30_970_954_000_000,
    });
    expect(Object.values(sheets.statements[0]?.values ?? {})[0]?.source).toMatchObject({
      place: '재무상태표!B9',
    });
  });

  it('says who filed it, and nothing of the people in charge', async () => {
    for (const reading of [await readingOf(fileOf('.zip')), await readingOf(fileOf('.xls'))]) {
      expect(reading).toMatchObject({ companyName: '삼성전자', companyCode: '00126380' });
      expect(valueOf(reading.answers['company.corporateNumber'])).toBe('130111-0006246');
      expect(valueOf(reading.answers['company.employees'])).toBe(113_892);
      expect(JSON.stringify(reading)).not.toMatch(/@|공시담당자|재경팀장/);
    }
  });
});

describe.runIf(arePresent)('real staff tables', () => {
  it.each([
    ['empSttus_00117212_2018_raw.json', 3884, 16, ['employeesSummed', 'headcountDisagrees']],
    ['opendartgo_empSttus.json', 38_286, 1, ['employeesSummed']],
  ])('%s: %i people in %i rows', async (name, people, rows, codes) => {
    const reading = await readingOf(`${samples}/opendart_json/${name}`);
    expect(valueOf(reading.answers['company.employees'])).toBe(people);
    expect(reading.notices).toContainEqual({ code: 'employeesSummed', rows, count: people });
    expect(reading.notices.map(({ code }) => code)).toEqual(codes);
  });
});
