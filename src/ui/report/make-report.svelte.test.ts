import { afterEach, describe, expect, it, vi } from 'vitest';
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

type End = ReportEnd<Uint8Array<ArrayBuffer>>;

/** A maker that ends when the test says so. */
function heldMaker() {
  const ends: ((end: End) => void)[] = [];
  const make = vi.fn(() => new Promise<End>((resolve) => ends.push(resolve)));
  const end = () => ends.at(-1)?.({ kind: 'made', made: new Uint8Array(2048) });
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

it('where no key can be kept, a report is signed with one of its own, and says so', async () => {
  const full = { current: () => Promise.resolve(failure('storageFull', {})) } as unknown as DeviceKeyStore;
  const { maker, make, end } = heldMaker();
  const making = new ReportMaking({ maker, keys: full });
  await render(MakeReport, { making, canMake: true, hint: '', onmake: () => undefined });
  const asked = making.make(choice(), [], '가나전자');
  await expect.poll(() => make.mock.calls.length).toBe(1);
  end();
  await asked;
  await expect.element(page.getByText(/한 번만 쓰는 열쇠로 서명했습니다/)).toBeVisible();
  const [wish] = make.mock.calls[0] as unknown as [{ key: { privateKey: CryptoKey } }];
  expect(wish.key.privateKey.extractable).toBe(false);
});

it('a report of an earlier choice is put away, and that is said', async () => {
  const { maker, end } = heldMaker();
  const making = new ReportMaking({ maker, keys: keys as DeviceKeyStore });
  await render(MakeReport, { making, canMake: true, hint: '', onmake: () => undefined });
  making.putAway(['one']);
  expect(page.getByRole('status').element().textContent).toBe('');
  const asked = making.make(choice(), [], '가나전자');
  await expect.element(page.getByRole('button', { name: '그만두기' })).toBeVisible();
  end();
  await asked;
  making.putAway(['one']);
  await expect.element(page.getByRole('button', { name: 'PDF로 저장' })).toBeVisible();
  making.putAway(['other']);
  await expect.element(page.getByRole('button', { name: 'PDF로 저장' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('status')).toHaveTextContent(/앞의 보고서는 치웠습니다/);
});

describe('the share sheet', () => {
  afterEach(() => {
    for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name);
  });

  async function madeWith(share: (data: ShareData) => Promise<void>, takesFiles = true) {
    const canShare = ({ files }: ShareData) => takesFiles && files?.length === 1;
    Object.defineProperty(navigator, 'canShare', { configurable: true, value: canShare });
    Object.defineProperty(navigator, 'share', { configurable: true, value: share });
    const { maker, end } = heldMaker();
    const making = new ReportMaking({ maker, keys: keys as DeviceKeyStore });
    await render(MakeReport, { making, canMake: true, hint: '', onmake: () => undefined });
    const asked = making.make(choice(), [], '가나전자');
    await expect.element(page.getByRole('button', { name: '그만두기' })).toBeVisible();
    end();
    await asked;
    await expect.element(page.getByRole('button', { name: 'PDF로 저장' })).toBeVisible();
    return making;
  }
  const button = page.getByRole('button', { name: '공유하기' });

  it('gets the very file that was made', async () => {
    const share = vi.fn((_data: ShareData) => Promise.resolve());
    const { state } = await madeWith(share);
    await button.click();
    const [file, ...others] = share.mock.calls[0]?.[0].files ?? [];
    expect(others).toEqual([]);
    expect(file).toBe(state.kind === 'made' && state.file);
    expect([file?.type, file?.size]).toEqual(['application/pdf', 2048]);
    expect(file?.name).toMatch(/^가나전자 \d{4}-\d\d-\d\d\.pdf$/);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('is no failure when it is closed', async () => {
    await madeWith(() => Promise.reject(new DOMException('closed', 'AbortError')));
    await button.click();
    await expect.element(button).toBeEnabled();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('that fails says so, and saving is still there', async () => {
    await madeWith(() => Promise.reject(new DOMException('failed', 'NotAllowedError')));
    await button.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/저장해서/);
    await expect.element(page.getByRole('button', { name: 'PDF로 저장' })).toBeEnabled();
  });

  it('is not offered where it takes no files, or where there is none', async () => {
    await madeWith(() => Promise.resolve(), false);
    await expect.element(button).not.toBeInTheDocument();
  });
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
