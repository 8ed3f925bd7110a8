import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { ConsentRecord } from '../../domain/consent/consent-record';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import type { LookUpService } from '../../domain/look-up-service';
import { failure, type Outcome, success } from '../../domain/problem';
import type { Preset } from '../../sharing/look-up/read-preset';
import type { ConsentStore, GatewayAccess } from '../../storage/consents';
import LookUpDialog from './look-up-dialog.svelte';
import { LookUp } from './look-up.svelte';

const key = 'a1'.repeat(20);
const done = () => Promise.resolve(success(undefined));

class MemoryConsentStore implements ConsentStore {
  records: readonly ConsentRecord[] = [];
  kept: readonly GatewayAccess[] = [];
  isFull = false;

  list = () => Promise.resolve(success(this.records));
  put = (records: readonly ConsentRecord[]): Promise<Outcome<undefined>> => {
    if (this.isFull) return Promise.resolve(failure('storageFull', {}));
    const ids = records.map(({ id }) => id);
    this.records = [...records, ...this.records.filter(({ id }) => !ids.includes(id))];
    return done();
  };
  remove = done;
  accesses = () => Promise.resolve(success(this.kept));
  keepAccess = (access: GatewayAccess) => {
    this.kept = [access];
    return done();
  };
  forgetAccess = (service: LookUpService) => {
    this.kept = this.kept.filter((access) => access.service !== service);
    return done();
  };
}

let store: MemoryConsentStore;
let sent: string[];
const answer = () =>
  success(new TextEncoder().encode('{"status":"000","list":[{"bfefrmtrm_amount":"1"}]}').buffer);

const lookUpWith = (preset: () => Promise<Preset>, received = vi.fn()): LookUp =>
  new LookUp({
    dossier: { ...emptyDossier, answers: { 'company.dartCode': known('00126380', typed) } },
    store,
    preset,
    openCourier: () => ({
      send: (address) => {
        sent.push(address);
        return Promise.resolve(answer());
      },
      end: () => undefined,
    }),
    now: () => new Date('2026-03-02T00:00:00Z'),
    received,
  });

async function open(preset: Preset = { gateways: {} }) {
  const received = vi.fn();
  const lookUp = lookUpWith(() => Promise.resolve(preset), received);
  await lookUp.open();
  await render(LookUpDialog, { lookUp, onclose: () => undefined });
  return { lookUp, received };
}

const button = (name: string) => page.getByRole('button', { name });
const toQuestion = async () => {
  await page.getByLabelText('게이트웨이 주소').fill('https://gateway.example.kr/dart/');
  await page.getByLabelText('인증키', { exact: true }).fill(key);
  await button('보낼 내용 보기').click();
};

beforeEach(() => {
  store = new MemoryConsentStore();
  sent = [];
});

describe('the look-up', () => {
  it('keeps what was typed before the host had answered', async () => {
    let answer: (preset: Preset) => void = () => undefined;
    const lookUp = lookUpWith(() => new Promise((resolve) => (answer = resolve)));
    const opening = lookUp.open();
    lookUp.gateway = 'https://typed.example.kr/';
    answer({ gateways: { openDart: 'https://host.example.kr/' } });
    await opening;
    expect(lookUp.gateway).toBe('https://typed.example.kr/');
  });

  it('knows the company code of the draft, and names what is still wrong', async () => {
    await open();
    await expect.element(page.getByLabelText('DART 고유번호 (8자리)')).toHaveValue('00126380');
    await button('보낼 내용 보기').click();
    await expect.element(page.getByText(/https:\/\/로 시작하는 주소를/)).toBeVisible();
    await expect.element(page.getByText('영문자와 숫자 40자리를 적어 주세요.')).toBeVisible();
    await expect.element(page.getByLabelText('게이트웨이 주소')).toHaveFocus();
  });

  it('asks with recipient and every request before it sends, and sends after the yes', async () => {
    const { received } = await open();
    await toQuestion();
    await expect.element(page.getByText(/^gateway\.example\.kr 게이트웨이/)).toBeVisible();
    await expect
      .element(
        page.getByText('https://gateway.example.kr/dart/company.json?corp_code=00126380&crtfc_key=●●●●'),
      )
      .toBeVisible();
    expect(sent).toEqual([]);
    expect(store.records).toEqual([]);
    await button('동의하고 조회하기').click();
    await expect.poll(() => received.mock.calls.length).toBe(1);
    expect(sent).toHaveLength(3);
    expect(store.records).toMatchObject([
      {
        language: 'ko',
        textVersion: '1',
        sent: [{ state: 'received' }, { state: 'received' }, { state: 'received' }],
      },
    ]);
    expect(store.kept).toEqual([]);
    expect(JSON.stringify(store.records)).not.toContain(key);
  });

  it('keeps address and key only where that is ticked, and forgets them', async () => {
    await open();
    await expect.element(page.getByRole('checkbox')).not.toBeChecked();
    await page.getByRole('checkbox').click();
    await toQuestion();
    await button('동의하고 조회하기').click();
    await expect
      .poll(() => store.kept)
      .toEqual([{ service: 'openDart', gateway: 'https://gateway.example.kr/dart', key }]);
  });

  it('fills in what was kept, and forgets it on a word', async () => {
    store.kept = [{ service: 'openDart', gateway: 'https://kept.example.kr', key }];
    await open();
    await expect.element(page.getByLabelText('게이트웨이 주소')).toHaveValue('https://kept.example.kr');
    await button('지우기').click();
    await expect.element(page.getByLabelText('게이트웨이 주소')).toHaveValue('');
    expect(store.kept).toEqual([]);
  });

  it('says who set a gateway beforehand', async () => {
    await open({ operator: '한빛은행', gateways: { openDart: 'https://bank.example.kr' } });
    await expect.element(page.getByText(/한빛은행에서 미리 넣은 주소입니다/)).toBeVisible();
    await page.getByLabelText('인증키', { exact: true }).fill(key);
    await button('보낼 내용 보기').click();
    await expect.element(page.getByText(/^bank\.example\.kr 게이트웨이\(한빛은행 운영\)/)).toBeVisible();
  });

  it('sends nothing where the record cannot be kept', async () => {
    store.isFull = true;
    await open();
    await toQuestion();
    await button('동의하고 조회하기').click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(sent).toEqual([]);
  });
});
