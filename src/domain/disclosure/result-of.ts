import type { PackId } from '../pack/manifest';
import type { ResultKey } from '../result/comparison';
import type { ResultDocument } from '../result/result';

/** Under which key a model's result stands in a result document. */
export const resultKeyOf = {
  'innovation-growth': 'innovationGrowth',
  'business-feasibility': 'businessFeasibility',
  originality: 'originality',
} as const satisfies Record<PackId, ResultKey>;

export const resultOf = <Pack extends PackId>(
  document: ResultDocument,
  pack: Pack,
): ResultDocument[(typeof resultKeyOf)[Pack]] => document[resultKeyOf[pack]];
