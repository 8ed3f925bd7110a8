import { expect, it } from 'vitest';
import { unitIn } from './unit';

it.each([
  ['(단위:원)', 'won'],
  ['(단위:천원)', 'thousandWon'],
  ['[단위백만원]', 'millionWon'],
  ['제3기(단위:억원)', 'hundredMillionWon'],
  ['(금액단위:원)', 'won'],
  ['단위:%', undefined],
  ['단위:USD', undefined],
  ['지원사업', undefined],
])('the unit of %s is %s', (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});
