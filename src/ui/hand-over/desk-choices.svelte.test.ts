import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DeskChoices from './desk-choices.svelte';
import { openTestDesk, testChoice, trustedBank } from './testing/test-desk';

const ask = page.getByRole('button', { name: '넘길 내용 보기' });

async function opened(other = trustedBank('두레은행')) {
  const { desk } = await openTestDesk([await trustedBank('한빛은행'), await other]);
  const choice = testChoice();
  await render(DeskChoices, {
    desk,
    choice,
    notes: [],
    isExample: false,
    isReady: true,
    onask: () => undefined,
  });
  return { desk, choice };
}

it('no institution is chosen before, and nothing else is asked until one is', async () => {
  const { desk } = await opened();
  await expect.element(page.getByRole('checkbox', { name: '한빛은행' })).not.toBeChecked();
  expect(desk.recipients).toEqual([]);
  await expect.element(ask).not.toBeInTheDocument();
});

it('an institution that is taken back out is no recipient any more', async () => {
  const { desk } = await opened();
  const bank = page.getByRole('checkbox', { name: '한빛은행' });
  await bank.click();
  await page.getByRole('checkbox', { name: '두레은행' }).click();
  await expect.element(page.getByText(/여러 기관에 한 번에 준비합니다/)).toBeVisible();
  await bank.click();
  expect(desk.recipients.map(({ name }) => name)).toEqual(['두레은행']);
  await expect.element(page.getByText(/여러 기관에 한 번에/)).not.toBeInTheDocument();
  await expect.element(ask).toBeEnabled();
});

it('what is taken out of the choice is not in what goes, and is named as left out', async () => {
  const { choice } = await opened();
  await page.getByRole('checkbox', { name: '한빛은행' }).click();
  expect(choice.disclosure.company).toEqual({ name: '가나전자' });
  await page.getByText('회사', { exact: true }).click();
  await page.getByRole('checkbox', { name: '기업명' }).click();
  expect(choice.disclosure.company).toEqual({});
  await expect.element(page.getByTestId('report-out')).toHaveTextContent('기업명');
  await expect.element(page.getByTestId('report-in')).not.toHaveTextContent('기업명');
});

it('an application without an amount, or without a use, cannot go on', async () => {
  await opened();
  await page.getByRole('checkbox', { name: '한빛은행' }).click();
  await expect.element(ask).toBeEnabled();
  await page.getByRole('checkbox', { name: /보증과 대출을 한 번에/ }).click();
  await expect.element(ask).toBeDisabled();
  await page.getByLabelText('자금 용도').fill('설비 구입');
  await expect.element(ask).toBeDisabled();
  await page.getByLabelText('신청 금액').fill('3억');
  await expect.element(ask).toBeEnabled();
  await page.getByLabelText('자금 용도').fill(' ');
  await expect.element(ask).toBeDisabled();
});

it('a card that has run out cannot be chosen, and says whose it is', async () => {
  await opened(trustedBank('두레은행', { validUntil: '2026-01-31' }));
  await expect.element(page.getByRole('checkbox', { name: '한빛은행' })).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: '두레은행' })).not.toBeInTheDocument();
  await expect
    .element(page.getByText(/^두레은행 이 기관 카드의 기한이 2026-01-31에 끝났습니다/))
    .toBeVisible();
});
