import { expect, it } from 'vitest';
import { findCompanies } from './find-companies';

const companies = [
  { name: '새가온', stockCode: '990010' },
  { name: '가온 머신', stockCode: '990020' },
  { name: 'NARU Tech', stockCode: '123450' },
];

it.each([
  ['가온', ['가온 머신', '새가온']],
  ['가온머', ['가온 머신']],
  ['naru', ['NARU Tech']],
  ['９９００', ['새가온', '가온 머신']],
  ['123450', ['NARU Tech']],
  ['450', []],
  [' ', []],
  ['다라', []],
])('%j finds %j', (typed, names) => {
  expect(findCompanies(companies, typed).map(({ name }) => name)).toEqual(names);
});
