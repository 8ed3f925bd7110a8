import { expect, it } from 'vitest';
import { applicantKindOf, hasCompany } from '../indicators/applicant-kind';
import { disclosedApplicants, namelessApplicants } from './disclosed-applicants';

const names = ['주식회사 한빛정밀', '나루대학교 산학협력단', '홍길동', '김 철 수'];

it('a company that shows its name shows whom it filed with, and no person', () => {
  expect(disclosedApplicants(names, '한빛정밀')).toEqual([
    '주식회사 한빛정밀',
    '나루대학교 산학협력단',
    namelessApplicants.individual,
    namelessApplicants.unknown,
  ]);
  expect(disclosedApplicants(['한빛정밀'], '주식회사 한빛정밀')).toEqual(['한빛정밀']);
});

it('a company that does not show its name is named by no patent', () => {
  expect(disclosedApplicants(names, undefined)).toEqual(Object.values(namelessApplicants));
});

it.each([
  [names],
  [['홍길동']],
  [['김 철 수', '홍길동']],
  [['서울대학교']],
  [['Hanbit Co., Ltd.', '홍길동']],
])('%j count as many and as what they were', (applicants) => {
  for (const own of [undefined, '한빛정밀']) {
    const shown = disclosedApplicants(applicants, own);
    expect(shown.map(applicantKindOf)).toEqual(applicants.map(applicantKindOf));
    expect(hasCompany(shown)).toBe(hasCompany(applicants));
  }
});
