import { feasibilityIndicators } from './feasibility';
import { financeIndicators } from './finance';
import type { Indicator, PatentIndicator } from './indicator';
import { innovationIndicators } from './innovation';
import { patentIndicators } from './patents';
import { researchIndicators } from './research-projects';
import { safetyIndicators } from './safety';

/** Every indicator of a company, by id. */
export const companyIndicators: ReadonlyMap<string, Indicator> = new Map(
  [
    ...financeIndicators,
    ...safetyIndicators,
    ...innovationIndicators,
    ...feasibilityIndicators,
    ...researchIndicators,
  ].map((one) => [one.id, one]),
);

/** Every indicator of a single patent, by id. */
export const singlePatentIndicators: ReadonlyMap<string, PatentIndicator> = new Map(
  patentIndicators.map((one) => [one.id, one]),
);
