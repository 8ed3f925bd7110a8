import { feasibilityIndicators } from './feasibility';
import { financeIndicators } from './finance';
import type { Indicator, PatentIndicator } from './indicator';
import { innovationIndicators } from './innovation';
import { patentIndicators } from './patents';

/** Every indicator of a company, by id. */
export const companyIndicators: ReadonlyMap<string, Indicator> = new Map(
  [...financeIndicators, ...innovationIndicators, ...feasibilityIndicators].map((one) => [one.id, one]),
);

/** Every indicator of a single patent, by id. */
export const singlePatentIndicators: ReadonlyMap<string, PatentIndicator> = new Map(
  patentIndicators.map((one) => [one.id, one]),
);
