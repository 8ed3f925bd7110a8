import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known, type Source, typed } from '../../domain/dossier/answer';
import { emptyDossier, type Dossier } from '../../domain/dossier/dossier';
import { withAmount, withAnswer } from '../../domain/dossier/edits';
import type { Reading } from '../../domain/dossier/reading';
import { amountOf } from '../../domain/dossier/statement-year';
import { success } from '../../domain/problem';
import { IntakeReview } from '../state/intake-review.svelte';
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
  const reader = { read: () => Promise.resolve([{ fileName: 'a.json', outcome: success(readings) }]) };
  const review = new IntakeReview(Promise.resolve(reader));
  const onnewdraft = vi.fn();
  await render(ReviewDialog, { review, onaccept: vi.fn(), onnewdraft });
  await review.read([new File([], 'a.json')], dossier);
  const revenue = () => amountOf(review.review.dossier.statements[0], 'revenue');
  return { review, revenue, onnewdraft };
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
  await page.getByRole('button', { name: '이 파일로 새 초안 만들기' }).click();
  expect(onnewdraft).toHaveBeenCalledWith(review.files[0]);
  await page.getByText('같은 기업이 맞으니 여기에 넣기').click();
  expect(review.acceptedCount).toBe(2);
});

it('asks which of several companies is meant', async () => {
  const { review } = await open(emptyDossier, [reading, { ...reading, companyName: '가온' }]);
  expect(review.acceptedCount).toBe(0);
  await page.getByRole('combobox').selectOptions('가온');
  expect(review.files[0]?.chosen?.companyName).toBe('가온');
  expect(review.acceptedCount).toBe(2);
});
