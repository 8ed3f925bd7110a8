import type { Dossier } from '../../domain/dossier/dossier';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../domain/evaluation/evaluate';
import type { PackId } from '../../domain/pack/manifest';
import type { GradedResult } from '../../domain/result/comparison';
import type { NotGraded } from '../../domain/result/result';
import type { LoadedPack } from './loaded-pack';

const evaluations = {
  'innovation-growth': evaluateInnovationGrowth,
  'business-feasibility': evaluateBusinessFeasibility,
  originality: evaluateOriginality,
} as const satisfies Record<PackId, unknown>;

/** The result of one pack, whole, and with whose it is. */
export async function rateOnce(pack: LoadedPack, dossier: Dossier): Promise<GradedResult | NotGraded> {
  const result = await evaluations[pack.manifest.id](pack, dossier);
  return { ...result, model: { ...result.model, publisher: pack.key.fingerprint } };
}
