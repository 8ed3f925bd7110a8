import { describe, expect, it } from 'vitest';
import { accountOfRow, plainLabel, type StatementName } from './account-rules';

const found = (statement: StatementName, id: string, label: string) => {
  const match = accountOfRow(statement, id, label);
  return typeof match === 'object' ? match.account : match;
};
const unused = '-표준계정코드 미사용-';

describe('the account of a row', () => {
  it.each([
    ['BS', 'ifrs_Assets', '자산총계', 'totalAssets'],
    ['BS', 'ifrs-full_Assets', 'Total assets', 'totalAssets'],
    ['IS', 'ifrs_Revenue', '수익(매출액)', 'revenue'],
    ['CIS', 'ifrs-full_Revenue', '매출액', 'revenue'],
    ['IS', 'dart_OperatingIncomeLoss', '영업이익(손실)', 'operatingIncome'],
    ['BS', 'dart_ShortTermTradeReceivable', '단기매출채권', 'receivables'],
    ['BS', 'ifrs-full_TradeAndOtherCurrentReceivables', '매출채권 및 기타유동채권', 'receivables'],
    ['BS', 'dart_IntangibleAssetsUnderDevelopmentGross', '개발비', 'developmentAsset'],
    ['BS', 'dart_PostemploymentBenefitObligations', '순확정급여부채', 'retirementProvision'],
  ] as const)('%s %s "%s" is %s by its id', (statement, id, label, account) => {
    expect(found(statement, id, label)).toBe(account);
  });

  it.each([
    ['BS', unused, '무형자산', 'intangibleAssets'],
    ['BS', '', 'Ⅰ.유동자산', 'currentAssets'],
    ['BS', '', 'I. 유동자산', 'currentAssets'],
    ['BS', '', 'Ⅲ.이익잉여금(결손금)', 'retainedEarnings'],
    ['BS', '', '1. 퇴직급여충당부채 (주석 12, 13)', 'retirementProvision'],
    ['IS', '', '법인세차감전 순이익', 'profitBeforeTax'],
    ['IS', '', '당기순이익(손실)', 'netIncome'],
    [
      'IS',
      'entity00599106_udf_IS_1_TotalSellingGeneralAdministrativeExpenses',
      '경상연구개발비',
      'rdExpense',
    ],
  ] as const)('%s %j "%s" is %s by its label', (statement, id, label, account) => {
    expect(found(statement, id, label)).toBe(account);
  });

  it.each([
    [
      'an id that is also put on other receivables',
      'BS',
      'ifrs_TradeAndOtherCurrentReceivables',
      '기타수취채권',
    ],
    [
      'an expense that only sounds like the provision',
      'IS',
      'dart_ProvisionForSeveranceIndemnities',
      '퇴직급여',
    ],
    ['a label in the wrong statement', 'BS', '', '매출액'],
    ['a loss without a sign', 'IS', '', '영업손실'],
    ['financial cost, which is more than interest', 'IS', 'ifrs_FinanceCosts', '금융비용'],
  ] as const)('is none for %s', (_, statement, id, label) => {
    expect(found(statement, id, label)).toBeUndefined();
  });

  it('is not decided where id and label name two', () => {
    expect(found('IS', 'ifrs_CostOfSales', '영업수익')).toBe('contradiction');
  });

  it.each([
    ['IS', 'ifrs-full_GrossProfit', '영업수익', 'revenue'],
    ['BS', 'dart_OtherIntangibleAssetsGross', '무형자산', 'intangibleAssets'],
    ['BS', 'dart_IntangibleAssetsUnderDevelopmentGross', '무형자산', 'intangibleAssets'],
    ['BS', 'dart_PresentValueOfDefinedBenefitObligation', '순확정급여부채', 'retirementProvision'],
    ['IS', 'dart_RevenueFromServices', '매출액', 'revenue'],
    ['BS', 'dart_ContributedEquity', '자본금', 'capitalStock'],
  ] as const)(
    '%s %s "%s" is %s by its name, and a person should look at it',
    (statement, id, label, account) => {
      expect(accountOfRow(statement, id, label)).toMatchObject({ account, ownLabel: true });
    },
  );

  it.each([
    ['dart_LongTermTradeAndOtherNonCurrentReceivablesGross', '매출채권 및 기타채권'],
    ['dart_OtherIntangibleAssetsGross', '기타무형자산'],
  ])('%s "%s" is none: a name that others bear as well does not do', (id, label) => {
    expect(found('BS', id, label)).toBeUndefined();
  });

  it('is surer by id than by label', () => {
    const byId = accountOfRow('BS', 'ifrs_IntangibleAssetsOtherThanGoodwill', '영업권 이외의 무형자산');
    const byLabel = accountOfRow('BS', unused, '무형자산');
    expect(byId).toMatchObject({ account: 'intangibleAssets' });
    expect(typeof byId === 'object' && typeof byLabel === 'object' && byId.rank < byLabel.rank).toBe(true);
  });

  it('does not depend on decomposed syllables', () => {
    expect(plainLabel('유동자산'.normalize('NFD'))).toBe('유동자산');
  });
});
