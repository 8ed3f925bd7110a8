import { expect, it } from 'vitest';
import { disclosedPlace } from './disclosed-place';

it.each([
  ['PatentUtilityInfo 12 · InventionName', 'PatentUtilityInfo 12 · InventionName'],
  ['표준손익계산서 p.4, 코드 94 + 95', '표준손익계산서 p.4, 코드 94 + 95'],
  ['list[23] · IS · 매출액 · thstrm_amount', 'list[23] · IS · thstrm_amount'],
  ['손익계산서!B8', '손익계산서!B8'],
  ['연결 재무상태표!C12', '연결 재무상태표!C12'],
  ['p.1 · 법인명', 'p.1'],
  ['list[0]–list[3] · sm', 'list[0] · list[3]'],
  ['B7 · 매출액 × 12/9', 'B7 × 12/9'],
  ['손익계산서!B8 × 1,000', '손익계산서!B8 × 1,000'],
])('%j tells where in the file: %j', (place, told) => {
  expect(disclosedPlace(place)).toBe(told);
});

it.each([
  [
    '00126380_2011-04-30.xbrl · ifrs-full_Revenue · 매출 · 2021-12-31 · 별도',
    'ifrs-full_Revenue · 2021-12-31 · 별도',
  ],
  ['00126380_2011-04-30.xbrl · entity00126380_udf_IS_2021 · 2021-12-31', '2021-12-31'],
  ['한빛정밀 결산!C12', 'C12'],
  ['A1!한빛!C12', 'C12'],
  ['한빛정밀 7행 · thstrm_amount', '7행 · thstrm_amount'],
  ['표준손익계산서 한빛정밀 7행, 코드 94', '표준손익계산서 7행, 코드 94'],
  ['한빛정밀.txt#41 · BS · 가지급금(홍길동) · 당기', '#41 · BS'],
  ['결산!A5 · 가지급금-홍길동 + 2024 홍길동!A6 · 대여금', 'A5 · A6'],
  ['한빛정밀.list[3] · 매출액', '[3]'],
  ['한빛정밀', '…'],
])('%j names nobody: %j', (place, told) => {
  expect(disclosedPlace(place)).toBe(told);
});
