import type { Advice, NextSteps, NoAdvice } from '../domain/advice/advice';
import type { Target } from '../domain/advice/target';
import type { Dossier } from '../domain/dossier/dossier';
import type { InstitutionDirectory } from '../domain/institutions/directory';
import type { PackComparison } from '../domain/pack/compare-packs';
import type { PackId, PackManifest } from '../domain/pack/manifest';
import type { ReferenceDistribution } from '../domain/pack/reference-distribution';
import type { Outcome } from '../domain/problem';
import type { Catalogue } from '../domain/programmes/catalogue';
import type { GradedResult } from '../domain/result/comparison';
import type { NotGraded, ResultDocument } from '../domain/result/result';
import type { ScoreChange } from '../domain/result/score-change';
import type {
  ExaminedPack,
  KeptScore,
  PackContent,
  PackInUse,
  PackSource,
  Registry,
  TrustedKey,
} from './pack-exchange';

/** The catalogue that lies beside the app. */
export interface ShippedCatalogue {
  readonly catalogue: Catalogue;
  /** False where it was published without a signature; one with a wrong signature is a problem. */
  readonly isSigned: boolean;
}

/** The directory of institutions that lies beside the app; `isSigned` as above. */
export interface ShippedDirectory {
  readonly directory: InstitutionDirectory;
  readonly isSigned: boolean;
}

/** What the engine is doing while it starts. */
export type StartProgress =
  | { readonly step: 'runtime' }
  | { readonly step: 'pack'; readonly pack: PackId; readonly done: number; readonly of: number }
  | { readonly step: 'ready' };

/** What the engine's worker offers; every call crosses Comlink, every problem comes back as a value. */
export interface EngineApi {
  /** Loads, verifies and warms all packs; safe to call again. */
  start(onProgress: (progress: StartProgress) => void): Promise<Outcome<readonly PackManifest[]>>;
  /** The three grades without points and reasons: a row for each model and patent. */
  grade(dossier: Dossier): Promise<Outcome<ResultDocument>>;
  /** The three results whole. `ticket` names the call for `abort`. */
  evaluate(dossier: Dossier, ticket: number): Promise<Outcome<ResultDocument>>;
  /** Ends the evaluation with that ticket before its next model run. */
  abort(ticket: number): Promise<void>;
  /** What would raise each of the three results by a step. `today` is an ISO date. */
  nextSteps(dossier: Dossier, today: string): Promise<Outcome<NextSteps>>;
  /** The ways to a target that is named. */
  routesTo(dossier: Dossier, today: string, target: Target): Promise<Outcome<Advice | NoAdvice>>;

  /** Imported packs that take the place of shipped ones; told before the start. */
  choose(packs: readonly PackContent[]): Promise<void>;
  /** Rates with another pack from now on. A pack that fails any check leaves the one in use. */
  use(purpose: PackId, source: PackSource): Promise<Outcome<readonly PackManifest[]>>;
  /**
   * How figures of real companies are distributed, as a pack tells, by default the one in use; undefined where it tells
   * nothing.
   */
  reference(purpose: PackId, source?: PackSource): Promise<Outcome<ReferenceDistribution | undefined>>;
  inUse(): Promise<Outcome<readonly PackInUse[]>>;
  /** The packs of this build, whatever is in use. */
  shipped(): Promise<Outcome<readonly PackInUse[]>>;
  /** Checks a pack's file in every way, its golden rows on this device included. Nothing is kept. */
  examine(
    fileName: string,
    bytes: Uint8Array<ArrayBuffer>,
    keys: readonly TrustedKey[],
  ): Promise<Outcome<ExaminedPack>>;
  /** The second pack beside the first, on a dossier and on the golden rows of the first. */
  compare(
    purpose: PackId,
    sources: readonly [PackSource, PackSource],
    dossier: Dossier,
  ): Promise<Outcome<PackComparison>>;
  /** The result of one pack, whichever is in use: what a report claims can be computed again. */
  rate(purpose: PackId, source: PackSource, dossier: Dossier): Promise<Outcome<GradedResult | NotGraded>>;
  /** Why the second of two kept scores differs from the first. */
  explainChange(purpose: PackId, scores: readonly [KeptScore, KeptScore]): Promise<Outcome<ScoreChange>>;
  /** Keys and packs of whoever hosts the app. `base` is the address of `index.html`. */
  registry(base: string): Promise<Outcome<Registry>>;
  /** The catalogue of programmes of this build, and whether its signature was checked. `base` as above. */
  catalogue(base: string): Promise<Outcome<ShippedCatalogue>>;
  /** The directory of institutions of this build. `base` as above. */
  directory(base: string): Promise<Outcome<ShippedDirectory>>;
  /** The bytes of a pack that the registry offers; only from the app's own origin. */
  fetchOffered(base: string, address: string): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
}
