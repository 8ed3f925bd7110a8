import { describe, expect, it } from 'vitest';
import { namesSameCompany } from './company-name';

describe('two spellings of a company', () => {
  it.each([
    ['한빛정밀', '(주)한빛정밀'],
    ['한빛정밀 주식회사', '㈜한빛정밀'],
    ['한빛 정밀', '한빛정밀(주)'],
    ['Hanbit Co., Ltd.', 'HANBIT'],
  ])('%s and %s are the same', (one, other) => expect(namesSameCompany(one, other)).toBe(true));

  it('differ by anything else', () => expect(namesSameCompany('한빛정밀', '한빛정공')).toBe(false));
});
