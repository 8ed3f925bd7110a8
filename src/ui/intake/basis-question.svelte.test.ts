import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import type { Reading } from '../../domain/dossier/reading';
import { amountOf } from '../../domain/dossier/statement-year';
import { failure, success } from '../../domain/problem';
import type { IntakeOptions } from '../../intake/client/file-intake';
import type { FileOutcome } from '../../intake/intake-api';
import { IntakeReview } from '../state/intake-review.svelte';
import { neverRates } from '../testing/never-rates';
import ReviewDialog from './review-dialog.svelte';

const names = ['both', 'group', 'others'] as const;

/** A file with both, one with consolidated statements alone, and one of many companies that has others. */
function outcomeOf(fileName: string, { preferredBasis }: IntakeOptions): FileOutcome {
  if (fileName === 'others') {
    return failure('companyNotChosen', { fileName, companies: [{ name: '나루', stockCode: '990020' }] });
  }
  const basis = fileName === 'group' ? 'consolidated' : (preferredBasis ?? 'separate');
  const won = basis === 'separate' ? 1_000_000 : 9_000_000;
  const reading: Reading = {
    fileName,
    digest: fileName,
    format: 'openDartBulk',
    companyName: '가온머신',
    companyCode: '990010',
    answers: {},
    statements: [{ fiscalYear: 2024, basis, values: { revenue: known(won, typed) } }],
    patents: [],
    notices: fileName === 'both' ? [{ code: 'basesMixed', kept: basis }] : [],
  };
  return success([reading]);
}

it('separate and consolidated statements are one question, and files that have nothing of them say so', async () => {
  const read = vi.fn((files: readonly File[], options: IntakeOptions = {}) =>
    Promise.resolve(
      files.map((file) => ({ file, fileName: file.name, outcome: outcomeOf(file.name, options) })),
    ),
  );
  const review = new IntakeReview(Promise.resolve({ read }));
  const nothing = vi.fn();
  await render(ReviewDialog, {
    review,
    rates: neverRates,
    ...{ onaccept: nothing, onnewdraft: nothing, onfiles: nothing, ontype: nothing, onrestore: nothing },
  });
  await review.read(
    names.map((name) => new File([], name)),
    emptyDossier,
  );
  const revenue = () => amountOf(review.review.dossier.statements[0], 'revenue');
  await expect.element(page.getByRole('radio', { name: '별도 재무제표' })).toBeChecked();
  await expect.element(page.getByText('연결 재무제표라 넣지 않았습니다.', { exact: false })).toBeVisible();
  await expect
    .element(page.getByText('가온머신의 재무제표는 이 파일에 없어 넣을 것이 없습니다.'))
    .toBeVisible();
  expect(revenue()).toBe(1_000_000);
  await page.getByRole('radio', { name: '연결 재무제표' }).click();
  await vi.waitFor(() => expect(revenue()).toBe(9_000_000));
  await expect
    .element(page.getByText('연결 재무제표라 넣지 않았습니다.', { exact: false }))
    .not.toBeInTheDocument();
});
