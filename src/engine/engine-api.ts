import type { Dossier } from '../domain/dossier/dossier';
import type { PackId, PackManifest } from '../domain/pack/manifest';
import type { Outcome } from '../domain/problem';
import type { ResultDocument } from '../domain/result/result';

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
}
