import { describe, expect, it } from 'vitest';
import type { Notice, Problem } from '../domain/problem';
import english from './problems/en.json';
import korean from './problems/ko.json';
import { noticeCodes, noticeText } from './notice-text';
import { problemCodes, problemText } from './problem-text';

const texts = {
  ko: korean as Readonly<Record<string, string>>,
  en: english as Readonly<Record<string, string>>,
};
const parametersOf = (text: string | undefined) =>
  [...new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
const codes = [
  ...problemCodes.map((code) => `problem_${code}`),
  ...noticeCodes.map((code) => `notice_${code}`),
];

describe('every problem and every notice', () => {
  it.each(codes)('%s has a sentence in both languages with the same parameters', (key) => {
    expect(texts.ko[key]).toMatch(/[가-힣]/);
    expect(texts.en[key]).not.toMatch(/[가-힣]|^$/);
    expect(parametersOf(texts.en[key])).toEqual(parametersOf(texts.ko[key]));
  });

  it('and no sentence is left over', () => {
    const written = Object.keys(texts.ko).filter((key) => /^(?:problem|notice)_/.test(key));
    expect(written.sort()).toEqual([...codes].sort());
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.ko));
  });

  it('avoids particles that do not fit what stands before them', () => {
    const doubtful = Object.values(texts.ko).filter((text) =>
      /은\(는\)|이\(가\)|을\(를\)|["'}](?:은|는|이|가|을|를) /.test(text),
    );
    expect(doubtful).toEqual([]);
  });
});

describe('the text of a problem', () => {
  it('tells a moment as it is read', () => {
    const opened: Problem = { code: 'envelopeOpenedBefore', at: '2026-11-27T03:04:05.678Z' };
    expect(problemText(opened, 'ko')).toMatch(/^2026\. 11\. 2[67]\. \d\d:04에 /);
    expect(problemText(opened, 'en')).toMatch(/Nov 2[67], 2026, \d\d:04/);
  });

  it.each<[Problem, string, string]>([
    [
      { code: 'jsonBroken', fileName: 'a.json', line: 3, column: 12 },
      "'a.json' 파일의 JSON이 3줄 12번째 글자에서 어긋납니다. 끝까지 내려받았는지, 고친 곳이 없는지 확인하고 다시 넣어 주세요.",
      "The JSON of 'a.json' breaks at line 3, column 12. Check that it was downloaded whole and not edited, then add it again.",
    ],
    [
      { code: 'fileKindNotYetRead', fileName: 'a.jpg', kind: 'image' },
      "'a.jpg' 파일은 그림 파일입니다. 그림 속 글자는 읽지 않으니, 원래 프로그램에서 PDF나 엑셀로 받아 넣거나 값을 직접 적어 주세요.",
      "'a.jpg' is a picture. Text in pictures is not read: get the document as PDF or Excel from the program it came from, or type the values by hand.",
    ],
    [
      { code: 'notAnnual', fileName: 'a', place: 'list[0]', report: '11012' },
      "'a' 파일은 반기보고서입니다(list[0]). 한 해 전체의 값이 필요하니 사업보고서(11011)를 받아 넣어 주세요.",
      "'a' is a half-year report (list[0]). Whole years are needed: get the annual report (11011).",
    ],
  ])('of %j', (problem, ko, en) => {
    expect(problemText(problem, 'ko')).toBe(ko);
    expect(problemText(problem, 'en')).toBe(en);
  });

  it('says what the status of a service means', () => {
    const of = (status: string): Problem => ({ code: 'openDartStatus', fileName: 'a', status, message: 'x' });
    expect(problemText(of('013'), 'ko')).toContain('조회된 자료가 없습니다');
    expect(problemText(of('777'), 'en')).toContain('the request was not fulfilled');
    expect(problemText({ ...of('30'), code: 'kiprisStatus' } as Problem, 'en')).toContain('not registered');
  });

  it.each<[Notice, string]>([
    [{ code: 'accountsMissing', accounts: ['revenue', 'cash'] }, 'Sales, Cash and cash equivalents'],
    [{ code: 'basesMixed', kept: 'separate' }, 'only the separate ones were used'],
    [
      { code: 'matchedByOwnLabel', matches: [{ label: '경상개발비', account: 'rdExpense' }] },
      '경상개발비 → R&D expense (income statement)',
    ],
    [
      { code: 'yearReplaced', fiscalYear: 2023, before: 'separate', after: 'consolidated', lost: [] },
      'all separate values of 2023 are replaced by consolidated ones. What goes then: none.',
    ],
  ])('and of the notice %j', (notice, part) => {
    expect(noticeText(notice, 'en')).toContain(part);
    expect(noticeText(notice, 'ko')).not.toContain('{');
  });
});
