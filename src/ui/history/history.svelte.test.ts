import { beforeEach, expect, it } from 'vitest';
import type { Remote } from 'comlink';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import { withAnswer } from '../../domain/dossier/edits';
import { packIds, type PackManifest } from '../../domain/pack/manifest';
import { success } from '../../domain/problem';
import type { ResultDocument } from '../../domain/result/result';
import type { EngineApi } from '../../engine/engine-api';
import { Undo } from '../state/undo.svelte';
import { madeResult } from '../testing/made-result';
import { MemoryEvaluationStore } from '../testing/memory-evaluation-store';
import { History, type PresentState } from './history.svelte';

const publisher = 'f'.repeat(32);
const signed = (result: ResultDocument): ResultDocument => ({
  ...result,
  innovationGrowth: { ...result.innovationGrowth, model: { ...result.innovationGrowth.model, publisher } },
  businessFeasibility: {
    ...result.businessFeasibility,
    model: { ...result.businessFeasibility.model, publisher },
  },
  originality: { ...result.originality, model: { ...result.originality.model, publisher } },
});
let version: string;
const api: Partial<EngineApi> = {
  inUse: () =>
    Promise.resolve(
      success(
        packIds.map((id) => ({
          manifest: { id, version } as PackManifest,
          digest: `${id} ${version}`,
          key: { publicKey: 'k', fingerprint: publisher, name: '', source: 'app' as const },
        })),
      ),
    ),
};
const state = (employees: number): PresentState => ({
  draftId: 'd',
  dossier: withAnswer(emptyDossier, 'company.employees', known(employees, typed)),
  notes: [],
  result: signed(madeResult),
});

let store: MemoryEvaluationStore;
let undo: Undo;
let history: History;
beforeEach(async () => {
  version = '0.1.0';
  store = new MemoryEvaluationStore();
  undo = new Undo();
  history = new History({
    store: Promise.resolve(store),
    ask: (question) => question(api as Remote<EngineApi>),
    undo,
  });
  await history.show('d');
});

it('keeps one settled state a day, and beside it what followed files and what a person kept', async () => {
  await history.keepSettled(state(1));
  await history.keepSettled(state(2));
  expect(history.entries.map(({ entry }) => entry.occasion)).toEqual(['settled']);
  history.followsFiles = true;
  await history.keepSettled(state(3));
  await history.keepSettled(state(3));
  expect(await history.pin(state(4), ' 상담 전 ')).toBe(true);
  expect(history.entries).toHaveLength(3);
  expect(history.entries.find(({ entry }) => entry.occasion === 'pinned')?.entry.name).toBe('상담 전');
});

it('keeps nothing while other packs rate than those that made the result', async () => {
  version = '0.2.0';
  await history.keepSettled(state(1));
  expect(history.entries).toEqual([]);
});

it('tells a full disk, and takes a removal back', async () => {
  await history.pin(state(1), '하나');
  store.isFull = true;
  expect(await history.pin(state(2), '둘')).toBe(false);
  expect(history.problem).toMatchObject({ code: 'storageFull' });
  store.isFull = false;
  const [first] = history.entries;
  if (first) await history.remove(first);
  expect(history.entries).toEqual([]);
  undo.take();
  await expect.poll(() => history.entries.map(({ entry }) => entry.name)).toEqual(['하나']);
});

it('lists what it cannot read with the reason, and keeps it', async () => {
  await history.pin(state(1), '하나');
  const [kept] = [...store.entries.values()];
  if (kept) store.entries.set(kept.id, { ...kept, result: { schema: 2 } });
  await history.show(undefined);
  await history.show('d');
  expect(history.entries[0]?.result).toMatchObject({ ok: false, problem: { code: 'resultNewer' } });
});
