import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { failure } from '../../domain/problem';
import type { ReportEnd } from '../../report/client/report-maker';
import type { DeviceKeyStore } from '../../storage/device-keys';
import { ChoiceMemory, DisclosedChoice } from '../disclosure/disclosed-choice.svelte';
import { testChoice, testEvaluation } from '../hand-over/testing/test-desk';
import MakeReport from './make-report.svelte';
import { ReportMemory } from './report-choice.svelte';
import { ReportMaking } from './report-making.svelte';

type Keys = Pick<DeviceKeyStore, 'current'>;
const someKey = { privateKey: {}, publicJwk: {} };
const keys = { current: () => Promise.resolve({ ok: true, value: someKey }) } as unknown as Keys;

/** A maker that ends when the test says so. */
function heldMaker() {
  const ends: ((end: ReportEnd) => void)[] = [];
  const make = vi.fn(() => new Promise<ReportEnd>((resolve) => ends.push(resolve)));
  const end = () => ends.at(-1)?.({ kind: 'made', bytes: new Uint8Array(2048) });
  return { maker: { make } as never, make, end };
}

const choice = () => new DisclosedChoice(() => testEvaluation, new ReportMemory());

it('who works by keyboard stands at the next button: cancel, then save', async () => {
  const { maker, make, end } = heldMaker();
  const making = new ReportMaking({ maker, keys: keys as DeviceKeyStore });
  const onmake = () => void making.make(choice(), [], '가나전자 A/B');
  await render(MakeReport, { making, canMake: true, hint: '', onmake });
  page.getByRole('button', { name: '보고서 만들기' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: '그만두기' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: '보고서 만들기' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => make.mock.calls.length).toBe(2);
  end();
  await expect.element(page.getByRole('button', { name: 'PDF로 저장' })).toHaveFocus();
  await expect.element(page.getByRole('status')).toHaveTextContent(/가나전자 A_B .*\.pdf \(2 kB\)/);
});

it('a report that was given up before its key came says nothing any more', async () => {
  let fail: (() => void) | undefined;
  const late: Keys = {
    current: () => new Promise((resolve) => (fail = () => resolve(failure('storageFull', {})))),
  };
  const { maker, make } = heldMaker();
  const making = new ReportMaking({ maker, keys: late as DeviceKeyStore });
  const asked = making.make(choice(), [], '가나전자');
  making.cancel();
  fail?.();
  await asked;
  expect(making.state.kind).toBe('idle');
  expect(make).not.toHaveBeenCalled();
});

it('what was left out stays out when the screen comes back', () => {
  const memory = new ChoiceMemory();
  const before = new DisclosedChoice(() => testEvaluation, memory);
  expect(before.has('company', 'name')).toBe(true);
  before.set('company', ['name'], false);
  expect(new DisclosedChoice(() => testEvaluation, memory).has('company', 'name')).toBe(false);
  expect(testChoice().has('company', 'name')).toBe(true);
});
