import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIds, accounts, type StatementForm } from '../../domain/dossier/accounts';
import { valueOf } from '../../domain/dossier/answer';
import type { Reading } from '../../domain/dossier/reading';
import { amountOf } from '../../domain/dossier/statement-year';
import { readBytes } from '../read-bytes';
import {
  type Layout,
  makeCertificate,
  madeHead,
  makePlainCertificate,
  type MadeStatement,
} from '../testing/make-certificate';
import { type MadeCell, makeTables } from '../testing/make-tables';
import { linesOfPages } from './form-line';
import { collectStatements } from './collect-statements';
import { forms } from './forms';
import { readPdf } from '../pdf/read-pdf';

type Rows = readonly (readonly MadeCell[])[];

const won = (amount: number): string => amount.toLocaleString('en');

/** Amounts whose totals agree; `seed` moves them, so that years differ. */
function balanced(seed: number): Readonly<Record<StatementForm, ReadonlyMap<number, string>>> {
  const of = (...pairs: readonly (readonly [number, number])[]) =>
    new Map(pairs.map(([code, amount]) => [code, won(amount)]));
  const s = seed * 1_000_003;
  return {
    bs: of(
      [1, 700_000_000 + s],
      [3, 90_000_000],
      [9, 210_500_000],
      [10, 211_000_000],
      [11, 500_000],
      [44, 88_000_001],
      [80, 300_000_000],
      [110, 180_000_000],
      [169, 55_000_000],
      [184, 41_000_000],
      [228, 1_000_000_000 + s],
      [229, 250_000_000],
      [234, 120_000_000],
      [284, 150_000_000],
      [289, 100_000_000],
      [309, 30_000_000],
      [333, 400_000_000],
      [334, 100_000_000],
      [372, 500_000_000 + s],
      [382, 600_000_000 + s],
      [383, 1_000_000_000 + s],
    ),
    is: of(
      [1, 2_000_000_000 + s],
      [35, 1_300_000_000],
      [44, 1_250_000_000],
      [66, 700_000_000 + s],
      [67, 720_000_000 + s],
      [68, 300_000_000],
      [79, 21_000_000],
      [91, 7_000_000],
      [94, 60_000_000],
      [95, 45_000_000],
      [130, 5_000_000],
      [179, 9_000_000],
      [180, 8_000_000],
      [218, 0],
    )
      .set(129, '△20,000,000')
      .set(217, '(24,000,000)')
      .set(219, '-24,000,000'),
    mfg: of([32, 11_000_000], [33, 4_000_000], [44, 1_250_000_000], [49, 1_250_000_000]),
  };
}

const statementsOf = (year: number): readonly MadeStatement[] =>
  (['bs', 'is', 'mfg'] as const).map((form) => ({ form, year, amounts: balanced(year)[form] }));

async function readingOf(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const outcome = await readBytes(bytes, '증명.pdf');
  const [reading, ...others] = outcome.ok ? outcome.value : [];
  if (!reading || others.length > 0) throw new Error(JSON.stringify(outcome));
  return reading;
}

async function problemOf(bytes: Uint8Array<ArrayBuffer>) {
  const outcome = await readBytes(bytes, 'x');
  return outcome.ok ? undefined : outcome.problem;
}

describe('a 표준재무제표증명 of three years in one file', () => {
  it.each<[Layout, typeof makeCertificate | typeof makePlainCertificate]>([
    ['statutory', makeCertificate],
    ['export', makeCertificate],
    ['statutory', makePlainCertificate],
    ['export', makePlainCertificate],
    ['glyphs', makePlainCertificate],
  ])('is read as %s by %o', async (layout, make) => {
    const { statements, notices, companyName, answers, format } = await readingOf(
      await make([...statementsOf(2025), ...statementsOf(2024), ...statementsOf(2023)], layout, {
        ...madeHead,
        address: '경기도 가상시 가상로 1 (가상동)',
      }),
    );
    expect(format).toBe('hometax');
    expect(statements.map(({ fiscalYear, basis }) => [fiscalYear, basis])).toEqual([
      [2025, 'separate'],
      [2024, 'separate'],
      [2023, 'separate'],
    ]);
    for (const year of statements) {
      expect(Object.keys(year.values)).toHaveLength(accountIds.length);
      const s = year.fiscalYear * 1_000_003;
      expect(amountOf(year, 'totalAssets')).toBe(1_000_000_000 + s);
      expect(amountOf(year, 'revenue')).toBe(2_000_000_000 + s);
      expect(amountOf(year, 'operatingIncome')).toBe(-20_000_000);
      expect(amountOf(year, 'profitBeforeTax')).toBe(-24_000_000);
      expect(amountOf(year, 'netIncome')).toBe(-24_000_000);
      expect(amountOf(year, 'rdExpense')).toBe(105_000_000);
      expect(amountOf(year, 'rdManufacturing')).toBe(15_000_000);
    }
    expect(companyName).toBe(madeHead.name);
    expect(valueOf(answers['company.businessNumber'])).toBe(madeHead.businessNumber);
    expect(valueOf(answers['company.corporateNumber'])).toBe(madeHead.corporateNumber);
    expect(valueOf(answers['company.legalForm'])).toBe('corporation');
    expect(notices).toEqual([{ code: 'factoryWagesLeftOut' }]);
    expect(valueOf(answers['programme.region'])).toBe('gyeonggi');
    // Nobody's name but the company's, and of its address the region alone.
    expect(JSON.stringify(answers)).not.toMatch(/홍가상|가상로/);
  });

  it('says of each value on which page, in which form and by which codes it stands', async () => {
    const { statements } = await readingOf(makePlainCertificate(statementsOf(2024)));
    const [year] = statements;
    expect(year?.values.operatingIncome?.source).toMatchObject({
      kind: 'file',
      format: 'hometax',
      place: '표준손익계산서 p.4, 코드 129',
      raw: '△20,000,000',
    });
    expect(year?.values.rdExpense?.source).toMatchObject({
      place: '표준손익계산서 p.4, 코드 94 + 95',
      raw: '60,000,000 + 45,000,000',
    });
  });

  it('takes some seconds at most', async () => {
    const years = [2025, 2024, 2023].flatMap(statementsOf);
    const pdf = await makeCertificate(years);
    await readBytes(pdf, 'first');
    const start = performance.now();
    await readingOf(pdf);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('every code of every form', () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: 1000, max: 9_999_999_999_999 }),
    fc.constant(undefined),
  );
  const layouts: readonly Layout[] = ['statutory', 'export', 'glyphs'];

  it.each(['bs', 'is', 'mfg'] as const)('of %s comes back as it was printed', async (form) => {
    const codes = [...forms[form].labels.keys()];
    const amounts = fc.array(amount, { minLength: codes.length, maxLength: codes.length });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...layouts), amounts, async (layout, printed) => {
        const stated = new Map(
          codes.flatMap((code, index) => {
            const one = printed[index];
            return one === undefined ? [] : [[code, won(one)] as const];
          }),
        );
        fc.pre(stated.size > 0);
        const pages = await readPdf(
          makePlainCertificate([{ form, year: 2024, amounts: stated }], layout),
          'x',
        );
        if (!pages.ok) throw new Error(pages.problem.code);
        const [statement, ...others] = collectStatements(linesOfPages(pages.value));
        expect(others).toEqual([]);
        const read = statement?.entries.filter(({ raw }) => raw !== '').map(({ code, raw }) => [code, raw]);
        expect(new Map(read as [number, string][])).toEqual(stated);
        expect(statement?.entries.map(({ code }) => code).sort((a, b) => a - b)).toEqual(codes);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 12), seed: 20_261_122 },
    );
  });

  it('stands in the tables of the forms with the label of its account', () => {
    for (const id of accountIds) {
      const { form, hometaxCodes } = accounts[id];
      for (const code of hometaxCodes) expect(forms[form].labels.get(code), `${id} ${code}`).toBeDefined();
    }
    expect([forms.bs.labels.size, forms.is.labels.size]).toEqual([287, 198]);
  });
});

describe('what is not as it should be is told', () => {
  const is2024 = { form: 'is', year: 2024, amounts: balanced(2024).is } as const;
  const codesOf = ({ notices }: Reading) => notices.map(({ code }) => code);

  it('totals that their parts do not make', async () => {
    const amounts = new Map(balanced(2024).is).set(67, won(1));
    const { notices } = await readingOf(makePlainCertificate([{ form: 'is', year: 2024, amounts }]));
    const [notice] = notices.filter(({ code }) => code === 'totalsDisagree');
    expect(notice).toMatchObject({ count: 1, place: '2024 표준손익계산서 129 = 66 − 67' });
  });

  it('a column that has slipped by one row: the label is another code’s', async () => {
    const labels = new Map([
      [129, '영업외수익'],
      [130, '이자수익'],
    ]);
    const reading = await readingOf(makePlainCertificate([{ ...is2024, labels }]));
    expect(reading.statements[0]?.values.operatingIncome).toBeUndefined();
    expect(reading.notices).toContainEqual(
      expect.objectContaining({ code: 'labelContradicts', place: '표준손익계산서 p.1, 코드 129' }),
    );
  });

  it('labels of other editions are known', async () => {
    const labels = new Map([
      [219, '당기순이익(손실)'],
      [66, '매출총이익'],
      [217, '법인세비용차감전순손익'],
    ]);
    const { statements } = await readingOf(makePlainCertificate([{ ...is2024, labels }]));
    expect(amountOf(statements[0], 'netIncome')).toBe(-24_000_000);
    expect(amountOf(statements[0], 'profitBeforeTax')).toBe(-24_000_000);
  });

  it('a year of seven months, by the year in which it ends', async () => {
    const period = '2024. 6. 1. ~ 2024. 12. 31.';
    const reading = await readingOf(makePlainCertificate([{ ...is2024, period }]));
    expect(reading.statements[0]?.fiscalYear).toBe(2024);
    expect(codesOf(reading)).toContain('periodNotTwelveMonths');
  });

  it('a fiscal year that ends in March belongs to the year of its end', async () => {
    const period = '2023년 4월 1일부터 2024년 3월 31일까지';
    const reading = await readingOf(makePlainCertificate([{ ...is2024, year: 1, period }]));
    expect(reading.statements.map(({ fiscalYear }) => fiscalYear)).toEqual([2024]);
    expect(codesOf(reading)).not.toContain('periodNotTwelveMonths');
  });

  it('a code that is stated twice with two amounts', async () => {
    const twice = makePlainCertificate([is2024, { ...is2024, amounts: new Map([[1, '5']]) }]);
    const reading = await readingOf(twice);
    expect(reading.statements[0]?.values.revenue).toBeUndefined();
    expect(codesOf(reading)).toContain('accountStatedTwice');
  });

  it('an amount below zero of an account that has none', async () => {
    const amounts = new Map(balanced(2024).is).set(1, '△5,000');
    const reading = await readingOf(makePlainCertificate([{ form: 'is', year: 2024, amounts }]));
    expect(reading.statements[0]?.values.revenue).toBeUndefined();
    expect(codesOf(reading)).toContain('unexpectedSign');
  });

  it('what the newest year lacks of the forms that are there, and of no other', async () => {
    const amounts = new Map(balanced(2024).is);
    amounts.delete(219);
    const reading = await readingOf(makePlainCertificate([{ form: 'is', year: 2024, amounts }]));
    expect(reading.notices).toContainEqual({ code: 'accountsMissing', accounts: ['netIncome'] });
  });

  it('a business number whose check digit is wrong', async () => {
    const head = { ...madeHead, businessNumber: '124-81-00989' };
    const reading = await readingOf(makePlainCertificate([is2024], 'statutory', head));
    expect(reading.answers['company.businessNumber']).toBeUndefined();
    expect(codesOf(reading)).toContain('numberUnreadable');
  });
});

describe('a form as a table that is called .xls', () => {
  it('is read like the printed one, by row', async () => {
    const rows: Rows = [
      ['[별지 제3호의3서식(1)]'],
      ['사 업\n연 도', '2024.01.01', '', '법 인 명', '(주)가온머신'],
      ['', '~', '표준손익계산서 (일반법인용)', '사업자등록번호', '124-81-00998'],
      ['', '2024.12.31'],
      ['계 정 과 목', '코드', '금 액', '계 정 과 목', '코드', '금 액'],
      ['Ⅰ.매출액', '01', '2,000', '11.광고선전비(판매촉진비', '91', ''],
      ['Ⅱ.매출원가', '35', 1500, 'Ⅴ.영업손익', '129', '△20'],
    ];
    for (const format of ['html', 'xlsx', 'biff8'] as const) {
      const { statements, companyName } = await readingOf(makeTables({ 서식: rows }, format));
      expect(companyName).toBe('(주)가온머신');
      expect(statements[0]?.fiscalYear).toBe(2024);
      expect(amountOf(statements[0], 'costOfSales')).toBe(1500);
      expect(statements[0]?.values.operatingIncome?.source).toMatchObject({
        format: 'hometax',
        place: `표준손익계산서 ${format === 'html' ? '' : '서식 '}7행, 코드 129`,
      });
    }
  });
});

describe('blank is missing and zero is zero', () => {
  it('in every account', async () => {
    const amounts = new Map([
      [1, '0'],
      [35, '-'],
      [67, '1,000'],
    ]);
    const { statements } = await readingOf(makePlainCertificate([{ form: 'is', year: 2024, amounts }]));
    expect(Object.keys(statements[0]?.values ?? {})).toEqual(['revenue', 'sellingAdministrative']);
    expect(amountOf(statements[0], 'revenue')).toBe(0);
  });
});

describe('other forms are refused by name', () => {
  it.each([
    ['financial', '표준손익계산서(금융ㆍ보험ㆍ증권업 법인용)'],
    ['individual', '표준손익계산서(개인사업자용)'],
  ] as const)('of %s companies', async (form, title) => {
    const bytes = makePlainCertificate([{ form: 'is', year: 2024, amounts: balanced(2024).is, title }]);
    expect(await problemOf(bytes)).toMatchObject({ code: 'hometaxOtherForm', form, place: 'p.1' });
  });

  it('but not because of the name of a company', async () => {
    const title = '표준손익계산서(일반법인용) 법인명 한국금융보험솔루션(주)';
    const { statements } = await readingOf(
      makePlainCertificate([{ form: 'is', year: 2024, amounts: balanced(2024).is, title }]),
    );
    expect(statements).toHaveLength(1);
  });

  it('also where only the labels show it', async () => {
    const labels = new Map([...forms.is.labels.keys()].map((code) => [code, '이자수익']));
    const bytes = makePlainCertificate([{ form: 'is', year: 2024, amounts: balanced(2024).is, labels }]);
    expect(await problemOf(bytes)).toMatchObject({ code: 'hometaxOtherForm', form: 'unknown' });
  });

  it('and statements without a period are not given to any year', async () => {
    const bytes = makePlainCertificate([
      { form: 'is', year: 2024, amounts: balanced(2024).is, period: '제 3 기' },
    ]);
    expect(await problemOf(bytes)).toMatchObject({ code: 'statementPeriodMissing' });
  });
});
