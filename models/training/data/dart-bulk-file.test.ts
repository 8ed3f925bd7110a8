import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { accountOfRow, plainLabel } from './dart-accounts';
import { balanceSheetColumns, profitAndLossColumns, readDartBulkFile } from './dart-bulk-file';

const head = [
  '[000001]',
  '가나전자',
  '코스닥시장상장법인',
  '264',
  '통신 및 방송장비 제조업',
  '12',
  '2015-12-31',
];
const line = (...cells: readonly string[]) => cells.join('\t');
const file = (...lines: readonly string[]) => iconv.encode(['header', ...lines, ''].join('\r\n'), 'cp949');
const balance = (id: string, label: string, ...amounts: readonly string[]) =>
  line('재무상태표', ...head, '사업보고서', 'KRW', id, label, ...amounts);

describe('OpenDART bulk file', () => {
  it('reads three year ends of a company, in whole won', () => {
    const read = readDartBulkFile(
      file(
        balance('ifrs_Assets', '자산총계', '1,500', '1,200', '900'),
        balance('ifrs_Equity', '자본총계', '-10', '', '5'),
      ),
      balanceSheetColumns,
    ).get('000001');
    expect(read).toMatchObject({ name: '가나전자', ksic: '264', fiscalYear: 2015, currency: 'KRW' });
    expect(read?.amounts.get('totalAssets')).toEqual([1500, 1200, 900]);
    expect(read?.amounts.get('totalEquity')).toEqual([-10, undefined, 5]);
  });

  it('reads profit and loss by position, because some columns are nameless', () => {
    const row = line(
      '손익계산서',
      ...head,
      '사업보고서',
      'KRW',
      'ifrs_Revenue',
      '매출액',
      '',
      '300',
      '',
      '',
      '200',
      '100',
    );
    const read = readDartBulkFile(file(row), profitAndLossColumns);
    expect(read.get('000001')?.amounts.get('revenue')).toEqual([300, 200, 100]);
  });

  it('takes the total, which stands above its parts', () => {
    const read = readDartBulkFile(
      file(
        balance('ifrs_TradeAndOtherCurrentReceivables', '매출채권', '50', '40', '30'),
        balance('dart_ShortTermTradeReceivable', '단기매출채권', '20', '10', '5'),
        balance('entity01_udf_1', '매출채권', '7', '7', '7'),
      ),
      balanceSheetColumns,
    );
    expect(read.get('000001')?.amounts.get('receivables')).toEqual([50, 40, 30]);
  });

  it('survives broken lines', () => {
    expect(
      readDartBulkFile(file('', 'x\ty', balance('', '', '')), balanceSheetColumns).size,
    ).toBeLessThanOrEqual(1);
  });

  it.each([
    ['ifrs_Revenue', '영업수익', 'revenue'],
    ['ifrs-full_Revenue', '매출', 'revenue'],
    ['entity00378363_udf_IS_2021', ' Ⅰ. 수익(매출액)', 'revenue'],
    ['dart_OperatingIncomeLoss', '영업손실', 'operatingIncome'],
    ['-표준계정코드 미사용-', '경상연구개발비', 'rdExpense'],
    ['ifrs_OtherRevenue', '수익', undefined],
  ])('knows %s %s as %s', (id, label, account) => {
    expect(accountOfRow(id, label)?.account).toBe(account);
  });

  it('strips numbering, blanks and brackets from labels', () => {
    expect(plainLabel('   1. 이익잉여금 (결손금)')).toBe('이익잉여금');
  });
});
