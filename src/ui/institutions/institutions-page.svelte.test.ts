import { exportJWK, generateKeyPair } from 'jose';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { cardFormat, type InstitutionCard } from '../../domain/institutions/institution-card';
import { directoryFormat, directorySchema } from '../../domain/institutions/directory';
import { failure, type Outcome, success } from '../../domain/problem';
import type { ShippedDirectory } from '../../engine/engine-api';
import { signCard } from '../../sharing/card/sign-card';
import type { DirectoryStore, StoredDirectory } from '../../storage/directories';
import type { InstitutionStore, TrustedInstitution } from '../../storage/institutions';
import { Undo } from '../state/undo.svelte';
import { Directories } from './directories.svelte';
import InstitutionsPage from './institutions-page.svelte';
import { Institutions } from './institutions.svelte';

class MemoryInstitutions implements InstitutionStore {
  stored: readonly TrustedInstitution[] = [];
  list(): Promise<Outcome<readonly TrustedInstitution[]>> {
    return Promise.resolve(success(this.stored));
  }
  put(given: readonly TrustedInstitution[]): Promise<Outcome<undefined>> {
    const others = this.stored.filter(
      (one) => !given.some(({ fingerprint }) => fingerprint === one.fingerprint),
    );
    this.stored = [...others, ...given];
    return Promise.resolve(success(undefined));
  }
  remove(fingerprint: string): Promise<Outcome<undefined>> {
    this.stored = this.stored.filter((one) => one.fingerprint !== fingerprint);
    return Promise.resolve(success(undefined));
  }
}

class MemoryDirectories implements DirectoryStore {
  list(): Promise<Outcome<readonly StoredDirectory[]>> {
    return Promise.resolve(success([]));
  }
  put(): Promise<Outcome<undefined>> {
    return Promise.resolve(success(undefined));
  }
  remove(): Promise<Outcome<undefined>> {
    return Promise.resolve(success(undefined));
  }
}

const today = new Date().toISOString().slice(0, 10);
const day = (years: number) =>
  `${Number(today.slice(0, 4)) + years}${today.slice(4)}`.replace('02-29', '02-28');

/** Signs cards with a key of its own. */
async function newBank() {
  const signing = await generateKeyPair('ES256', { extractable: true });
  const encryption = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const card = {
    format: cardFormat,
    schema: 1,
    name: { ko: '한빛은행', en: 'Hanbit Bank' },
    kind: 'bank',
    purposes: [{ id: 'loan', text: { ko: '대출 심사', en: 'Loan review' }, retentionDays: 365 }],
    encryptionKey: await exportJWK(encryption.publicKey),
    signingKey: await exportJWK(signing.publicKey),
    contact: '02-000-0000',
    validFrom: day(-1),
    validUntil: day(1),
    issuedAt: '2026-11-01T00:00:00.000Z',
  } as InstitutionCard;
  return (change: Partial<InstitutionCard> = {}) => signCard({ ...card, ...change }, signing.privateKey);
}

let bank: Awaited<ReturnType<typeof newBank>>;
let impostor: Awaited<ReturnType<typeof newBank>>;
beforeAll(async () => {
  [bank, impostor] = await Promise.all([newBank(), newBank()]);
});

const noCourier = () => {
  throw new Error('nothing is asked of an inbox');
};

let store: MemoryInstitutions;
let undo: Undo;
beforeEach(() => {
  store = new MemoryInstitutions();
  undo = new Undo();
});

async function open(shipped: Outcome<ShippedDirectory> = failure('directoryUnavailable', {})) {
  const directories = new Directories({
    store: new MemoryDirectories(),
    shipped: () => Promise.resolve(shipped),
    undo,
  });
  const institutions = new Institutions({ store, directories, undo, newCourier: noCourier });
  await render(InstitutionsPage, { institutions, onback: () => undefined });
  await institutions.open();
  return institutions;
}

async function openWithBank() {
  const institutions = await open();
  await institutions.take(await bank());
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: '이 카드 받아 두기' }).click();
  await expect.poll(() => store.stored).toHaveLength(1);
  return institutions;
}

it('says what to do where there is no card, and that the list of the app could not be read', async () => {
  await open();
  await expect.element(page.getByText(/아직 없습니다/)).toBeVisible();
  await expect.element(page.getByRole('alert')).toHaveTextContent('앱과 함께 온 기관 목록을 읽지 못했습니다');
});

it('a card is taken only after the fingerprint was compared, and taking can be undone', async () => {
  const institutions = await open();
  await institutions.take(await bank());
  await expect.element(page.getByRole('heading', { name: '한빛은행의 카드인가요?' })).toHaveFocus();
  await expect.element(page.getByRole('button', { name: '이 카드 받아 두기' })).toBeDisabled();
  expect(store.stored).toEqual([]);
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: '이 카드 받아 두기' }).click();
  await expect.poll(() => store.stored).toMatchObject([{ origin: 'card' }]);
  expect(store.stored[0]?.confirmedAt).toBeDefined();
  undo.take();
  await expect.poll(() => store.stored).toEqual([]);
});

it('a renewal under the same key says what changed and needs no comparison', async () => {
  const institutions = await openWithBank();
  await institutions.take(await bank({ contact: '02-111-1111', issuedAt: '2026-11-20T00:00:00.000Z' }));
  await expect.element(page.getByText(/바뀐 것: 문의할 곳/)).toBeVisible();
  await page.getByRole('button', { name: '새 카드로 바꾸기' }).click();
  await expect.poll(() => store.stored).toHaveLength(1);
  await institutions.take(await bank());
  await expect.element(page.getByRole('alert').last()).toHaveTextContent('먼저(2026-11-01) 만든 것');
});

it('another key under the name alarms; taken all the same, the former key is remembered', async () => {
  const institutions = await openWithBank();
  await institutions.take(await impostor());
  await expect.element(page.getByText(/누군가 그 기관인 척하는 것일 수 있습니다/)).toBeVisible();
  expect(store.stored).toHaveLength(1);
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: '열쇠가 바뀐 카드로 바꾸기' }).click();
  await expect
    .poll(() => store.stored.map(({ replacedAt }) => replacedAt !== undefined))
    .toEqual([false, true]);
  await expect.element(page.getByRole('heading', { name: '한빛은행', exact: true })).toBeVisible();
  expect(institutions.trusted).toHaveLength(1);
  await institutions.take(await bank());
  await expect.element(page.getByText(/옛 열쇠가 다시 나타나면/)).toBeVisible();
});

it('a card that has expired is named in the list, and is not taken anew', async () => {
  const institutions = await openWithBank();
  const [known] = store.stored;
  const expired = await bank({ validUntil: '2026-01-02', validFrom: '2026-01-01' });
  store.stored = known ? [{ ...known, cardText: expired }] : [];
  await institutions.open();
  await expect.element(page.getByText(/에 끝난 카드/)).toBeVisible();
  await institutions.take(expired);
  await expect.element(page.getByText(/기한이 2026-01-02에 끝났습니다/)).toBeVisible();
});

it('removing can be undone', async () => {
  await openWithBank();
  await page.getByRole('button', { name: '한빛은행 지우기' }).click();
  await expect.poll(() => store.stored).toEqual([]);
  undo.take();
  await expect.poll(() => store.stored).toHaveLength(1);
});

it('a card out of a backup counts once its fingerprint was compared here, and alarms like any other', async () => {
  const institutions = await openWithBank();
  const [known] = store.stored;
  if (!known) throw new Error('no card');
  const { fingerprint, cardText, addedAt, origin } = known;
  const restored = { fingerprint, cardText, addedAt, origin };
  store.stored = [restored];
  await institutions.open();
  await expect.element(page.getByRole('heading', { name: '백업에서 온 카드' })).toBeVisible();
  expect(institutions.trusted).toEqual([]);
  await page.getByRole('button', { name: '지문 견주기: 한빛은행' }).click();
  await expect.element(page.getByRole('button', { name: '이 카드 받아 두기' })).toBeDisabled();
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: '이 카드 받아 두기' }).click();
  await expect.poll(() => store.stored[0]?.confirmedAt).toBeDefined();
  await expect.element(page.getByRole('heading', { name: '백업에서 온 카드' })).not.toBeInTheDocument();
  const forged = await impostor();
  store.stored = [...store.stored, { ...restored, fingerprint: 'x', cardText: forged }];
  await institutions.open();
  await page.getByRole('button', { name: '지문 견주기: 한빛은행' }).click();
  await expect.element(page.getByText(/누군가 그 기관인 척하는 것일 수 있습니다/)).toBeVisible();
});

const source = { title: { ko: '보도자료', en: 'Press release' }, date: '2024-11' };
const shippedWith = (name: string): Outcome<ShippedDirectory> =>
  success({
    isSigned: true,
    directory: {
      format: directoryFormat,
      schema: directorySchema,
      id: 'app',
      version: '1.0.0',
      publisher: { ko: '앱', en: 'App' },
      publishedOn: '2026-11-01',
      uses: [],
      institutions: [
        {
          id: 'one',
          name: { ko: name, en: 'Some Bank' },
          kind: 'bank',
          uses: [],
          period: 'setByInstitution',
          source,
        },
      ],
    },
  });

it('a card under the name of a listed institution says that the list does not vouch for it, also as a renewal', async () => {
  const institutions = await open(shippedWith('한빛 은행'));
  await institutions.take(await impostor());
  await expect.element(page.getByText(/기관 목록에 있는 이름입니다/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '이 카드 받아 두기' })).toBeDisabled();
  await institutions.take(await impostor({ name: { ko: '작은상회', en: 'Small shop' } }));
  await expect.element(page.getByText(/기관 목록에 있는 이름입니다/)).not.toBeInTheDocument();
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: '이 카드 받아 두기' }).click();
  await expect.poll(() => store.stored).toHaveLength(1);
  await institutions.take(await impostor({ issuedAt: '2026-11-20T00:00:00.000Z' }));
  await expect.element(page.getByText(/바뀐 것: 이름/)).toBeVisible();
  await expect.element(page.getByText(/기관 목록에 있는 이름입니다/)).toBeVisible();
});

it('a card that begins later, by this device, is refused by name', async () => {
  const institutions = await open();
  await institutions.take(await bank({ validFrom: day(1), validUntil: day(2) }));
  await expect.element(page.getByText(`이 기관 카드는 ${day(1)}부터 쓸 수 있습니다.`)).toBeVisible();
  expect(store.stored).toEqual([]);
});

it('a file that is larger than any directory is refused before it is read, with the limit', async () => {
  const institutions = await open();
  const large = new File(['x'], 'film.mp4');
  Object.defineProperty(large, 'size', { value: 5_000_000_000 });
  const read = vi.spyOn(large, 'text');
  await institutions.receive([large]);
  await expect
    .element(page.getByText(/'film.mp4' 파일은 여기서 받는 것보다 큽니다\(8192 kB까지\)/))
    .toBeVisible();
  expect(read).not.toHaveBeenCalled();
});
