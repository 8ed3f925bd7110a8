import { expect, it } from 'vitest';
import { regions } from './programme-questions';
import { regionOfAddress } from './region-of-address';

it.each([
  ['경기도 수원시 영통구 삼성로 129 (매탄동)', 'gyeonggi', '경기도'],
  ['서울특별시 강남구 테헤란로 1', 'seoul', '서울특별시'],
  ['서울시 강남구', 'seoul', '서울시'],
  ['부산 해운대구 센텀로', 'busan', '부산'],
  ['(06164) 서울특별시 강남구', 'seoul', '서울특별시'],
  ['[34141] 대전광역시 유성구', 'daejeon', '대전광역시'],
  ['경기도 광주시 오포읍', 'gyeonggi', '경기도'],
  ['광주광역시 북구', 'gwangju', '광주광역시'],
  ['세종특별자치시 한누리대로', 'sejong', '세종특별자치시'],
  ['강원특별자치도 춘천시', 'gangwon', '강원특별자치도'],
  ['전북특별자치도 전주시', 'jeonbuk', '전북특별자치도'],
  ['전라북도 전주시', 'jeonbuk', '전라북도'],
  ['충청남도 천안시', 'chungnam', '충청남도'],
  ['경북 포항시', 'gyeongbuk', '경북'],
  ['제주특별자치도 제주시', 'jeju', '제주특별자치도'],
])('%s lies in %s', (address, region, word) => {
  expect(regionOfAddress(address)).toEqual({ region, word });
});

it.each(['', '수원시 영통구', '129, Samsung-ro, Suwon', '서울대입구로 1', '제주도민로', '경기장로 3'])(
  'of %j the region is not guessed',
  (address) => expect(regionOfAddress(address)).toBeUndefined(),
);

it('every region of the form can be found', () => {
  const found = regions.map(({ label }) => regionOfAddress(`${label.ko} 어딘가`)?.region);
  expect(found).toEqual(regions.map(({ value }) => value));
});
