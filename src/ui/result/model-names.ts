import type { PackId } from '../../domain/pack/manifest';
import type { ResultKey } from '../../domain/result/comparison';
import { m } from '../../i18n/generated/messages.js';

export { modelNames } from '../../i18n/model-name';

export const packOfResult: Readonly<Record<ResultKey, PackId>> = {
  innovationGrowth: 'innovation-growth',
  businessFeasibility: 'business-feasibility',
  originality: 'originality',
};

/** Names short enough for the bar at the foot of a phone. */
export const shortModelNames: Readonly<Record<ResultKey, () => string>> = {
  innovationGrowth: () => m.model_innovation_short(),
  businessFeasibility: () => m.model_feasibility_short(),
  originality: () => m.model_originality_short(),
};
