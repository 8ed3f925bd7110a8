import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { failure, success } from '../../domain/problem';
import { type IdentityStore, type InstitutionIdentity, wasOpened } from '../../storage/institutions';
import { bankPassphrase, MemoryOpened, newBank, type TestBank } from '../../workspace/testing/test-bank';
import { Undo } from '../state/undo.svelte';
import { Rerunning } from '../verify/rerunning.svelte';
import { Identities } from './identities.svelte';
import InstitutionPage from './institution-page.svelte';
import { OpeningDesk } from './opening-desk.svelte';
import { sentEnvelope } from './testing/sent-envelope';

class MemoryIdentities implements IdentityStore {
  kept: readonly InstitutionIdentity[] = [];
  list() {
    return Promise.resolve(success(this.kept));
  }
  put() {
    return Promise.resolve(success(undefined));
  }
  remove() {
    return Promise.resolve(success(undefined));
  }
}

let bank: TestBank;
let fund: TestBank;
beforeAll(async () => {
  [bank, fund] = await Promise.all([newBank('한빛은행'), newBank('두레기금')]);
});
let opened: MemoryOpened;
beforeEach(() => (opened = new MemoryOpened()));
afterEach(() => vi.useRealTimers());

async function open(...institutions: readonly TestBank[]) {
  const store = new MemoryIdentities();
  store.kept = institutions.map(({ identity }) => identity);
  const identities = new Identities(store, new Undo());
  const rerunning = new Rerunning({
    ask: () => Promise.resolve(failure('engineDied', { restarts: 0 })),
    packs: { list: () => Promise.resolve(success([])) } as never,
    base: document.baseURI,
  });
  const newCourier = () => {
    throw new Error('nothing is asked of an inbox');
  };
  const desk = new OpeningDesk({ store: opened, rerunning, identities, newCourier });
  await identities.load();
  await render(InstitutionPage, { identities, desk, manifests: [], onback: () => undefined });
  return { identities, desk };
}

async function unlock(): Promise<void> {
  await page.getByLabelText('열쇠의 암호').fill(bankPassphrase);
  await page.getByRole('button', { name: '열쇠 풀기' }).click();
  await expect.element(page.getByText('열쇠가 풀려 있습니다')).toBeVisible();
}
const openUnlocked = async (...institutions: readonly TestBank[]) => {
  const works = await open(...institutions);
  await unlock();
  return works;
};
const file = (text: string, name = 'envelope.jwe') => new File([text], name);
const rowOf = (digest: string): string =>
  document.querySelector(`[data-opened="${digest}"]`)?.textContent.replaceAll(/\s+/g, ' ') ?? '';
const days = 86_400_000;
/** This device's clock, put forward. */
function clockAhead(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

it('an envelope for another institution on this device names it, and is opened there once its keys are unlocked', async () => {
  const { desk, identities } = await openUnlocked(bank, fund);
  const { envelope } = await sentEnvelope(fund);
  await desk.receive([file(envelope)]);
  await expect.element(page.getByText(/이 기기에 있는 다른 기관 '두레기금'/)).toBeVisible();
  expect(opened.records.size).toBe(0);
  await page.getByRole('button', { name: "'두레기금'(으)로 바꾸어 열기" }).click();
  expect(identities.unlocked).toBeUndefined();
  await expect.element(page.getByLabelText('열쇠의 암호')).toHaveFocus();
  await expect.element(page.getByText(/봉투가 기다리고 있습니다/)).toBeVisible();
  await unlock();
  await expect.element(page.getByRole('heading', { name: '가나전자' })).toHaveFocus();
  expect([...opened.records.values()].map(({ institution }) => institution)).toEqual([
    fund.unlocked.fingerprint,
  ]);
});

it('a file that is larger than any envelope is refused before it is read, with the limit', async () => {
  const { desk, identities } = await openUnlocked(bank);
  const large = file('x', 'film.mp4');
  Object.defineProperty(large, 'size', { value: 5_000_000_000 });
  const read = vi.spyOn(large, 'text');
  await desk.receive([large]);
  await expect
    .element(page.getByText(/'film.mp4' 파일은 여기서 받는 것보다 큽니다\(686 kB까지\)/))
    .toBeVisible();
  await identities.receive(large);
  await expect.element(page.getByRole('alert')).toHaveTextContent('64 kB까지');
  expect(read).not.toHaveBeenCalled();
});

it('a notice that comes before its envelope is remembered: what is shown, and signed, is that it was never opened', async () => {
  const { desk } = await openUnlocked(bank);
  const { envelope, digest, notice } = await sentEnvelope(bank);
  await desk.receive([file(notice, 'withdrawal.json')]);
  await expect.element(page.getByText(/이 기기에서 연 적이 없는 봉투입니다/)).toBeVisible();
  expect(rowOf(digest)).toContain(`열지 않은 봉투 ${digest.slice(0, 8)}`);
  expect(rowOf(digest)).toContain('열기 전에 철회됨');
  await desk.receive([file(envelope)]);
  await expect.element(page.getByText(/열기 전에 철회|열지 않았습니다/).first()).toBeVisible();
  expect(desk.brought.map(({ outcome }) => outcome.ok || outcome.problem.code)).toEqual([
    'envelopeTakenBackUnopened',
  ]);
  expect(document.querySelector('[data-envelope]')).toBeNull();
  expect(document.body.textContent).not.toContain('가나전자');
  await page.getByRole('button', { name: '어디서도 열지 않았음: 확인서에 서명' }).click();
  await expect
    .element(page.getByText('열지 않은 봉투의 삭제 확인서에 서명했습니다. 기업에 돌려주세요.'))
    .toBeVisible();
  expect(rowOf(digest)).toContain('지움');
});

it('what is taken back while it is looked at is closed at once, and is to be deleted', async () => {
  const { desk } = await openUnlocked(bank);
  const { envelope, digest, notice } = await sentEnvelope(bank);
  await desk.receive([file(envelope)]);
  await expect.element(page.getByRole('heading', { name: '가나전자' })).toHaveFocus();
  await desk.receive([file(notice)]);
  await expect.element(page.getByText('철회됨: 지워야 합니다')).toBeVisible();
  expect(document.body.textContent).not.toContain('가나전자');
  await page.getByRole('button', { name: '내용 지우기' }).click();
  await page.getByRole('button', { name: '영영 지우고 서명하기' }).click();
  await expect.poll(() => opened.records.get(digest)?.state).toBe('deleted');
  expect(opened.records.get(digest)).not.toHaveProperty('content');
});

it('a period that is over locks the record and asks for deletion; nothing of it is shown any more', async () => {
  const { desk } = await openUnlocked(bank);
  const { envelope, digest } = await sentEnvelope(bank);
  await desk.receive([file(envelope)]);
  expect(rowOf(digest)).toContain('2099. 11. 27.까지 보유');
  clockAhead(100 * 365 * days);
  await desk.show(bank.unlocked.fingerprint, true);
  await expect.element(page.getByText('기간이 끝남: 지워야 합니다')).toBeVisible();
  expect(rowOf(digest)).not.toContain('가나전자');
  expect(rowOf(digest)).toContain('내용을 볼 수 없는 기록');
  expect(rowOf(digest)).toContain('동의한 기간이 2099. 11. 27.에 끝났습니다');
  await expect.element(page.getByRole('button', { name: '내용 지우기' })).toBeVisible();
});

it('a clock that was put back says so of the record, and asks nobody to delete it', async () => {
  const { desk } = await openUnlocked(bank);
  const { envelope, digest } = await sentEnvelope(bank);
  await desk.receive([file(envelope)]);
  clockAhead(-3 * days);
  await desk.show(bank.unlocked.fingerprint, true);
  await expect.element(page.getByText('지금은 볼 수 없음')).toBeVisible();
  expect(rowOf(digest)).toContain('두 기기의 시계를 확인한 뒤');
  await expect.element(page.getByRole('button', { name: '내용 지우기' })).not.toBeInTheDocument();
  vi.useRealTimers();
  await desk.show(bank.unlocked.fingerprint, true);
  await expect.poll(() => rowOf(digest)).toContain('2099. 11. 27.까지 보유');
  expect([...opened.records.values()].every(wasOpened)).toBe(true);
});
