import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { known, type Source } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import type { Reading } from '../../domain/dossier/reading';
import { amountOf } from '../../domain/dossier/statement-year';
import { failure, success } from '../../domain/problem';
import type { IntakeOptions } from '../../intake/client/file-intake';
import { IntakeReview } from '../state/intake-review.svelte';
import { neverRates } from '../testing/never-rates';
import ReviewDialog from './review-dialog.svelte';

const source: Source = {
  kind: 'file',
  fileName: 'all.zip',
  digest: '',
  format: 'openDartBulk',
  place: 'a.txt#2',
  raw: '90',
};
const companies = Array.from({ length: 12 }, (_, index) => ({
  name: `${index < 9 ? '가온' : '나루'}머신${index}`,
  stockCode: `99${String(index).padStart(4, '0')}`,
}));
const nineMonths = {
  fiscalYear: 2024,
  basis: 'separate',
  values: { revenue: known(90_000_000, source) },
} as const;

async function open() {
  const read = vi.fn(([file]: readonly File[], { company }: IntakeOptions = {}) => {
    const reading: Reading = {
      fileName: 'all.zip',
      digest: '',
      format: 'openDartBulk',
      companyName: company?.name ?? '',
      answers: {},
      statements: [],
      interim: { months: 9, year: nineMonths },
      patents: [],
      notices: [{ code: 'matchedByOwnLabel', matches: [{ label: '상품매출액', account: 'revenue' }] }],
    };
    const outcome =
      company?.stockCode === undefined
        ? failure('companyNotChosen', { fileName: 'all.zip', companies })
        : success([reading]);
    return Promise.resolve(file ? [{ file, fileName: 'all.zip', outcome }] : []);
  });
  const review = new IntakeReview(Promise.resolve({ read }));
  await render(ReviewDialog, {
    review,
    rates: neverRates,
    onaccept: vi.fn(),
    onnewdraft: vi.fn(),
    onfiles: vi.fn(),
    ontype: vi.fn(),
    onrestore: vi.fn(),
  });
  await review.read([new File([], 'all.zip')], emptyDossier);
  return { review, read };
}

it('a company is found by its name, with the keyboard alone', async () => {
  const { review, read } = await open();
  await expect
    .element(page.getByText('기업 12곳의 재무제표가 함께 있습니다', { exact: false }))
    .toBeVisible();
  expect(review.acceptedCount).toBe(0);
  await page.getByRole('searchbox', { name: '회사 이름이나 종목코드로 찾기' }).click();
  await userEvent.keyboard('가온');
  await expect.element(page.getByRole('status')).toHaveTextContent('9곳을 찾아 8곳만 보입니다.');
  await userEvent.keyboard('머신3');
  await expect.element(page.getByRole('status')).toHaveTextContent('1곳을 찾았습니다.');
  await userEvent.keyboard('{Tab}{Enter}');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  expect(read.mock.calls[1]?.[1]?.company).toEqual({ name: '가온머신3', stockCode: '990003' });
  await expect.element(page.getByText('DART 재무정보 일괄 내려받기', { exact: false })).toBeVisible();
});

it('a year that is not over is asked about, and left out by default', async () => {
  const { review } = await open();
  await review.chooseCompany(companies[0] ?? { name: '', stockCode: '' });
  await expect.element(page.getByText('2024년은 9개월까지만 있습니다', { exact: false })).toBeVisible();
  await expect.element(page.getByLabelText('넣지 않기(마친 해만 쓰기)')).toBeChecked();
  expect(review.acceptedCount).toBe(0);
  await page.getByLabelText('한 해로 늘려 넣기', { exact: false }).click();
  expect(amountOf(review.review.dossier.statements[0], 'revenue')).toBe(120_000_000);
  await page.getByLabelText('9개월 값 그대로 넣기').click();
  expect(amountOf(review.review.dossier.statements[0], 'revenue')).toBe(90_000_000);
});

it("asks about accounts of the firm's own making once", async () => {
  localStorage.clear();
  const { review, read } = await open();
  await review.chooseCompany(companies[0] ?? { name: '', stockCode: '' });
  await page.getByRole('button', { name: '맞습니다: ‘상품매출액’ → 매출액' }).click();
  await expect.element(page.getByText('회사가 따로 만든 계정은', { exact: false })).not.toBeInTheDocument();
  expect(review.names.accounts).toEqual([{ form: 'is', label: '상품매출액', account: 'revenue' }]);
  expect(read).toHaveBeenCalledTimes(2);
});
