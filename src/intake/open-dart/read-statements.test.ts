import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../domain/dossier/accounts';
import { valueOf } from '../../domain/dossier/answer';
import type { ConfirmedAccount } from '../../domain/dossier/confirmed-account';
import { amountOf } from '../../domain/dossier/statement-year';
import type { Outcome } from '../../domain/problem';
import type { Reading } from '../../domain/dossier/reading';
import { readText } from '../read-text';
import { readBody } from './read-body';

const file = { fileName: 'a.json', digest: 'd' };

const row = (label: string, changes: Record<string, unknown> = {}) => ({
  rcept_no: '20240312000001',
  reprt_code: '11011',
  bsns_year: '2023',
  corp_code: '00000001',
  fs_div: 'OFS',
  sj_div: 'BS',
  account_nm: label,
  thstrm_dt: '2023.12.31 현재',
  thstrm_amount: '300',
  frmtrm_dt: '2022.12.31 현재',
  frmtrm_amount: '200',
  bfefrmtrm_dt: '2021.12.31 현재',
  bfefrmtrm_amount: '100',
  ...changes,
});
const withoutDates = { thstrm_dt: undefined, frmtrm_dt: undefined, bfefrmtrm_dt: undefined };
const read = (...list: unknown[]) => readBody({ status: '000', message: '정상', list }, file);

function readings(outcome: Outcome<readonly Reading[]>): readonly Reading[] {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
function only(...list: unknown[]): Reading {
  const [reading, ...others] = readings(read(...list));
  if (!reading || others.length > 0) throw new Error('not one reading');
  return reading;
}
const amounts = (reading: Reading, account: AccountId) =>
  Object.fromEntries(reading.statements.map((year) => [year.fiscalYear, amountOf(year, account)]));
const noticesOf = (reading: Reading) =>
  reading.notices.filter(({ code }) => code !== 'accountsMissing' && code !== 'basisUnstated');
const problemOf = (outcome: Outcome<unknown>) => (outcome.ok ? undefined : outcome.problem);

describe('statements of OpenDART', () => {
  it('give three years, each value with its place and its own text', () => {
    const reading = only(row('기타자산'), row('자산총계', { thstrm_amount: '1,300' }));
    expect(amounts(reading, 'totalAssets')).toEqual({ 2023: 1300, 2022: 200, 2021: 100 });
    expect(reading.statements[0]?.values.totalAssets?.source).toEqual({
      kind: 'file',
      ...file,
      format: 'openDartJson',
      place: 'list[1] · BS · 자산총계 · thstrm_amount',
      raw: '1,300',
    });
  });

  it('are read as the bare list that programs keep', () => {
    const [reading] = readings(readBody([row('자산총계')], file));
    expect(reading?.statements[0]?.values.totalAssets?.source).toMatchObject({
      place: '[0] · BS · 자산총계 · thstrm_amount',
    });
  });

  it('never turn a missing amount into zero', () => {
    const reading = only(
      row('자산총계'),
      row('재고자산', { thstrm_amount: '-', frmtrm_amount: '', bfefrmtrm_amount: '0' }),
    );
    expect(amounts(reading, 'inventories')).toEqual({ 2023: undefined, 2022: undefined, 2021: 0 });
  });

  it('belong to the year in which the period ended', () => {
    const march = {
      thstrm_dt: '2015.03.31 현재',
      frmtrm_dt: '2014.03.31 현재',
      bfefrmtrm_dt: '2013.03.31 현재',
    };
    expect(amounts(only(row('자산총계', march)), 'totalAssets')).toEqual({ 2015: 300, 2014: 200, 2013: 100 });
    const period = { ...withoutDates, thstrm_dt: '2022.07.01 ~ 2023.06.30', sj_div: 'IS' };
    expect(amounts(only(row('매출액', period)), 'revenue')).toEqual({ 2023: 300, 2022: 200, 2021: 100 });
  });

  it('belong to the business year where they have no dates', () => {
    expect(amounts(only(row('자산총계', withoutDates)), 'totalAssets')).toEqual({
      2023: 300,
      2022: 200,
      2021: 100,
    });
  });

  it('of another period than twelve months are taken and remarked on', () => {
    const period = {
      sj_div: 'IS',
      thstrm_dt: '2023.07.01 ~ 2023.12.31',
      frmtrm_amount: '',
      bfefrmtrm_amount: '',
    };
    const reading = only(row('매출액', period));
    expect(amounts(reading, 'revenue')).toEqual({ 2023: 300 });
    expect(noticesOf(reading)).toMatchObject([{ code: 'periodNotTwelveMonths', count: 1 }]);
  });

  it('prefer the separate ones, and never mix in a consolidated account that they lack', () => {
    const reading = only(
      row('자산총계', { fs_div: 'CFS', thstrm_amount: '999' }),
      row('재고자산', { fs_div: 'CFS' }),
      row('자산총계'),
    );
    expect(reading.statements[0]).toMatchObject({
      basis: 'separate',
      values: { totalAssets: { value: 300 } },
    });
    expect(amounts(reading, 'inventories')).toMatchObject({ 2023: undefined });
    expect(noticesOf(reading)).toEqual([{ code: 'basesMixed', kept: 'separate' }]);
  });

  it('are consolidated where the newest report is', () => {
    const older = { ...withoutDates, bsns_year: '2022', rcept_no: '20230312000001' };
    const reading = only(row('자산총계', { fs_div: 'CFS' }), row('자산총계', older));
    expect(reading.statements.map(({ basis }) => basis)).toEqual([
      'consolidated',
      'consolidated',
      'consolidated',
    ]);
  });

  it('without fs_div say that their basis is unstated', () => {
    const reading = only(row('자산총계', { fs_div: undefined }));
    expect(reading.statements[0]?.basis).toBe('unstated');
    expect(reading.notices.map(({ code }) => code)).toContain('basisUnstated');
  });

  it('of an amended report come from the one filed last', () => {
    const amended = { rcept_no: '20240820000002', thstrm_amount: '310' };
    const reading = only(row('자산총계', amended), row('자산총계'), row('재고자산'));
    expect(amounts(reading, 'totalAssets')[2023]).toBe(310);
    expect(amounts(reading, 'inventories')[2023]).toBeUndefined();
    expect(noticesOf(reading)).toEqual([
      { code: 'amendedReport', rceptNo: '20240312000001', kept: '20240820000002' },
    ]);
  });

  it('of several reports take each year from the newest, which restates it', () => {
    const older = { ...withoutDates, bsns_year: '2022', rcept_no: '20230312000001', thstrm_amount: '222' };
    const reading = only(row('자산총계', older), row('자산총계'));
    expect(amounts(reading, 'totalAssets')).toEqual({ 2023: 300, 2022: 200, 2021: 100, 2020: 100 });
  });

  it('prefer the income statement, and use the comprehensive one where it is alone', () => {
    const reading = only(
      row('당기순이익', { sj_div: 'CIS', thstrm_amount: '7' }),
      row('당기순이익', { sj_div: 'IS', thstrm_amount: '8' }),
      row('매출액', { sj_div: 'CIS' }),
    );
    expect(amounts(reading, 'netIncome')[2023]).toBe(8);
    expect(amounts(reading, 'revenue')[2023]).toBe(300);
  });

  it('skip cash flows, changes in equity and members of a breakdown', () => {
    const reading = only(
      row('자산총계'),
      row('당기순이익', { sj_div: 'CF' }),
      row('자본총계', { sj_div: 'SCE' }),
      row('자본금', { account_detail: '자본 [member]|보통주 [member]' }),
    );
    expect(Object.keys(reading.statements[0]?.values ?? {})).toEqual(['totalAssets']);
  });

  it('leave out an account that has two amounts', () => {
    const reading = only(row('자산총계'), row('자산총계', { thstrm_amount: '301' }));
    expect(amounts(reading, 'totalAssets')).toEqual({ 2022: 200, 2021: 100 });
    expect(noticesOf(reading)).toEqual([
      {
        code: 'accountStatedTwice',
        count: 1,
        place: 'list[1] · BS · 자산총계 · thstrm_amount',
        raw: '301',
      },
    ]);
  });

  it('leave out a negative amount of an account that has none, and keep a loss', () => {
    const reading = only(
      row('재고자산', { thstrm_amount: '-5' }),
      row('이익잉여금(결손금)', { thstrm_amount: '(1,234)' }),
    );
    expect(amounts(reading, 'inventories')[2023]).toBeUndefined();
    expect(amounts(reading, 'retainedEarnings')[2023]).toBe(-1234);
    expect(noticesOf(reading)).toMatchObject([{ code: 'unexpectedSign', count: 1, raw: '-5' }]);
  });

  it('of one id take the row with the name of the account', () => {
    const revenue = (label: string, amount: string) =>
      row(label, { sj_div: 'IS', account_id: 'ifrs-full_Revenue', thstrm_amount: amount });
    const reading = only(revenue('상품매출', '400'), revenue('매출액', '1,000'), revenue('제품매출', '600'));
    expect(amounts(reading, 'revenue')).toMatchObject({ 2023: 1000 });
  });

  it('that divide an account are summed, unless its total stands beside them', () => {
    const cost = (id: string, label: string, amount: string) =>
      row(label, { sj_div: 'IS', account_id: id, thstrm_amount: amount });
    const parts = [
      cost('dart_TotalSellingGeneralAdministrativeExpenses', '판매비', '30'),
      cost('entity1_udf_IS_1', '관리비', '12'),
      cost('dart_OrdinaryDevelopmentExpense', '경상개발비', '7'),
      cost('-표준계정코드 미사용-', '연구비', '2'),
    ];
    expect(amounts(only(...parts), 'sellingAdministrative')).toMatchObject({ 2023: 42 });
    expect(amounts(only(...parts), 'rdExpense')).toMatchObject({ 2023: 9 });
    expect(only(...parts).statements[0]?.values.rdExpense?.source).toMatchObject({ raw: '7 + 2' });
    const total = cost('entity1_udf_IS_2', '판매비와관리비', '50');
    expect(amounts(only(...parts, total), 'sellingAdministrative')).toMatchObject({ 2023: 50 });
    const half = only(...parts.slice(1, 2), row('매출액', { sj_div: 'IS' }));
    expect(amounts(half, 'sellingAdministrative')).toMatchObject({ 2023: undefined });
    const short = only(...parts.slice(0, 1), row('매출액', { sj_div: 'IS' }));
    expect(amounts(short, 'sellingAdministrative')).toMatchObject({ 2023: 30 });
  });

  it('of several years are read as a list of answers, under the years, and line by line', () => {
    const rows = [
      row('자산총계'),
      row('자산총계', {
        ...withoutDates,
        rcept_no: '20210312000001',
        bsns_year: '2020',
        thstrm_amount: '50',
      }),
    ];
    const answers = rows.map((one) => ({ status: '000', message: '정상', list: [one] }));
    const shapes = [answers, rows.map((one) => [one]), { 2023: answers[0], 2020: [rows[1]] }];
    for (const shape of shapes) {
      const [reading] = readings(readBody(shape, file));
      expect(reading && amounts(reading, 'totalAssets')).toMatchObject({ 2023: 300, 2020: 50 });
    }
    const [under] = readings(readBody(shapes[2], file));
    expect(under?.statements[0]?.values.totalAssets?.source).toMatchObject({
      place: '2023.list[0] · BS · 자산총계 · thstrm_amount',
    });
    const [lines] = readings(readText(rows.map((one) => JSON.stringify(one)).join('\n'), file));
    expect(lines && amounts(lines, 'totalAssets')).toMatchObject({ 2023: 300, 2020: 50 });
  });

  it('of one report on two bases are told apart by the owners of the group', () => {
    const silent = (label: string, changes: Record<string, unknown> = {}) =>
      row(label, { fs_div: undefined, ...changes });
    const assets = (amount: string) =>
      silent('자산총계', { account_id: 'ifrs-full_Assets', thstrm_amount: amount });
    const group = silent('비지배지분', { account_id: 'ifrs-full_NoncontrollingInterests' });
    const profit = silent('당기순이익', { sj_div: 'IS', account_id: 'ifrs-full_ProfitLoss' });
    const reading = only(assets('900'), group, profit, assets('700'), profit);
    expect(reading.statements[0]).toMatchObject({ basis: 'separate', fiscalYear: 2023 });
    expect(amounts(reading, 'totalAssets')).toMatchObject({ 2023: 700 });
    expect(noticesOf(reading)).toContainEqual({ code: 'basisInferred', basis: 'separate' });
  });

  it('leave out a row whose id and label disagree', () => {
    const reading = only(row('자산총계'), row('영업수익', { sj_div: 'IS', account_id: 'ifrs_CostOfSales' }));
    expect(noticesOf(reading)).toMatchObject([
      { code: 'labelContradicts', place: 'list[1] · IS · 영업수익', raw: 'ifrs_CostOfSales' },
    ]);
  });

  it('name the important accounts that the newest year lacks', () => {
    const reading = only(row('자산총계'), row('매출액', { sj_div: 'IS', thstrm_amount: '-' }));
    expect(reading.notices).toContainEqual({
      code: 'accountsMissing',
      accounts: [
        'revenue',
        'operatingIncome',
        'netIncome',
        'currentAssets',
        'currentLiabilities',
        'totalLiabilities',
        'totalEquity',
      ] satisfies AccountId[],
    });
  });

  it('of several companies are a reading each', () => {
    const found = readings(
      read(
        row('자산총계', { corp_name: '가나' }),
        row('자산총계', { corp_code: undefined, stock_code: '000020' }),
      ),
    );
    expect(found.map(({ companyName, companyCode }) => [companyName, companyCode])).toEqual([
      ['가나', '00000001'],
      [undefined, '000020'],
    ]);
  });

  it('whose rows show owners beside the parent are consolidated, though nothing says so', () => {
    const silent = { fs_div: undefined };
    const reading = only(
      row('자산총계', silent),
      row('비지배지분', { ...silent, account_id: 'ifrs-full_NoncontrollingInterests' }),
    );
    expect(reading.statements[0]?.basis).toBe('consolidated');
    expect(noticesOf(reading)).toEqual([{ code: 'basisInferred', basis: 'consolidated' }]);
  });

  it.each(['separate', 'consolidated'] as const)(
    'that were asked for as %s ones are, where they do not say it',
    (basis) => {
      const silent = row('자산총계', { fs_div: undefined });
      const asked = readBody({ status: '000', list: [silent] }, file, { basis });
      const [reading] = readings(asked);
      expect(reading?.statements.map((year) => year.basis)).toEqual([basis, basis, basis]);
      const [stated] = readings(readBody({ status: '000', list: [row('자산총계')] }, file, { basis }));
      expect(stated?.statements[0]?.basis).toBe('separate');
    },
  );

  it('take rows that the firm named itself by their names, and say so', () => {
    const own = { sj_div: 'IS', account_id: 'entity00000001_udf_IS_1_Expenses' };
    const reading = only(row('자산총계'), row('경상연구개발비', own));
    expect(amounts(reading, 'rdExpense')[2023]).toBe(300);
    expect(noticesOf(reading)).toEqual([
      { code: 'matchedByOwnLabel', matches: [{ account: 'rdExpense', label: '경상연구개발비' }] },
    ]);
  });

  it.each([
    ['another account', 'advertising', { advertising: 300 }],
    ['none', 'none', {}],
  ] as const)('take what a person has said of such a row: %s', (_, account, expected) => {
    const own = { sj_div: 'IS', account_id: '-표준계정코드 미사용-' };
    const confirmed = [{ form: 'is', label: '경상연구개발비', account }] as const;
    const list = [row('자산총계'), row('1. 경상연구개발비', own)];
    const [reading] = readings(readBody({ status: '000', list }, file, { confirmed }));
    const values = reading?.statements[0]?.values ?? {};
    expect(Object.fromEntries(Object.entries(values).map(([id, answer]) => [id, valueOf(answer)]))).toEqual({
      totalAssets: 300,
      ...expected,
    });
    expect(reading && noticesOf(reading)).toEqual([]);
  });

  it('hand over rows with names of the firm that may be an account which is missing', () => {
    const own = { sj_div: 'IS', account_id: '-표준계정코드 미사용-' };
    const list = [
      row('매출액', { sj_div: 'IS' }),
      row('제품개발비용', own),
      row('기타용역수익', own),
      row('잡비', own),
      row('대손상각비', { sj_div: 'IS', account_id: 'dart_BadDebtExpenses' }),
    ];
    const asked = only(...list);
    expect(asked.ownRows).toEqual([
      {
        form: 'is',
        label: '제품개발비용',
        place: 'list[1] · IS · 제품개발비용',
        amounts: [
          { fiscalYear: 2023, won: 300 },
          { fiscalYear: 2022, won: 200 },
          { fiscalYear: 2021, won: 100 },
        ],
      },
    ]);
    expect(amounts(asked, 'rdExpense')).toEqual({});
    const said = (account: ConfirmedAccount['account']) => {
      const confirmed = [{ form: 'is', label: '제품개발비용', account }] as const;
      const [reading] = readings(readBody({ status: '000', list }, file, { confirmed }));
      if (!reading) throw new Error('nothing read');
      return reading;
    };
    expect(amounts(said('rdExpense'), 'rdExpense')[2023]).toBe(300);
    expect(said('rdExpense').ownRows).toMatchObject([{ label: '제품개발비용', account: 'rdExpense' }]);
    expect(said('none').ownRows).toMatchObject([{ label: '제품개발비용', account: 'none' }]);
  });

  it('add up rows that are said to be one account', () => {
    const own = { sj_div: 'IS', account_id: '-표준계정코드 미사용-' };
    const list = [row('매출액', { sj_div: 'IS' }), row('제품개발비용', own), row('시험연구용역', own)];
    const confirmed = ['제품개발비용', '시험연구용역'].map(
      (label) => ({ form: 'is', label, account: 'rdExpense' }) as const,
    );
    const [reading] = readings(readBody({ status: '000', list }, file, { confirmed }));
    expect(reading && amounts(reading, 'rdExpense')[2023]).toBe(600);
  });

  it('answer the question whether there are any', () => {
    expect(only(row('자산총계')).answers['statements.prepared']).toMatchObject({ value: 'yes' });
  });

  it('are read past rows that are none, which are counted', () => {
    const reading = only(7, null, row('자산총계'), row('자산총계', { bsns_year: 'x', ...withoutDates }));
    expect(noticesOf(reading)).toEqual([
      { code: 'rowsUnreadable', count: 1, place: 'list[3] · BS · 자산총계', raw: 'x' },
      { code: 'rowsUnreadable', count: 2, place: 'list[0]', raw: '' },
    ]);
  });

  it('are read past unknown reports and other currencies, which are counted', () => {
    const reading = only(
      row('자산총계', { reprt_code: '11099' }),
      row('재고자산', { currency: 'USD' }),
      row('자산총계', { currency: 'KRW' }),
    );
    expect(noticesOf(reading)).toEqual([{ code: 'rowsSkipped', count: 2, place: 'list[0]', raw: '' }]);
    expect(Object.keys(reading.statements[0]?.values ?? {})).toEqual(['totalAssets']);
  });
});

describe('a quarterly report of OpenDART', () => {
  const quarter = {
    reprt_code: '11014',
    thstrm_dt: '2023.09.30 현재',
    frmtrm_dt: '2022.12.31 현재',
    bfefrmtrm_amount: '',
  };
  const flow = {
    ...quarter,
    sj_div: 'IS',
    thstrm_dt: '2023.07.01 ~ 2023.09.30',
    frmtrm_dt: '2022.07.01 ~ 2022.09.30',
  };

  it('is read as a part of its year; the balance of the last year end is a whole year', () => {
    const sales = row('매출액', { ...flow, thstrm_amount: '100', thstrm_add_amount: '270' });
    const reading = only(row('자산총계', quarter), sales);
    expect(reading.interim).toMatchObject({
      months: 9,
      year: { fiscalYear: 2023, values: { totalAssets: { value: 300 }, revenue: { value: 270 } } },
    });
    expect(reading.statements).toMatchObject([{ fiscalYear: 2022, values: { totalAssets: { value: 200 } } }]);
    expect(amounts(reading, 'revenue')[2022]).toBeUndefined();
  });

  it('belongs to the year that ends in March', () => {
    const march = { ...quarter, thstrm_dt: '2023.12.31 현재', frmtrm_dt: '2023.03.31 현재' };
    const reading = only(row('자산총계', march));
    expect([reading.interim?.year.fiscalYear, reading.statements[0]?.fiscalYear]).toEqual([2024, 2023]);
  });

  it.each([
    ['of the first quarter', { reprt_code: '11013', thstrm_dt: '2023.01.01 ~ 2023.03.31' }],
    ['that is stated as the sum', { thstrm_dt: '2023.01.01 ~ 2023.09.30' }],
  ])('gives the amount %s', (_, changes) => {
    const reading = only(row('매출액', { ...flow, ...changes }));
    expect(valueOf(reading.interim?.year.values.revenue)).toBe(300);
  });

  it('never gives the amount of its last quarter alone', () => {
    const reading = only(row('자산총계', quarter), row('매출액', flow));
    expect(Object.keys(reading.interim?.year.values ?? {})).toEqual(['totalAssets']);
    expect(noticesOf(reading)).toMatchObject([{ code: 'quarterWithoutSum', count: 1, raw: '300' }]);
  });

  it('beside the report of its whole year is not needed', () => {
    const reading = only(row('자산총계'), row('자산총계', { ...quarter, thstrm_amount: '290' }));
    expect(reading.interim).toBeUndefined();
    expect(amounts(reading, 'totalAssets')[2023]).toBe(300);
  });

  it('that is the longest of its year counts', () => {
    const half = { ...quarter, reprt_code: '11012', thstrm_dt: '2023.06.30 현재', thstrm_amount: '250' };
    expect(only(row('자산총계', half), row('자산총계', quarter)).interim).toMatchObject({
      months: 9,
      year: { values: { totalAssets: { value: 300 } } },
    });
  });
});

describe('a file of OpenDART is refused', () => {
  it.each([
    ['notAnnual', { reprt_code: '11099' }, { place: 'list[0]', report: '11099' }],
    ['foreignCurrency', { currency: 'USD' }, { place: 'list[0]', currency: 'USD' }],
    [
      'amountUnreadable',
      { frmtrm_amount: '12.5' },
      { place: 'list[0] · BS · 자산총계 · frmtrm_amount', raw: '12.5' },
    ],
    [
      'amountUnreadable',
      { thstrm_amount: '90071992547409930' },
      { place: 'list[0] · BS · 자산총계 · thstrm_amount', raw: '90071992547409930' },
    ],
    ['openDartNoRows', { thstrm_amount: '-', frmtrm_amount: '', bfefrmtrm_amount: '-' }, {}],
  ])('as %s for %j', (code, changes, properties) => {
    expect(problemOf(read(row('자산총계', changes)))).toEqual({ code, fileName: 'a.json', ...properties });
  });

  it('when it is too long', () => {
    const rows = Array.from({ length: 20_001 }, () => row('자산총계'));
    expect(problemOf(read(...rows))).toMatchObject({ code: 'tooManyRows', rows: 20_001, limit: 20_000 });
  });

  it.each([
    [
      { status: '013', message: '조회된 데이타가 없습니다.' },
      { code: 'openDartStatus', status: '013' },
    ],
    [{ status: '000', message: '정상' }, { code: 'openDartNoRows' }],
    [{ status: '000', list: [] }, { code: 'openDartNoRows' }],
    [[{ fo_bbm: '전자', sm: '-' }], { code: 'openDartNoRows' }],
    [
      { status: '000', list: [{ corp_code: '1', modify_date: '20240101' }] },
      { code: 'fileNotNeeded', kind: 'openDartCompanyCodes' },
    ],
    [
      { status: '000', list: [{ report_nm: '사업보고서' }] },
      { code: 'fileNotNeeded', kind: 'openDartFilings' },
    ],
    [{ status: '000', list: [{ se: '주당액면가액(원)', lwfr: '5,000' }] }, { kind: 'openDartDividends' }],
    [{ status: '000', list: [{ isu_dcrs_de: '2018.01.26' }] }, { kind: 'openDartShareIssues' }],
    [{ status: '000', list: [{ idx_code: 'M211100' }] }, { kind: 'openDartRatios' }],
    [{ some: 'thing' }, { code: 'fileUnrecognised' }],
    [[], { code: 'fileUnrecognised' }],
    [7, { code: 'fileUnrecognised' }],
    [null, { code: 'fileUnrecognised' }],
  ])('when it is %j', (body, problem) => {
    expect(problemOf(readBody(body, file))).toMatchObject({ fileName: 'a.json', ...problem });
  });
});
