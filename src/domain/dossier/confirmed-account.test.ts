import { expect, it } from 'vitest';
import {
  type ConfirmedAccount,
  likelyAccount,
  parseConfirmed,
  withConfirmed,
  withoutConfirmed,
} from './confirmed-account';

const rule = (
  label: string,
  account: ConfirmedAccount['account'],
  form: ConfirmedAccount['form'] = 'is',
) => ({
  form,
  label,
  account,
});

it('what a person says later of the same row replaces what was said before', () => {
  const rules = [rule('개발비', 'rdExpense'), rule('개발비', 'developmentAsset', 'bs')];
  expect(withConfirmed(rules, rule('개발비', 'none'))).toEqual([
    rule('개발비', 'none'),
    rule('개발비', 'developmentAsset', 'bs'),
  ]);
});

it('rules come back as they were kept', () => {
  const rules = [rule('경상연구개발비', 'rdExpense'), rule('기타', 'none', 'bs')];
  expect(parseConfirmed(JSON.stringify(rules))).toEqual(rules);
});

it.each([
  ['', []],
  ['{"form":"is"}', []],
  ['null', []],
  ['[null, 7, {"form":"is","label":"a","account":"gone"}, {"form":"cf","label":"a","account":"cash"}]', []],
  ['[{"form":"bs","label":"예금","account":"cash"}, {"form":"bs"}]', [rule('예금', 'cash', 'bs')]],
])('of %j only rules are kept', (json, rules) => expect(parseConfirmed(json)).toEqual(rules));

it('is forgotten for one statement and kept for another', () => {
  const kept = rule('상여', 'none', 'mfg');
  expect(withoutConfirmed([rule('상여', 'salary'), kept], rule('상여', 'none'))).toEqual([kept]);
});

it.each([
  ['연구및개발비용(전산)', 'is', 'rdExpense'],
  ['연구및개발비용(전산)', 'mfg', 'rdManufacturing'],
  ['장기 차입금(산업은행)', 'bs', 'longTermBorrowings'],
  ['상여금', 'bs', undefined],
  ['여비교통비', 'is', undefined],
  ['급여(임원)', 'is', 'salary'],
  ['퇴직급여(확정기여)', 'is', undefined],
  ['순확정급여부채(자산) 재측정요소', 'is', undefined],
] as const)('a row called %s in %s is guessed to be %s, as a question', (label, form, account) => {
  expect(likelyAccount({ form, label })).toBe(account);
});
