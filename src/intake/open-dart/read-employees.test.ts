import { describe, expect, it } from 'vitest';
import { valueOf } from '../../domain/dossier/answer';
import { readBody } from './read-body';

const row = (part: string, sex: string, sum: string, changes: Record<string, unknown> = {}) => ({
  rcept_no: '20240312000001',
  corp_code: '00000001',
  corp_name: '가온머신',
  fo_bbm: part,
  sexdstn: sex,
  rgllbr_co: sum,
  cnttk_co: '-',
  sm: sum,
  ...changes,
});

function read(...list: unknown[]) {
  const outcome = readBody({ status: '000', message: '정상', list }, { fileName: 'a.json', digest: 'd' });
  const [reading] = outcome.ok ? outcome.value : [];
  if (!reading) throw new Error('no reading');
  return { reading, employees: valueOf(reading.answers['company.employees']) };
}
const codes = ({ reading }: ReturnType<typeof read>) => reading.notices.map(({ code }) => code);

describe('the staff table of OpenDART', () => {
  it('is added up over its rows, each with its place', () => {
    const { reading, employees } = read(row('제조', '남', '1,182'), row('제조', '여', '18'));
    expect(employees).toBe(1200);
    expect(reading.answers['company.employees']?.source).toMatchObject({
      place: 'list[0]–list[1] · sm',
      raw: '1182 + 18',
    });
    expect(reading).toMatchObject({ companyName: '가온머신', companyCode: '00000001', statements: [] });
    expect(reading.notices).toEqual([{ code: 'employeesSummed', rows: 2, count: 1200 }]);
  });

  it('counts nobody twice where it has totals of its own', () => {
    const read1 = read(
      row('제조', '남', '10'),
      row('제조', '여', '5'),
      row('성별합계', '남', '10'),
      row('성별합계', '여', '5'),
    );
    expect([read1.employees, ...codes(read1)]).toEqual([15, 'employeesSummed']);
    const totals = read(row('합계', '남', '10'), row('합계', '여', '5'), row('합계', '합계', '15'));
    expect(totals.employees).toBe(15);
  });

  it('says where its parts are not its total', () => {
    const { reading, employees } = read(row('제조', '남', '10'), row('성별합계', '남', '12'));
    expect(employees).toBe(10);
    expect(reading.notices).toContainEqual({ code: 'employeesDisagree', stated: 12, summed: 10 });
  });

  it('takes the stated sum of a row, and remarks on one that its parts do not make', () => {
    const { reading, employees } = read(row('유통', '여', '184', { rgllbr_co: '173', cnttk_co: '6' }));
    expect(employees).toBe(184);
    expect(reading.notices).toContainEqual({
      code: 'headcountDisagrees',
      count: 1,
      place: 'list[0] · sm',
      raw: '173 + 6 ≠ 184',
    });
  });

  it('adds regular and contract workers where no sum is stated', () => {
    expect(read(row('제조', '남', '-', { rgllbr_co: '7', cnttk_co: '2' })).employees).toBe(9);
  });

  it('of several reports counts the one filed last', () => {
    const older = row('제조', '남', '99', { rcept_no: '20230312000001' });
    const both = read(older, row('제조', '남', '10'));
    expect([both.employees, ...codes(both)]).toEqual([10, 'employeesSummed', 'rowsSkipped']);
  });

  it('keeps nothing else: no pay, no years of service', () => {
    const { reading } = read(
      row('제조', '남', '10', { jan_salary_am: '79,000,000', avrg_cnwk_sdytrn: '14.4' }),
    );
    expect(JSON.stringify(reading)).not.toMatch(/79,000,000|14\.4/);
  });
});
