import { describe, expect, it } from 'vitest';
import { known, typed } from './answer';
import type { Patent } from './patent';
import type { Reading } from './reading';
import { twinsAmong, withTwins, withTwinsApart } from './twin-rights';

const right = (
  applicationNumber: string,
  title?: string,
  applicants: readonly string[] = ['가나'],
): Patent => ({
  applicationNumber,
  kind: applicationNumber.startsWith('20') ? 'utilityModel' : 'patent',
  ...(title === undefined ? {} : { title: known(title, typed) }),
  applicants: known(applicants, typed),
});
const patent = right('1020050000001', '연료 분사 노즐');
const reading = (patents: readonly Patent[]): Reading => ({
  fileName: 'list',
  digest: '',
  format: 'patentSheet',
  answers: {},
  statements: [],
  patents,
  notices: [],
});

describe('a utility model is the twin of a patent', () => {
  it.each([
    ['of the same title and applicant', right('2020050000001', '연료 분사 노즐'), true],
    ['of a title that is written otherwise', right('2020050000001', '연료분사(노즐)'), true],
    ['of one applicant in common', right('2020050000001', '연료 분사 노즐', ['다라', '가나']), true],
    ['of another applicant', right('2020050000001', '연료 분사 노즐', ['다라']), false],
    ['of another title', right('2020050000001', '연료 밸브'), false],
    ['of no title', right('2020050000001'), false],
    ['that is a patent too', right('1020050000002', '연료 분사 노즐'), false],
  ])('%s', (_, other, isTwin) => expect(twinsAmong([patent, other])).toEqual(isTwin ? [other] : []));
});

describe('twins', () => {
  const twin = right('2020050000001', '연료 분사 노즐');

  it('wait apart for the decision, with a notice', () => {
    const apart = withTwinsApart(reading([twin, patent]));
    expect(apart.patents).toEqual([patent]);
    expect(apart.twins).toEqual([twin]);
    expect(apart.notices).toEqual([{ code: 'twinsLeftOut', count: 1, title: '연료 분사 노즐' }]);
  });

  it('come in where they are counted on their own', () => {
    const apart = withTwinsApart(reading([twin, patent]));
    expect(withTwins(apart, false)).toBe(apart);
    expect(withTwins(apart, true)).toEqual(reading([patent, twin]));
  });

  it('are none where there are none', () => {
    const plain = reading([patent]);
    expect(withTwinsApart(plain)).toBe(plain);
    expect(withTwins(plain, true)).toBe(plain);
  });
});
