import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known, typed } from '../../domain/dossier/answer';
import { type Dossier, emptyDossier } from '../../domain/dossier/dossier';
import type { Reading } from '../../domain/dossier/reading';
import type { StatementYear } from '../../domain/dossier/statement-year';
import { success } from '../../domain/problem';
import { IntakeReview } from '../state/intake-review.svelte';
import { neverRates } from '../testing/never-rates';
import ReviewDialog from './review-dialog.svelte';

const amount = known(1_000_000, typed);
const fullYear = (fiscalYear: number): StatementYear => ({
  fiscalYear,
  basis: 'separate',
  values: { revenue: amount, cash: amount, totalAssets: amount },
});
const draft: Dossier = { ...emptyDossier, statements: [fullYear(2024), fullYear(2023), fullYear(2022)] };
const filing: Reading = {
  fileName: 'one-row.json',
  digest: '',
  format: 'openDartJson',
  answers: {},
  statements: [{ fiscalYear: 2025, basis: 'separate', values: { revenue: amount } }],
  patents: [],
  notices: [],
};

async function open(dossier: Dossier) {
  const file = { file: new File([], filing.fileName), fileName: filing.fileName, outcome: success([filing]) };
  const review = new IntakeReview(Promise.resolve({ read: () => Promise.resolve([file]) }));
  const [onaccept, onnewdraft, onfiles, ontype, onrestore] = Array.from({ length: 5 }, () => vi.fn());
  await render(ReviewDialog, {
    review,
    rates: neverRates,
    onaccept,
    onnewdraft,
    onfiles,
    ontype,
    onrestore,
  } as never);
  await review.read([file.file], dossier);
  return () => review.review.dossier.statements.map(({ fiscalYear }) => fiscalYear);
}

it('a newest year with one value waits until the person says which years count', async () => {
  const years = await open(draft);
  const question = page.getByRole('group', { name: '2025년은 읽은 값이 1개뿐입니다' });
  await expect.element(question).toBeVisible();
  await expect.element(question).toHaveTextContent('고르기 전에는 2025년을 넣지 않습니다');
  await expect.element(page.getByText('2025년은 값이 적어 넣지 않았습니다', { exact: false })).toBeVisible();
  expect(years()).toEqual([2024, 2023, 2022]);

  await page.getByLabelText('2025년을 넣습니다').click();
  expect(years()).toEqual([2025, 2024, 2023, 2022]);
  await page.getByLabelText('2025년을 넣지 않고 2022년(값 3개)을 그대로 셉니다').click();
  expect(years()).toEqual([2024, 2023, 2022]);
  await expect.element(question).not.toHaveTextContent('고르기 전에는');
});

it('nothing is asked where no fuller year gives way', async () => {
  const years = await open({ ...draft, statements: draft.statements.slice(0, 2) });
  await expect.element(page.getByText('one-row.json').first()).toBeVisible();
  expect(years()).toEqual([2025, 2024, 2023]);
  await expect.element(page.getByText('이 해를 셀까요', { exact: false })).not.toBeInTheDocument();
});
