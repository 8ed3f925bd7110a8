import type { Dossier } from '../../../src/domain/dossier/dossier';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../../src/domain/evaluation/evaluate';
import type { ResultDocument } from '../../../src/domain/result/result';
import { nativeModel } from '../../golden/native-model';

export type EvaluateAll = (dossier: Dossier) => Promise<ResultDocument>;

/** The three shipped packs on native ONNX Runtime. */
export async function nativeEvaluation(): Promise<EvaluateAll> {
  const [innovation, feasibility, originality] = await Promise.all([
    nativeModel('innovation-growth'),
    nativeModel('business-feasibility'),
    nativeModel('originality'),
  ]);
  return async (dossier) => ({
    schema: 1,
    innovationGrowth: await evaluateInnovationGrowth(innovation, dossier),
    businessFeasibility: await evaluateBusinessFeasibility(feasibility, dossier),
    originality: await evaluateOriginality(originality, dossier),
  });
}
