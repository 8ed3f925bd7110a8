import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known, type Source, typed, valueOf } from '../../domain/dossier/answer';
import { emptyDossier, type Dossier } from '../../domain/dossier/dossier';
import { withAmount, withAnswer } from '../../domain/dossier/edits';
import type { Reading } from '../../domain/dossier/reading';
import { amountOf } from '../../domain/dossier/statement-year';
import { success } from '../../domain/problem';
import { IntakeReview } from '../state/intake-review.svelte';
import { neverRates } from '../testing/never-rates';
import ReviewDialog from './review-dialog.svelte';

const source: Source = {
  kind: 'file',
  fileName: 'a.json',
  digest: '',
  format: 'openDartJson',
  place: 'list[0]',
  raw: '7000000',
};
const reading: Reading = {
  fileName: 'a.json',
  digest: '',
  format: 'openDartJson',
  companyName: '새길',
  answers: {},
  statements: [
    {
      fiscalYear: 2024,
      basis: 'separate',
      values: { revenue: known(7_000_000, source), cash: known(1_000_000, source) },
    },
  ],
  patents: [],
  notices: [],
};

async function open(dossier: Dossier, readings: readonly Reading[] = [reading]) {
  const reader = {
    read: () =>
      Promise.resolve([{ file: new File([], 'a.json'), fileName: 'a.json', outcome: success(readings) }]),
  };
  const review = new IntakeReview(Promise.resolve(reader));
  const onnewdraft = vi.fn();
  await render(ReviewDialog, {
    review,
    rates: neverRates,
    onaccept: vi.fn(),
    onnewdraft,
    onfiles: vi.fn(),
    ontype: vi.fn(),
    onrestore: vi.fn(),
  });
  await review.read([new File([], 'a.json')], dossier);
  const revenue = () => amountOf(review.review.dossier.statements[0], 'revenue');
  const name = () => valueOf(review.review.dossier.answers['company.name']);
  return { review, revenue, name, onnewdraft };
}

it('takes the values of the file where they differ, unless the person keeps the earlier ones', async () => {
  const { review, revenue } = await open(withAmount(emptyDossier, 2024, 'revenue', known(5_000_000, typed)));
  await expect.element(page.getByText('다른 값 1').first()).toBeVisible();
  expect([revenue(), review.acceptedCount]).toEqual([7_000_000, 2]);
  await page.getByLabelText('지금 값 그대로').click();
  expect([revenue(), review.acceptedCount]).toEqual([5_000_000, 1]);
});

it('shows place and text of every value read', async () => {
  await open(emptyDossier);
  await page.getByText('읽은 값 2개 모두 보기').click();
  await expect.element(page.getByText('list[0] · 원문 “7000000”').first()).toBeVisible();
});

it('leaves the file of another company out until the person says otherwise', async () => {
  const { review, onnewdraft } = await open(
    withAnswer(emptyDossier, 'company.name', known('한빛정밀', typed)),
  );
  await expect
    .element(page.getByText('파일은 새길, 지금 초안은 한빛정밀입니다', { exact: false }))
    .toBeVisible();
  expect(review.acceptedCount).toBe(0);
  await page.getByRole('button', { name: '새길의 새 초안 만들기' }).click();
  expect(onnewdraft).toHaveBeenCalledWith([review.files[0]]);
  await page.getByText('같은 기업이 맞으니 이 초안에 넣기').click();
  expect(review.acceptedCount).toBe(2);
});

it('asks which of several companies is meant', async () => {
  const { review } = await open(emptyDossier, [reading, { ...reading, companyName: '가온' }]);
  expect(review.acceptedCount).toBe(0);
  await page.getByRole('combobox').selectOptions('가온');
  expect(review.files[0]?.chosen?.companyName).toBe('가온');
  expect(review.acceptedCount).toBe(2);
});

it('decides on differing values one by one, and leaves single new ones out', async () => {
  const draft = withAmount(
    withAmount(emptyDossier, 2024, 'revenue', known(5_000_000, typed)),
    2024,
    'cash',
    known(2_000_000, typed),
  );
  const first = reading.statements[0];
  if (!first) throw new Error('no year');
  const values = { ...first.values, salary: known(3_000_000, source) };
  const { review } = await open(draft, [{ ...reading, statements: [{ ...first, values }] }]);
  const amounts = () => {
    const [year] = review.review.dossier.statements;
    return (['revenue', 'cash', 'salary'] as const).map((id) => amountOf(year, id));
  };
  expect(amounts()).toEqual([7_000_000, 1_000_000, 3_000_000]);
  await page.getByRole('radio', { name: '매출액 5 (직접 입력)' }).click();
  expect(amounts()).toEqual([5_000_000, 1_000_000, 3_000_000]);
  await expect.element(page.getByLabelText('파일의 값')).not.toBeChecked();
  await expect.element(page.getByLabelText('지금 값 그대로')).not.toBeChecked();
  await page.getByText('읽은 값 3개 모두 보기').click();
  await page.getByRole('checkbox', { name: '급여 넣기' }).click();
  expect(amounts()).toEqual([5_000_000, 1_000_000, undefined]);
  await page.getByLabelText('지금 값 그대로').click();
  expect(amounts()).toEqual([5_000_000, 2_000_000, undefined]);
  expect(review.acceptedCount).toBe(0);
});

it('chooses between separate and consolidated by the year alone', async () => {
  const group = {
    fiscalYear: 2024,
    basis: 'consolidated',
    values: { revenue: known(9_000_000, source) },
  } as const;
  const { review, revenue } = await open(review2024(), [{ ...reading, statements: [group] }]);
  expect([revenue(), review.acceptedCount]).toEqual([5_000_000, 0]);
  await expect.element(page.getByText('한 해를 통째로 고릅니다')).toBeVisible();
  await page.getByLabelText('파일의 값').click();
  expect(review.review.dossier.statements).toEqual([group]);
});

const review2024 = (): Dossier => ({
  ...emptyDossier,
  statements: [
    {
      fiscalYear: 2024,
      basis: 'separate',
      values: { revenue: known(5_000_000, typed), cash: known(1, typed) },
    },
  ],
});

it('asks for the unit where none is printed, and for sums that do not hold', async () => {
  const amounts = { totalAssets: 9_000, totalLiabilities: 4_000, totalEquity: 5_007 } as const;
  const values = Object.fromEntries(Object.entries(amounts).map(([id, won]) => [id, known(won, source)]));
  const bare: Reading = {
    ...reading,
    unitUnstated: true,
    statements: [{ fiscalYear: 2024, basis: 'separate', values }],
    notices: [{ code: 'unitUnstated', place: '재무상태표' }],
  };
  const draft = withAmount(emptyDossier, 2023, 'totalAssets', known(8_000_000, typed));
  const { review } = await open(draft, [bare]);
  await expect.element(page.getByText('혹시 천원 단위입니까?', { exact: false })).toBeVisible();
  await expect
    .element(page.getByText('파일에 단위가 적혀 있지 않습니다(재무상태표)', { exact: false }))
    .toBeVisible();
  expect(review.doubts.questions.map(({ code }) => code)).toEqual(['sumDiffers', 'unitSlip']);
  await page.getByRole('combobox', { name: '금액의 단위는 무엇입니까?' }).selectOptions('천원');
  expect(review.doubts.questions.map(({ code }) => code)).toEqual(['sumDiffers']);
  await expect
    .element(page.getByText('부채총계 + 자본총계 = 9,007,000원인데 자산총계 = 9,000,000원', { exact: false }))
    .toBeVisible();
  expect(amountOf(review.review.dossier.statements[0], 'totalEquity')).toBe(5_007_000);
});

const patentsOf = (...applicants: readonly string[]): Reading => ({
  ...reading,
  companyName: applicants[0] ?? '',
  statements: [],
  patents: [{ applicationNumber: '1020160062884', kind: 'patent', applicants: known(applicants, source) }],
});

it('proposes the company that applied for the patents as the name, and takes none where the person says so', async () => {
  const { review, name } = await open(emptyDossier, [patentsOf('주식회사 가온')]);
  await expect.element(page.getByLabelText('주식회사 가온')).toBeChecked();
  expect([name(), review.acceptedCount]).toEqual(['주식회사 가온', 2]);
  await page.getByLabelText('넣지 않고 나중에 적기').click();
  expect([name(), review.acceptedCount]).toEqual([undefined, 1]);
});

it('asks before the name of a founder becomes that of the company', async () => {
  const { name } = await open(emptyDossier, [patentsOf('김하나')]);
  await expect.element(page.getByText('사람 이름으로 보입니다')).toBeVisible();
  expect(name()).toBeUndefined();
  await page.getByLabelText('김하나 사람 이름으로 보입니다').click();
  expect(name()).toBe('김하나');
});
