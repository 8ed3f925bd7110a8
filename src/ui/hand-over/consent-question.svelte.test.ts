import { beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chosenItemIds } from '../../domain/hand-over/item-ids';
import type { TrustedInstitution } from '../../storage/institutions';
import { language } from '../state/language.svelte';
import ConsentQuestion from './consent-question.svelte';
import type { Wanted } from './hand-over-desk.svelte';
import { openTestDesk, testChoice, trustedBank } from './testing/test-desk';

let banks: readonly [TrustedInstitution, TrustedInstitution];
beforeAll(async () => {
  banks = [await trustedBank('한빛은행'), await trustedBank('두레은행')];
});

const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
const yes = page.getByRole('button', { name: '동의하고 넘기기' });
const agreeTo = (name: string) => box(`${name}에 이 내용을 넘기는 데 동의합니다`);
const mayDecide = box(/이 회사를 대표하거나/);

const wanted = (change: Partial<Wanted> = {}): Wanted => {
  const choice = testChoice();
  return {
    disclosure: choice.disclosure,
    ...chosenItemIds(choice.choice, choice.items),
    itemsText: '기업명, 등급',
    draftId: 'd1',
    companyName: '가나전자',
    ...change,
  };
};

async function asked(change: Partial<Wanted> = {}) {
  const opened = await openTestDesk(banks);
  for (const card of opened.desk.cards) opened.desk.toggle(card);
  await opened.desk.ask(wanted(change));
  await render(ConsentQuestion, { desk: opened.desk, manifests: [] });
  return opened;
}

it('nothing is ticked before, and the yes waits for an institution and for the right to decide', async () => {
  await asked();
  await expect.element(agreeTo('두레은행')).toBeVisible();
  expect(page.getByRole('checkbox').all()).toHaveLength(3);
  expect(page.getByRole('checkbox', { checked: true }).all()).toHaveLength(0);
  await expect.element(yes).toBeDisabled();
  await mayDecide.click();
  await expect.element(yes).toBeDisabled();
  await agreeTo('한빛은행').click();
  await expect.element(yes).toBeEnabled();
  await mayDecide.click();
  await expect.element(yes).toBeDisabled();
});

it('an envelope is made for the institution that was agreed to, and for no other', async () => {
  const { desk, handOvers } = await asked();
  await agreeTo('두레은행').click();
  await mayDecide.click();
  expect(handOvers.kept).toEqual([]);
  await yes.click();
  await expect.poll(() => desk.phase).toBe('done');
  expect(handOvers.kept).toMatchObject([{ institution: { name: '두레은행' }, state: 'prepared' }]);
});

it('values about people need a tick of their own', async () => {
  await asked({ personalItems: ['people:ceoCareer'] });
  await agreeTo('한빛은행').click();
  await mayDecide.click();
  await expect.element(yes).toBeDisabled();
  await box(/사람에 관한 값이 들어갑니다/).click();
  await expect.element(yes).toBeEnabled();
});

it('ticks are forgotten when the text is drawn up anew', async () => {
  const { desk } = await asked();
  await agreeTo('한빛은행').click();
  await mayDecide.click();
  desk.back();
  await desk.ask(wanted());
  await expect.element(agreeTo('한빛은행')).not.toBeChecked();
  await expect.element(mayDecide).not.toBeChecked();
  await expect.element(yes).toBeDisabled();
});

it('the period stays in the language of the consent', async () => {
  await asked();
  language.choose('en');
  const period = document.querySelector('[data-consent] dl[lang="ko"] > div:nth-child(4)');
  await expect.element(page.getByRole('button', { name: 'Agree and hand over' })).toBeVisible();
  expect(period?.textContent).toMatch(/^보유·이용 기간\s*20\d\d\. \d+\. \d+\.까지$/);
  language.choose('ko');
});
