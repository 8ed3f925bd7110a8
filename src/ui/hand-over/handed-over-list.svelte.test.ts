import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { HandOver, HandOverState } from '../../domain/hand-over/hand-over';
import { DexieHandOverStore } from '../../storage/dexie-hand-over-store';
import { Undo } from '../state/undo.svelte';
import HandedOverList from './handed-over-list.svelte';
import { HandedOver } from './handed-over.svelte';

const at = '2026-11-27T01:00:00.000Z';
const made = (change: Partial<HandOver> = {}, until = '2099-11-27'): HandOver => ({
  id: crypto.randomUUID(),
  draftId: 'd1',
  companyName: '가나전자',
  at,
  consent: {
    id: 'c1',
    recipient: { fingerprint: 'f'.repeat(43), name: '한빛은행' },
    purpose: { id: 'loan', text: '대출 심사' },
    items: ['company:name'],
    personalItems: [],
    itemsText: '회사 이름',
    retainUntil: until,
    useUntil: until,
    refusal: '보내지 않습니다',
    withdrawal: '언제든지',
    language: 'ko',
    textVersion: '1',
    representativeStated: true,
    givenAt: at,
  },
  institution: {
    fingerprint: 'f'.repeat(43),
    name: '한빛은행',
    signingKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
  },
  content: 'content',
  envelope: 'envelope',
  digest: 'd'.repeat(43),
  secret: 's'.repeat(43),
  way: 'file',
  state: 'prepared',
  events: [],
  attempts: 0,
  ...change,
});

const store = new DexieHandOverStore();
const undo = new Undo();
afterEach(async () => {
  const listed = await store.list();
  for (const { id } of listed.ok ? listed.value : []) await store.remove(id);
});

async function listed(...records: readonly HandOver[]): Promise<HandedOver> {
  await store.add(records);
  const handedOver = new HandedOver(undo);
  await handedOver.open();
  await render(HandedOverList, { handedOver });
  return handedOver;
}

const buttons = (): readonly string[] =>
  [...document.querySelectorAll('[data-hand-over] .buttons button')].map((one) => one.textContent.trim());

const states: readonly (readonly [HandOverState, Partial<HandOver>, string, readonly string[]])[] = [
  ['prepared', {}, '준비됨', ['봉투 파일 저장', 'QR로 보여 주기', '취소']],
  ['waiting', { way: 'inbox' }, '보내기를 기다림', ['봉투 파일 저장', 'QR로 보여 주기', '취소']],
  [
    'waiting',
    { way: 'inbox', attempts: 1 },
    '보내기를 기다림',
    ['봉투 파일 저장', 'QR로 보여 주기', '동의 철회'],
  ],
  ['sending', { way: 'inbox', attempts: 1 }, '보내는 중', []],
  ['acknowledged', { way: 'inbox' }, '접수함에 있음', ['기관의 답 확인', '동의 철회']],
  ['given', {}, '건네줌', ['봉투 파일 저장', 'QR로 보여 주기', '동의 철회']],
  ['received', { way: 'inbox' }, '기관이 받음', ['기관의 답 확인', '동의 철회']],
  ['withdrawing', { way: 'inbox' }, '철회를 알리는 중', []],
  [
    'withdrawing',
    { way: 'inbox', attempts: 1 },
    '철회를 알리는 중',
    ['철회 통지 저장', '철회 통지를 QR로 보여 주기'],
  ],
  ['withdrawn', {}, '철회함', ['철회 통지 저장', '철회 통지를 QR로 보여 주기']],
  ['withdrawn', { way: 'inbox' }, '철회함', ['기관의 답 확인']],
  ['cancelled', {}, '취소함', []],
  ['deleted', {}, '삭제 확인됨', []],
  ['elsewhere', { way: 'inbox' }, '다른 기기에 있음', ['기관의 답 확인', '동의 철회']],
];

it.each(states)('%s %o: says so, and offers what can be done', async (state, change, tag, offered) => {
  await listed(made({ ...change, state }));
  await expect.element(page.getByText(tag, { exact: true })).toBeVisible();
  expect(buttons()).toEqual([...offered, '기록 지우기']);
});

it('what was not sent says why, and can be sent again or given as a file', async () => {
  const events = [{ at, state: 'failed', problem: 'inboxOtherRecipient' }] as const;
  await listed(made({ way: 'inbox', state: 'failed', attempts: 1, events }));
  await expect
    .element(page.getByText(/접수함이 카드의 열쇠를 쓰는 기관 것이 아닙니다/).first())
    .toBeVisible();
  expect(buttons()).toEqual(['봉투 파일 저장', 'QR로 보여 주기', '다시 보내기', '동의 철회', '기록 지우기']);
});

it('a period that is over is said of what lies with an institution, and of nothing else', async () => {
  await listed(made({ state: 'received' }, '2026-01-01'));
  await expect.element(page.getByText(/보유·이용 기간이 끝났습니다/)).toBeVisible();
});

it('no reminder stands at what is deleted', async () => {
  await listed(made({ state: 'deleted' }, '2026-01-01'));
  await expect.element(page.getByText('삭제 확인됨', { exact: true })).toBeVisible();
  expect(document.querySelector('.reminder')).toBeNull();
});

it('nothing handed over: says so', async () => {
  await listed();
  await expect.element(page.getByText('아직 기관에 넘긴 것이 없습니다.')).toBeVisible();
});

it('a file that is larger than any receipt is refused before it is read, with the limit', async () => {
  const handedOver = await listed(made({ state: 'given' }));
  const large = new File(['x'], 'film.mp4');
  Object.defineProperty(large, 'size', { value: 5_000_000_000 });
  const read = vi.spyOn(large, 'text');
  await handedOver.receive(large);
  await expect
    .element(page.getByText(/'film.mp4' 파일은 여기서 받는 것보다 큽니다\(4 kB까지\)/))
    .toBeVisible();
  expect(read).not.toHaveBeenCalled();
});

const kept = async (): Promise<HandOver | undefined> => {
  const now = await store.list();
  return now.ok ? now.value[0] : undefined;
};

it('what waits for another try is given as a file, and nothing of it is left for the inbox', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await listed(made({ way: 'inbox', state: 'waiting', attempts: 3 }));
  await expect.element(page.getByText(/취소 대신 동의를 철회할 수 있습니다/)).toBeVisible();
  await page.getByRole('button', { name: '봉투 파일 저장' }).click();
  await expect.element(page.getByText('건네줌', { exact: true })).toBeVisible();
  expect(click).toHaveBeenCalledTimes(1);
  expect(await kept()).toMatchObject({ state: 'given', way: 'file' });
  click.mockRestore();
});

it.each(['봉투 파일 저장', 'QR로 보여 주기'])(
  'nothing leaves by “%s” once sending has begun meanwhile',
  async (name) => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const handOver = made({ way: 'inbox', state: 'waiting' });
    await listed(handOver);
    await expect.element(page.getByRole('button', { name })).toBeVisible();
    await store.change(handOver.id, (before) => ({ ...before, state: 'sending' }));
    await page.getByRole('button', { name }).click();
    await expect.element(page.getByText('보내는 중', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/그사이 보내기 시작해서 건네주지 않았습니다/)).toBeVisible();
    expect(click).not.toHaveBeenCalled();
    expect(document.querySelector('.codes')).toBeNull();
    expect(await kept()).toMatchObject({ state: 'sending', way: 'inbox' });
    click.mockRestore();
  },
);
