import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import { withAnswer } from '../../domain/dossier/edits';
import { openTestDraft } from '../testing/open-test-draft';
import QuestionField from './question-field.svelte';

const cashReport = '자금일보를 정연하게 작성합니다';

it('a check has three states, and "not sure" takes the answer back', async () => {
  const draft = openTestDraft();
  await render(QuestionField, { draft, id: 'checklist.cashReport' });
  const group = page.getByRole('group', { name: cashReport });
  await expect.element(group.getByLabelText('모름')).toBeChecked();
  await group.getByLabelText('아니요').click();
  expect(draft.dossier.answers['checklist.cashReport']).toEqual(known(false, typed));
  await group.getByLabelText('예', { exact: true }).click();
  expect(draft.dossier.answers['checklist.cashReport']).toEqual(known(true, typed));
  await group.getByLabelText('모름').click();
  expect(draft.dossier.answers['checklist.cashReport']).toBeUndefined();
});

it('not answered, not applicable and zero look different', async () => {
  const draft = openTestDraft();
  await render(QuestionField, { draft, id: 'achievement.certifications' });
  const box = page.getByRole('textbox', { name: '기술인증 건수' });
  await expect.element(box).toHaveAttribute('placeholder', '아직 답하지 않음');
  await box.fill('0');
  await expect.element(box).toHaveValue('0');
  await expect.element(page.getByText('직접 입력')).toBeVisible();
  await page.getByRole('button', { name: '기술인증 건수: 도움말' }).click();
  await page.getByRole('button', { name: '우리에게는 해당 없음' }).click();
  await expect.element(page.getByText('해당 없음', { exact: true })).toBeVisible();
  expect(draft.dossier.answers['achievement.certifications']).toEqual({
    state: 'notApplicable',
    source: typed,
  });
});

it('says where a value of a file stands', async () => {
  const source = {
    kind: 'file',
    fileName: '재무.json',
    digest: '',
    format: 'openDartJson',
    place: 'list[3]',
    raw: '7',
  } as const;
  const draft = openTestDraft(withAnswer(emptyDossier, 'company.employees', known(7, source)));
  await render(QuestionField, { draft, id: 'company.employees' });
  await expect.element(page.getByText('재무.json에서 · list[3]')).toBeVisible();
});

it('a wrong check digit is a warning in words and counts all the same', async () => {
  const draft = openTestDraft();
  await render(QuestionField, { draft, id: 'company.businessNumber' });
  const box = page.getByRole('textbox');
  await box.fill('1234567890');
  (box.element() as HTMLElement).blur();
  await expect.element(page.getByText('검증 숫자가 맞지 않습니다', { exact: false })).toBeVisible();
  expect(draft.dossier.answers['company.businessNumber']).toEqual(known('123-45-67890', typed));
});
