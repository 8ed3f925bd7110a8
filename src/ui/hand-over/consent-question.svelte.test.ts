import { afterEach, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chosenItemIds } from '../../domain/hand-over/item-ids';
import type { TrustedInstitution } from '../../storage/institutions';
import { language } from '../state/language.svelte';
import ConsentQuestion from './consent-question.svelte';
import type { HandOverDesk, Wanted } from './hand-over-desk.svelte';
import { readEnvelopeHeader } from '../../sharing/envelope/read-header';
import { bankWithCards, openTestDesk, testChoice, trustedBank } from './testing/test-desk';

let banks: readonly [TrustedInstitution, TrustedInstitution];
/** Another card of the first one. */
let renewed: string;
beforeAll(async () => {
  const [bank, ofBank] = await bankWithCards('한빛은행');
  banks = [bank, await trustedBank('두레은행')];
  renewed = await ofBank({ contact: '02-111-1111' });
});

afterEach(() => language.choose('ko'));

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
    companyName: '가나전자',
    ...change,
  };
};

const nothing = (): void => undefined;

async function asked(change: Partial<Wanted> = {}, redraw: (desk: HandOverDesk) => void = nothing) {
  const opened = await openTestDesk(banks);
  for (const card of opened.desk.cards) opened.desk.toggle(card);
  await opened.desk.ask(wanted(change));
  await render(ConsentQuestion, { desk: opened.desk, manifests: [], onredraw: () => redraw(opened.desk) });
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

it('another language on the screen draws the text up anew, and forgets the ticks under the old one', async () => {
  const { desk } = await asked({}, (one) => void one.ask(wanted()));
  await agreeTo('한빛은행').click();
  await mayDecide.click();
  const before = desk.recipients.map(({ drawn }) => drawn?.consent.id);
  language.choose('en');
  await expect.poll(() => desk.spoken).toBe('en');
  expect(desk.recipients.map(({ drawn }) => drawn?.consent.id)).not.toEqual(before);
  await expect.element(page.getByRole('button', { name: 'Agree and hand over' })).toBeDisabled();
  expect(page.getByRole('checkbox').all()).toHaveLength(3);
  expect(page.getByRole('checkbox', { checked: true }).all()).toHaveLength(0);
});

it('the period stays in the language of the consent', async () => {
  await asked();
  language.choose('en');
  const period = document.querySelector('[data-consent] dl[lang="ko"] > div:nth-child(4)');
  await expect.element(page.getByRole('button', { name: 'Agree and hand over' })).toBeVisible();
  expect(period?.textContent).toMatch(/^보유·이용 기간\s*20\d\d\. \d+\. \d+\.까지$/);
});

const shownFingerprints = (): readonly string[] =>
  [...document.querySelectorAll('[data-consent] code')].map((one) => one.textContent.replaceAll(/\s/g, ''));

it('of two institutions that look alike, the fingerprints are shown, and it is sealed to the key behind the one that was compared', async () => {
  const alike = [await trustedBank('한빛은행'), await trustedBank('한빛은행')] as const;
  const { desk, handOvers } = await openTestDesk(alike);
  for (const card of desk.cards) desk.toggle(card);
  await desk.ask(wanted());
  await render(ConsentQuestion, { desk, manifests: [], onredraw: nothing });
  await expect.element(yes).toBeVisible();
  expect(shownFingerprints()).toEqual(alike.map(({ fingerprint }) => fingerprint));
  await agreeTo('한빛은행').last().click();
  await mayDecide.click();
  await yes.click();
  await expect.poll(() => desk.phase).toBe('done');
  const [, compared] = desk.cards;
  const [kept] = handOvers.kept;
  const header = readEnvelopeHeader(kept?.envelope ?? '');
  expect(handOvers.kept).toHaveLength(1);
  expect(kept?.institution.fingerprint).toBe(alike[1].fingerprint);
  expect(kept?.consent.recipient.fingerprint).toBe(alike[1].fingerprint);
  expect(header).toMatchObject({ value: { kid: compared?.envelopeKey } });
});

it.each<[string, (bank: TrustedInstitution) => readonly TrustedInstitution[]]>([
  ['was removed', () => []],
  ['gave way to another key', (bank) => [{ ...bank, replacedAt: '2026-11-27T00:00:00.000Z' }]],
  ['was renewed', (bank) => [{ ...bank, cardText: renewed }]],
])('nothing is sealed by a card that %s after it was looked at, and it says so', async (_, later) => {
  const trusted = [...banks];
  const { desk, handOvers } = await openTestDesk(trusted);
  for (const card of desk.cards) desk.toggle(card);
  await desk.ask(wanted());
  for (const one of desk.recipients) one.isAgreed = true;
  desk.mayDecide = true;
  trusted.splice(0, 1, ...later(banks[0]));
  await desk.agree();
  expect(handOvers.kept).toEqual([]);
  expect([desk.phase, desk.problem]).toEqual(['choose', { code: 'recipientCardChanged', name: '한빛은행' }]);
  expect(desk.recipients.map(({ name }) => name)).toEqual(['두레은행']);
});

it('nothing is sealed by a card that runs out between the preview and the yes, and it says so', async () => {
  let day = '2026-11-30';
  const trusted = [await trustedBank('한빛은행', { validUntil: day }), banks[1]];
  const { desk, handOvers } = await openTestDesk(trusted, () => day);
  for (const card of desk.cards) desk.toggle(card);
  await desk.ask(wanted());
  for (const one of desk.recipients) one.isAgreed = true;
  desk.mayDecide = true;
  day = '2026-12-01';
  await desk.agree();
  expect(handOvers.kept).toEqual([]);
  expect([desk.phase, desk.problem]).toEqual(['choose', { code: 'recipientCardChanged', name: '한빛은행' }]);
  expect(desk.unusable).toMatchObject([{ name: { ko: '한빛은행' }, problem: { code: 'cardExpired' } }]);
});
