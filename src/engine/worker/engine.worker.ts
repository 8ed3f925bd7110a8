import { expose } from 'comlink';
import type { Advice, NextSteps, NoAdvice } from '../../domain/advice/advice';
import type { Target } from '../../domain/advice/target';
import type { Dossier } from '../../domain/dossier/dossier';
import { gradeOnly, withPoints } from '../../domain/evaluation/explanation';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../domain/evaluation/evaluate';
import type { PackComparison } from '../../domain/pack/compare-packs';
import { type PackId, type PackManifest, packIds } from '../../domain/pack/manifest';
import type { ReferenceDistribution } from '../../domain/pack/reference-distribution';
import { failure, type Outcome, success } from '../../domain/problem';
import type { GradedResult } from '../../domain/result/comparison';
import type { NotGraded, ResultDocument } from '../../domain/result/result';
import type { ScoreChange } from '../../domain/result/score-change';
import type { EngineApi, ShippedCatalogue, ShippedDirectory, StartProgress } from '../engine-api';
import type {
  ExaminedPack,
  KeptScore,
  PackContent,
  PackInUse,
  PackSource,
  Registry,
  TrustedKey,
} from '../pack-exchange';
import { inUseOf, loadModels, type Models } from './load-models';
import type { LoadedPack } from './loaded-pack';
import type { PackExchangeDesk } from './pack-exchange-desk';
import { signedBy } from './signed-by';

/** Explainers remember the coalitions of the pack that they ran last. */
const newExplainers = () => ({
  innovation: withPoints(),
  feasibility: withPoints(),
  originality: withPoints(),
});

const manifestsOf = (models: Models): readonly PackManifest[] => packIds.map((pack) => models[pack].manifest);

/** The worker that owns the models. */
class Engine implements EngineApi {
  #models: Promise<Outcome<Models>> | undefined;
  /** Whoever asked for a start while one was under way hears of the rest of it. */
  readonly #listeners = new Set<(progress: StartProgress) => void>();
  readonly #aborted = new Set<number>();
  #openDesk: Promise<PackExchangeDesk> | undefined;
  #chosen: ReadonlyMap<PackId, PackContent> = new Map();
  #explainers = newExplainers();

  async start(onProgress: (progress: StartProgress) => void): Promise<Outcome<readonly PackManifest[]>> {
    const models = await this.#load(onProgress);
    return models.ok ? success(manifestsOf(models.value)) : models;
  }

  async grade(dossier: Dossier): Promise<Outcome<ResultDocument>> {
    const models = await this.#load();
    if (!models.ok) return models;
    const { value } = models;
    return signedBy(value, {
      schema: 1,
      innovationGrowth: await evaluateInnovationGrowth(value['innovation-growth'], dossier, gradeOnly),
      businessFeasibility: await evaluateBusinessFeasibility(
        value['business-feasibility'],
        dossier,
        gradeOnly,
      ),
      originality: await evaluateOriginality(value.originality, dossier, gradeOnly),
    });
  }

  async evaluate(dossier: Dossier, ticket: number): Promise<Outcome<ResultDocument>> {
    const models = await this.#load();
    if (!models.ok) return models;
    const { value } = models;
    const { innovation, feasibility, originality: patents } = this.#explainers;
    const innovationGrowth = await evaluateInnovationGrowth(value['innovation-growth'], dossier, innovation);
    if (await this.#isAborted(ticket)) return failure('aborted', {});
    const businessFeasibility = await evaluateBusinessFeasibility(
      value['business-feasibility'],
      dossier,
      feasibility,
    );
    if (await this.#isAborted(ticket)) return failure('aborted', {});
    const originality = await evaluateOriginality(value.originality, dossier, patents);
    return signedBy(value, { schema: 1, innovationGrowth, businessFeasibility, originality });
  }

  abort(ticket: number): Promise<void> {
    this.#aborted.add(ticket);
    return Promise.resolve();
  }

  async nextSteps(dossier: Dossier, today: string): Promise<Outcome<NextSteps>> {
    const models = await this.#load();
    if (!models.ok) return models;
    // The search is loaded when it is first asked for: nobody waits for it at the start.
    const desk = await import('./advice-desk');
    return success(await desk.nextSteps(models.value, dossier, today));
  }

  async routesTo(dossier: Dossier, today: string, target: Target): Promise<Outcome<Advice | NoAdvice>> {
    const models = await this.#load();
    if (!models.ok) return models;
    const desk = await import('./advice-desk');
    return success(await desk.routesTo(models.value, dossier, today, target));
  }

  choose(packs: readonly PackContent[]): Promise<void> {
    this.#chosen = new Map(packs.map((pack) => [pack.purpose, pack]));
    return Promise.resolve();
  }

  async use(purpose: PackId, source: PackSource): Promise<Outcome<readonly PackManifest[]>> {
    const models = await this.#load();
    if (!models.ok) return models;
    const pack = await (await this.#desk).packOf(purpose, source);
    if (!pack.ok) return pack;
    const changed: Models = { ...models.value, [purpose]: pack.value };
    this.#models = Promise.resolve(success(changed));
    this.#explainers = newExplainers();
    return success(manifestsOf(changed));
  }

  async reference(purpose: PackId, source?: PackSource): Promise<Outcome<ReferenceDistribution | undefined>> {
    const pack = source === undefined ? await this.#packInUse(purpose) : await this.#packOf(purpose, source);
    if (!pack.ok) return pack;
    const { referenceOf } = await import('./pack-reference');
    return await referenceOf(pack.value);
  }

  async inUse(): Promise<Outcome<readonly PackInUse[]>> {
    const models = await this.#load();
    return models.ok ? success(packIds.map((pack) => inUseOf(models.value[pack]))) : models;
  }

  async shipped(): Promise<Outcome<readonly PackInUse[]>> {
    const models = await this.#load();
    const inUse = models.ok ? packIds.map((pack) => inUseOf(models.value[pack])) : [];
    // Where no pack was imported these are the shipped ones, and need not be loaded twice.
    if (models.ok && inUse.every(({ imported, refused }) => !imported && !refused)) return success(inUse);
    return (await this.#desk).shipped();
  }

  async registry(base: string): Promise<Outcome<Registry>> {
    return (await this.#desk).registry(base);
  }

  async catalogue(base: string): Promise<Outcome<ShippedCatalogue>> {
    const { shippedCatalogue } = await import('./shipped-catalogue');
    return shippedCatalogue(base);
  }

  async directory(base: string): Promise<Outcome<ShippedDirectory>> {
    const { shippedDirectory } = await import('./shipped-directory');
    return shippedDirectory(base);
  }

  async fetchOffered(base: string, address: string): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
    return (await this.#desk).fetchOffered(base, address);
  }

  async examine(
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    keys: readonly TrustedKey[],
  ): Promise<Outcome<ExaminedPack>> {
    return (await this.#desk).examine(fileName, bytes, keys);
  }

  async compare(
    purpose: PackId,
    sources: readonly [PackSource, PackSource],
    dossier: Dossier,
  ): Promise<Outcome<PackComparison>> {
    return (await this.#desk).compare(purpose, sources, dossier);
  }

  async rate(
    purpose: PackId,
    source: PackSource,
    dossier: Dossier,
  ): Promise<Outcome<GradedResult | NotGraded>> {
    const { rateOnce } = await import('./rate-once');
    const pack = await this.#packOf(purpose, source);
    return pack.ok ? success(await rateOnce(pack.value, dossier)) : pack;
  }

  async explainChange(
    purpose: PackId,
    scores: readonly [KeptScore, KeptScore],
  ): Promise<Outcome<ScoreChange>> {
    return (await this.#desk).explainChange(purpose, scores);
  }

  async #packInUse(purpose: PackId): Promise<Outcome<LoadedPack>> {
    const models = await this.#load();
    return models.ok ? success(models.value[purpose]) : models;
  }

  /** The shipped pack that is loaded already need not be loaded twice. */
  async #packOf(purpose: PackId, source: PackSource): Promise<Outcome<LoadedPack>> {
    const inUse = source === 'shipped' ? await this.#packInUse(purpose) : undefined;
    if (inUse?.ok && inUse.value.imported === undefined) return inUse;
    return await (await this.#desk).packOf(purpose, source);
  }

  /** What looks at packs beside the ones in use; loaded when it is first asked. */
  get #desk(): Promise<PackExchangeDesk> {
    this.#openDesk ??= import('./pack-exchange-desk').then(({ PackExchangeDesk: Desk }) => new Desk());
    return this.#openDesk;
  }

  /** A failed start is forgotten, so that the next call tries again. */
  async #load(onProgress?: (progress: StartProgress) => void): Promise<Outcome<Models>> {
    if (onProgress) this.#listeners.add(onProgress);
    this.#models ??= loadModels(
      (progress) => this.#listeners.forEach((listener) => listener(progress)),
      this.#chosen,
    );
    const outcome = await this.#models;
    if (!outcome.ok) this.#models = undefined;
    this.#listeners.clear();
    return outcome;
  }

  /** Lets messages in that arrived meanwhile, then looks. */
  async #isAborted(ticket: number): Promise<boolean> {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
    return this.#aborted.delete(ticket);
  }
}

expose(new Engine());
