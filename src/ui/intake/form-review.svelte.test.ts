import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known, type Source } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import type { Patent } from '../../domain/dossier/patent';
import type { Reading } from '../../domain/dossier/reading';
import { success } from '../../domain/problem';
import { IntakeReview } from '../state/intake-review.svelte';
import { neverRates } from '../testing/never-rates';
import ReviewDialog from './review-dialog.svelte';

const source: Source = {
  kind: 'file',
  fileName: 'a.xlsx',
  digest: '',
  format: 'ownWorkbook',
  place: 'A1',
  raw: 'x',
};
const right = (kind: Patent['kind']): Patent => ({
  applicationNumber: `${kind === 'patent' ? 10 : 20}20050000001`,
  kind,
  title: known('노즐', source),
  citedPatents: known([{ classes: ['F02M'] }, { classes: [] }], source),
});
const reading: Reading = {
  fileName: 'a.xlsx',
  digest: '',
  format: 'ownWorkbook',
  answers: {
    'company.name': known('가온기계', source),
    'checklist.affordableScaling': known(true, source),
  },
  ceoCareer: known(
    [{ startMonth: '2001-01', endMonth: '2012-02', employer: '가온기계', isSameIndustry: true }],
    source,
  ),
  keyStaff: known([{ kind: 'research', sameIndustryYears: 7 }], source),
  developments: known([], source),
  statements: [],
  patents: [right('patent')],
  twins: [right('utilityModel')],
  doubtful: [{ applicationNumber: '1020050010000', kind: 'patent' }],
  notices: [{ code: 'twinsLeftOut', count: 1, title: '노즐' }],
};

async function open() {
  const reader = {
    read: () =>
      Promise.resolve([{ file: new File([], 'a.xlsx'), fileName: 'a.xlsx', outcome: success([reading]) }]),
  };
  const review = new IntakeReview(Promise.resolve(reader));
  await render(ReviewDialog, {
    review,
    rates: neverRates,
    onaccept: vi.fn(),
    onnewdraft: vi.fn(),
    onfiles: vi.fn(),
    ontype: vi.fn(),
    onrestore: vi.fn(),
  });
  await review.read([new File([], 'a.xlsx')], emptyDossier);
  return review;
}

it('shows the lists of a form in words, and takes them over', async () => {
  const review = await open();
  await page.getByText('읽은 값 3개 모두 보기').click();
  await expect.element(page.getByText('가온기계 2001-01–2012-02')).toBeVisible();
  await expect.element(page.getByText('연구 7')).toBeVisible();
  const { ceoCareer, keyStaff, developments } = review.review.dossier;
  expect([ceoCareer, keyStaff, developments]).toEqual([
    reading.ceoCareer,
    reading.keyStaff,
    reading.developments,
  ]);
});

it('counts a utility model beside its patent only where the person says so', async () => {
  const review = await open();
  const kinds = () => review.review.dossier.patents.map(({ kind }) => kind);
  expect(kinds()).toEqual(['patent']);
  await expect.element(page.getByText('같은 출원인이 같은 이름으로 낸 특허')).toBeVisible();
  await page.getByLabelText('다른 기술이므로 실용신안 1건도 따로 셉니다').click();
  expect(kinds()).toEqual(['patent', 'utilityModel']);
  await expect.element(page.getByText('같은 출원인이 같은 이름으로 낸 특허')).not.toBeInTheDocument();
});

it('asks what a number is that may be of an application or of a registration, and takes nothing of it before', async () => {
  const review = await open();
  const numbers = () => review.review.dossier.patents.map(({ applicationNumber }) => applicationNumber);
  expect(numbers()).toEqual(['1020050000001']);
  await page.getByLabelText('출원번호입니다 (첫 번째는 10-2005-0010000)').click();
  expect(numbers()).toEqual(['1020050000001', '1020050010000']);
  await page.getByLabelText('등록번호입니다 (첫 번째는 10-2005001-0000)').click();
  expect(numbers()).toEqual(['1020050000001']);
  await expect.element(page.getByText('등록번호 1개는 출원번호를 알 수 없어 넣지 않았습니다')).toBeVisible();
});

it('shows the answers under the steps and headings of the form', async () => {
  await open();
  const company = page.getByRole('region', { name: '기업 새 값 3' });
  await expect.element(company).toBeVisible();
  await expect.element(page.getByRole('region', { name: '기술·특허 새 값 1' })).toBeVisible();
  await company.getByText('읽은 값 3개 모두 보기').click();
  const titles = company.getByRole('heading', { level: 5 });
  await expect.element(titles.nth(0)).toHaveTextContent('기업 개요');
  await expect.element(titles.nth(1)).toHaveTextContent('대표자');
  await expect.element(company.getByText('사업')).not.toBeInTheDocument();
});
