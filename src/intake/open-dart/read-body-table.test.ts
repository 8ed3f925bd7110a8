import { describe, expect, it } from 'vitest';
import { valueOf } from '../../domain/dossier/answer';
import { amountOf } from '../../domain/dossier/statement-year';
import { readBytes } from '../read-bytes';
import { makeTables, type TableFormat } from '../testing/make-tables';

const fields = ['', 'rcept_no', 'reprt_code', 'bsns_year', 'corp_code', 'fs_div', 'sj_div', 'account_id'];
const names = [...fields, 'account_nm', 'thstrm_amount', 'frmtrm_amount', 'currency'];
const row = (year: number, label: string, amount: number) => {
  const report = [0, `${year + 1}0320000001`, 11011, year, 126380, 'OFS', 'BS', 'ifrs-full_Assets'];
  return [...report, label, amount, amount - 1, 'KRW'];
};

describe('an answer of OpenDART that a program has kept as a table', () => {
  it.each(['xlsx', 'csv', 'csvKorean'] as const satisfies readonly TableFormat[])(
    'is read from %s',
    async (format) => {
      const bytes = makeTables(
        { 자료: [names, row(2024, '자산총계', 300), row(2022, '자산총계', 100)] },
        format,
      );
      const outcome = await readBytes(bytes, 'a');
      const [reading] = outcome.ok ? outcome.value : [];
      expect(reading?.statements.map((year) => [year.fiscalYear, amountOf(year, 'totalAssets')])).toEqual([
        [2024, 300],
        [2023, 299],
        [2022, 100],
        [2021, 99],
      ]);
      const [place] = [reading?.statements[0]?.values.totalAssets?.source];
      expect(place).toMatchObject({
        place: `${format === 'xlsx' ? '자료 ' : ''}2행 · BS · 자산총계 · thstrm_amount`,
      });
      // A spreadsheet has taken the number for a number.
      if (format === 'xlsx') expect(valueOf(reading?.answers['company.dartCode'])).toBe('00126380');
    },
  );

  it('of staff is read as well', async () => {
    const staff = [
      ['corp_cls', 'corp_name', 'fo_bbm', 'sexdstn', 'sm'],
      ['K', '가온머신', '전사', '남', 30],
      ['K', '가온머신', '전사', '여', 12],
    ];
    const outcome = await readBytes(makeTables({ S: staff }, 'csv'), 'a');
    expect(outcome.ok && outcome.value[0]?.answers).toMatchObject({
      'company.employees': { value: 42 },
      'company.name': { value: '가온머신' },
      'company.listing': { value: 'kosdaq' },
    });
  });
});
