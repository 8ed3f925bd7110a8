import { describe, expect, it } from 'vitest';
import { readFamilyOffices, readForeignPriority, readPriorArt, readPriorities } from './abroad';

describe('protection abroad', () => {
  it.each([
    ['no block at all', undefined, undefined, undefined],
    ['an empty block', '', undefined, false],
    ['a Korean priority only', '대한민국 1020220012363', undefined, false],
    ['a foreign priority', '대한민국 1020220012363|미국 62/123,456', undefined, true],
    ['a priority without a country', '62/123,456', undefined, undefined],
    ['a PCT application', '', 'PCT/KR2022/000001', true],
    ['an empty PCT block and an empty priority block', '', '', false],
  ])('with %s', (_, priorities, international, expected) => {
    expect(readForeignPriority(priorities, international)).toBe(expected);
  });

  it.each([
    ['US15123456|JP2017123456|US16000001', 3],
    ['KR1020160062884', 1],
    ['US15123456|WO2017KR00001|PCT/KR2017/00001', 2],
    ['15123456', undefined],
    ['', undefined],
  ])('of the family %j counts %s offices', (family, offices) => {
    expect(readFamilyOffices(family)).toBe(offices);
  });

  it.each([
    ['KR101 B1|JP2010 A|KR101 B1', 2],
    ['', undefined],
  ])('of the documents %j counts %s', (documents, count) => expect(readPriorArt(documents)).toBe(count));

  it.each([
    ['대한민국 1|미국 62/123,456|대한민국 1', 2],
    ['', 0],
  ])('goes back to the priorities %j: %s', (priorities, count) =>
    expect(readPriorities(priorities)).toBe(count),
  );
});
