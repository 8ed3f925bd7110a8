import type { Dossier } from '../../domain/dossier/dossier';
import type { KeptPack } from '../../domain/history/evaluation';
import type { Outcome } from '../../domain/problem';
import { success } from '../../domain/problem';
import type { ResultKey } from '../../domain/result/comparison';
import type { ResultDocument } from '../../domain/result/result';
import type { ScoreChange } from '../../domain/result/score-change';
import type { AsksEngine } from '../../engine/evaluator';
import { DexiePackStore } from '../../storage/dexie-pack-store';
import type { PackStore } from '../../storage/packs';
import { packOfResult } from '../result/model-names';
import { keptPackOf, type KnownPack, knownPacks } from './kept-packs';

/** One of two evaluations that are compared: kept, or just made. */
export interface ComparedSide {
  readonly title: string;
  readonly dossier: Dossier;
  readonly result: ResultDocument;
  readonly packs: readonly KeptPack[];
}

/** Packs that can still run. What cannot be read of the imported ones is as good as not there. */
export async function runnablePacks(
  ask: AsksEngine,
  store: Pick<PackStore, 'list'> = new DexiePackStore(),
): Promise<Outcome<readonly KnownPack[]>> {
  const shipped = await ask((api) => api.shipped());
  if (!shipped.ok) return shipped;
  const stored = await store.list();
  return success(knownPacks(shipped.value, stored.ok ? stored.value : []));
}

/** Why the later score of one model differs. Where a pack is gone there are only the totals. */
export async function changeBetween(
  ask: AsksEngine,
  packs: readonly KnownPack[],
  [before, after]: readonly [ComparedSide, ComparedSide],
  key: ResultKey,
): Promise<Outcome<ScoreChange>> {
  const purpose = packOfResult[key];
  const [earlier, later] = [before.result[key], after.result[key]];
  const scoreOf = (result: typeof earlier) => (result.status === 'graded' ? result.score : undefined);
  const totals = { kind: 'totals', purpose, before: scoreOf(earlier), after: scoreOf(later) } as const;
  if (earlier.status !== 'graded' || later.status !== 'graded')
    return success({ ...totals, why: 'notGraded' });
  const sourceFor = (side: ComparedSide) =>
    packs.find(({ digest }) => digest === keptPackOf(side, purpose)?.digest)?.source;
  const [first, second] = [sourceFor(before), sourceFor(after)];
  if (first === undefined || second === undefined) return success({ ...totals, why: 'packMissing' });
  return await ask((api) =>
    api.explainChange(purpose, [
      { source: first, dossier: before.dossier, score: earlier.score },
      { source: second, dossier: after.dossier, score: later.score },
    ]),
  );
}
