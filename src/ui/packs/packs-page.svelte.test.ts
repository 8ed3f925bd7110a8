import type { Remote } from 'comlink';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { PackComparison } from '../../domain/pack/compare-packs';
import { packIds, type PackManifest } from '../../domain/pack/manifest';
import { asHundredths } from '../../domain/grading/fixed-point';
import { failure, success } from '../../domain/problem';
import type { EngineApi } from '../../engine/engine-api';
import type { PackInUse, TrustedKey } from '../../engine/pack-exchange';
import type { PackStore, StoredKey, StoredPack } from '../../storage/packs';
import { Session } from '../state/session.svelte';
import { Undo } from '../state/undo.svelte';
import { madeInnovation } from '../testing/made-result';
import { MemoryDraftStore } from '../testing/memory-draft-store';
import { MemoryEvaluationStore } from '../testing/memory-evaluation-store';
import { recallPackChoice } from './pack-choice';
import PacksPage from './packs-page.svelte';
import { Packs } from './packs.svelte';

const manifests = import.meta.glob<PackManifest>('../../../models/*/manifest.json', {
  eager: true,
  import: 'default',
});
const manifestOf = (pack: string) => manifests[`../../../models/${pack}/manifest.json`] as PackManifest;
const appKey: TrustedKey = { publicKey: 'app', fingerprint: '0'.repeat(32), name: '', source: 'app' };
const bankKey: TrustedKey = {
  publicKey: 'bank',
  fingerprint: 'a1b2'.repeat(8),
  name: '한빛은행',
  source: 'device',
};
const shipped: readonly PackInUse[] = packIds.map((pack) => ({
  manifest: manifestOf(pack),
  digest: pack,
  key: appKey,
}));
const bankManifest: PackManifest = { ...manifestOf('innovation-growth'), version: '2.0.0' };

class MemoryPackStore implements PackStore {
  packs: readonly StoredPack[] = [];
  trusted: readonly StoredKey[] = [];

  list = () => Promise.resolve(success(this.packs));
  keys = () => Promise.resolve(success(this.trusted));
  put = (packs: readonly StoredPack[]) => {
    this.packs = [...packs, ...this.packs];
    return Promise.resolve(success(undefined));
  };
  remove = (ids: readonly string[]) => {
    this.packs = this.packs.filter(({ id }) => !ids.includes(id));
    return Promise.resolve(success(undefined));
  };
  putKey = (key: StoredKey) => {
    this.trusted = [...this.trusted, key];
    return Promise.resolve(success(undefined));
  };
  removeKey = (publicKey: string) => {
    this.trusted = this.trusted.filter((key) => key.publicKey !== publicKey);
    return Promise.resolve(success(undefined));
  };
}

const line = { before: { score: asHundredths(5000), grade: 'fair' } };
const comparison: PackComparison = {
  purpose: 'innovation-growth',
  before: madeInnovation,
  after: {
    ...madeInnovation,
    score: asHundredths(5761),
    points: madeInnovation.points.map((one, at) => (at === 1 ? { ...one, points: one.points + 200 } : one)),
  },
  golden: [
    { ...line, answered: 22, of: 22, after: { score: asHundredths(6100), grade: 'good' } },
    { ...line, answered: 3, of: 22, after: { score: asHundredths(4990), grade: 'fair' } },
  ],
  onlyBefore: [],
  onlyAfter: ['finance.currentRatio'],
};

/** An engine that knows the bank's pack and nothing else. */
class MadeEngine {
  imported: string | undefined;
  readonly api: Partial<EngineApi> = {
    inUse: () =>
      Promise.resolve(
        success(
          shipped.map((pack) =>
            pack.manifest.id === 'innovation-growth' && this.imported !== undefined
              ? { manifest: bankManifest, digest: this.imported, key: bankKey, imported: this.imported }
              : pack,
          ),
        ),
      ),
    shipped: () => Promise.resolve(success(shipped)),
    registry: () => Promise.resolve(success({ keys: [], packs: [] })),
    examine: (fileName, bytes, keys) => {
      const { publicKey, fingerprint } = bankKey;
      const key = keys.find((one) => one.publicKey === publicKey);
      if (!key) return Promise.resolve(failure('packKeyUnknown', { fileName, fingerprint, publicKey }));
      const content = { purpose: 'innovation-growth', id: 'bank-2', fileName, bytes, key } as const;
      return Promise.resolve(
        success({ content, manifest: bankManifest, card: { ko: '# 카드', en: '# Card' } }),
      );
    },
    use: (_, source) => {
      this.imported = source === 'shipped' ? undefined : source.id;
      return Promise.resolve(success(shipped.map(({ manifest }) => manifest)));
    },
    compare: () => Promise.resolve(success(comparison)),
  };
}

let engine: MadeEngine;
let store: MemoryPackStore;
const changed = vi.fn();

function newPacks(): Packs {
  return new Packs({
    store,
    ask: (question) => question(engine.api as Remote<EngineApi>),
    base: 'https://app.example/',
    undo: new Undo(),
    changed,
  });
}

function newSession(): Session {
  return new Session({
    store: Promise.resolve(new MemoryDraftStore()),
    reader: new Promise(() => undefined),
    rates: { start: () => new Promise(() => undefined), evaluate: () => new Promise(() => undefined) },
    evaluations: Promise.resolve(new MemoryEvaluationStore()),
    ask: () => new Promise(() => undefined),
    firstGrade: vi.fn(),
  });
}

async function open(): Promise<Packs> {
  const packs = newPacks();
  await render(PacksPage, { packs, session: newSession() });
  await packs.open();
  return packs;
}

beforeEach(() => {
  localStorage.clear();
  engine = new MadeEngine();
  store = new MemoryPackStore();
  changed.mockClear();
});

const bankFile = new File([new Uint8Array([1])], 'bank.pack');

async function importBank(): Promise<Packs> {
  store.trusted = [bankKey];
  const packs = await open();
  await packs.receive([bankFile]);
  return packs;
}

describe('the page of packs', () => {
  it('says what it is doing until the packs are there', async () => {
    engine.api.inUse = () => new Promise(() => undefined);
    const packs = newPacks();
    await render(PacksPage, { packs, session: newSession() });
    void packs.open();
    await expect.element(page.getByText('모형을 불러오는 중…')).toBeVisible();
  });

  it('shows the shipped packs, whose they are, and what to do when there are no others', async () => {
    await open();
    await expect.element(page.getByText('이 앱을 만든 곳').first()).toBeVisible();
    await expect.element(page.getByText('가져온 묶음이 없습니다.').first()).toBeVisible();
    await expect.element(page.getByText('견줄 묶음이 없습니다. 먼저 모형 묶음을 가져오세요.')).toBeVisible();
  });

  it('takes a pack of an unknown key only after its fingerprint was compared, by keyboard alone', async () => {
    const packs = await open();
    await packs.receive([bankFile]);
    await expect.element(page.getByRole('heading', { name: '처음 보는 열쇠입니다' })).toHaveFocus();
    await expect.element(page.getByText(/^(a1b2 ){7}a1b2$/)).toBeVisible();
    const add = page.getByRole('button', { name: '이 기기에 열쇠를 더하고 묶음 받기' });
    await userEvent.tab();
    await userEvent.keyboard('한빛은행');
    await expect.element(add).toBeDisabled();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect.element(add).toBeEnabled();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('한빛은행 · 이 기기에서 더한 열쇠').first()).toBeVisible();
    expect(store.trusted).toMatchObject([{ publicKey: 'bank', name: '한빛은행', source: 'device' }]);
    await expect.poll(() => store.packs).toMatchObject([{ id: 'bank-2', fileName: 'bank.pack' }]);
  });

  it('uses a pack, remembers it, and goes back to the shipped one', async () => {
    await importBank();
    expect(recallPackChoice()).toEqual({});
    await page.getByRole('button', { name: '기업 혁신성장역량 2.0.0 쓰기' }).click();
    await expect.element(page.getByText('이제 가져온 모형 2.0.0으로 계산합니다.')).toBeVisible();
    expect(recallPackChoice()).toEqual({ 'innovation-growth': 'bank-2' });
    expect(changed).toHaveBeenCalledOnce();
    await page.getByRole('button', { name: '함께 온 모형으로 되돌리기' }).click();
    await expect.element(page.getByText('앱과 함께 온 모형으로 돌아왔습니다.')).toBeVisible();
    expect(recallPackChoice()).toEqual({});
  });

  it('keeps the pack in use when another one cannot be used, and says why', async () => {
    await importBank();
    engine.api.use = () => Promise.resolve(failure('packGoldenDiffers', { fileName: 'bank.pack', row: 4 }));
    await page.getByRole('button', { name: '기업 혁신성장역량 2.0.0 쓰기' }).click();
    await expect.element(page.getByText(/처음 어긋난 검산 줄: 4/)).toBeVisible();
    await expect.element(page.getByText(/지금 쓰는 모형은 그대로입니다/)).toBeVisible();
    expect(recallPackChoice()).toEqual({});
  });

  it('shows side by side what moved, the largest change first, and the golden rows', async () => {
    await importBank();
    await page.getByRole('button', { name: '견주기' }).click();
    const rows = page.getByTestId('moved').getByRole('row');
    await expect.element(rows.nth(1)).toHaveTextContent(/무형자산.*\+0\.40.*\+2\.40.*\+2\.00/);
    await expect
      .element(page.getByText('등급이 달라지는 곳: 1 / 2. 가장 크게 달라진 점수: +11.00점.'))
      .toBeVisible();
    await expect.element(page.getByTestId('golden').getByText('양호')).toBeVisible();
    await expect.element(page.getByText('뒤 모형만 보는 지표: 유동비율')).toBeVisible();
  });

  it('removes a pack that is in use only together with going back, and offers to take it back', async () => {
    const packs = await importBank();
    await page.getByRole('button', { name: '기업 혁신성장역량 2.0.0 쓰기' }).click();
    await expect.poll(() => engine.imported).toBe('bank-2');
    await page.getByRole('button', { name: '기업 혁신성장역량 2.0.0 지우기' }).click();
    await expect.poll(() => store.packs).toEqual([]);
    expect(engine.imported).toBeUndefined();
    expect(recallPackChoice()).toEqual({});
    expect(packs.listOf('innovation-growth')).toHaveLength(1);
  });

  it('leaves a pack whose key the host of the app has withdrawn', async () => {
    const operatorKey = { ...bankKey, source: 'operator' as const };
    store.packs = [
      {
        id: 'bank-2',
        purpose: 'innovation-growth',
        fileName: 'bank.pack',
        bytes: new Uint8Array([1]),
        key: operatorKey,
        manifest: bankManifest,
        card: { ko: '', en: '' },
        addedAt: '2026-01-01T00:00:00Z',
      },
    ];
    const inUse = engine.api.inUse?.bind(engine.api);
    engine.imported = 'bank-2';
    engine.api.inUse = async () => {
      const packs = await inUse?.();
      if (!packs?.ok) throw new Error('the made engine always answers');
      return success(packs.value.map((pack) => (pack.imported ? { ...pack, key: operatorKey } : pack)));
    };
    await open();
    await expect.element(page.getByText(/열쇠\(한빛은행\)를 거두어/)).toBeVisible();
    await expect.element(page.getByText('믿지 않는 열쇠')).toBeVisible();
    expect(engine.imported).toBeUndefined();
  });
});
