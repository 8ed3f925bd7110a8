import { expose } from 'comlink';
import type { Dossier } from '../../domain/dossier/dossier';
import { gradeOnly, withPoints } from '../../domain/evaluation/explanation';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../domain/evaluation/evaluate';
import { type PackManifest, packIds } from '../../domain/pack/manifest';
import { failure, type Outcome, success } from '../../domain/problem';
import type { ResultDocument } from '../../domain/result/result';
import type { EngineApi, StartProgress } from '../engine-api';
import { loadModels, type Models } from './load-models';

/** The worker that owns the models. */
class Engine implements EngineApi {
  #models: Promise<Outcome<Models>> | undefined;
  /** Whoever asked for a start while one was under way hears of the rest of it. */
  readonly #listeners = new Set<(progress: StartProgress) => void>();
  readonly #aborted = new Set<number>();
  readonly #explainers = { innovation: withPoints(), feasibility: withPoints(), originality: withPoints() };

  async start(onProgress: (progress: StartProgress) => void): Promise<Outcome<readonly PackManifest[]>> {
    const models = await this.#load(onProgress);
    return models.ok ? success(packIds.map((pack) => models.value[pack].manifest)) : models;
  }

  async grade(dossier: Dossier): Promise<Outcome<ResultDocument>> {
    const models = await this.#load();
    if (!models.ok) return models;
    const { value } = models;
    return success({
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
    return success({ schema: 1, innovationGrowth, businessFeasibility, originality });
  }

  abort(ticket: number): Promise<void> {
    this.#aborted.add(ticket);
    return Promise.resolve();
  }

  /** A failed start is forgotten, so that the next call tries again. */
  async #load(onProgress?: (progress: StartProgress) => void): Promise<Outcome<Models>> {
    if (onProgress) this.#listeners.add(onProgress);
    this.#models ??= loadModels((progress) => this.#listeners.forEach((listener) => listener(progress)));
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
