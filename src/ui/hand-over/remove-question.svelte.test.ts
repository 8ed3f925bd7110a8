import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { HandOver } from '../../domain/hand-over/hand-over';
import { madeHandOver } from '../../domain/hand-over/testing/made-hand-over';
import { DexieHandOverStore } from '../../storage/dexie-hand-over-store';
import { Undo } from '../state/undo.svelte';
import HandedOverList from './handed-over-list.svelte';
import { HandedOver } from './handed-over.svelte';

const store = new DexieHandOverStore();
const nothing = () => store.remove(madeHandOver().id);
beforeEach(nothing);
afterEach(nothing);

const stored = async (): Promise<readonly string[]> => {
  const listed = await store.list();
  return listed.ok ? listed.value.map(({ state }) => state) : [listed.problem.code];
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function open(change: Partial<HandOver>) {
  await store.add([madeHandOver(change)]);
  const undo = new Undo();
  const handedOver = new HandedOver(undo);
  await handedOver.open();
  await render(HandedOverList, { handedOver });
  return undo;
}

it('a record goes after a question that says what is lost, and comes back on request', async () => {
  const undo = await open({ state: 'deleted', deletion: 'd.e.l' });
  await press('기록 지우기');
  await expect.element(page.getByRole('heading', { name: '이 기록을 지울까요?' })).toHaveFocus();
  await expect.element(page.getByText(/증거, 기관의 접수증, 여기서 동의를 거둘 길/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '이 기록 내려받기' })).toBeVisible();
  await press('그대로 두기');
  await expect.element(page.getByRole('button', { name: '기록 지우기', exact: true })).toHaveFocus();
  expect(await stored()).toEqual(['deleted']);
  await press('기록 지우기');
  await press('지우기');
  await expect.element(page.getByText('아직 기관에 넘긴 것이 없습니다.')).toBeVisible();
  expect(await stored()).toEqual([]);
  undo.take();
  await expect.poll(stored).toEqual(['deleted']);
});

it('what waits to be given is cancelled with its record, and comes back cancelled', async () => {
  const undo = await open({ state: 'prepared', way: 'file' });
  await press('기록 지우기');
  await press('취소하고 지우기');
  await expect.poll(stored).toEqual([]);
  await expect.poll(() => undo.offer).toBeDefined();
  undo.take();
  await expect.poll(stored).toEqual(['cancelled']);
});

it('of a consent in force the withdrawal is offered first', async () => {
  await open({ state: 'given', way: 'file' });
  await press('기록 지우기');
  await expect.element(page.getByText(/동의가 아직 살아 있습니다/)).toBeVisible();
  await page
    .getByRole('group', { name: '이 기록을 지울까요?' })
    .getByRole('button', { name: '동의 철회' })
    .click();
  await expect.poll(stored).toEqual(['withdrawn']);
  await expect.element(page.getByText(/철회 통지를 기관에 아직 주지 않았다면/)).toBeVisible();
  await press('지우기');
  await expect.poll(stored).toEqual([]);
});
