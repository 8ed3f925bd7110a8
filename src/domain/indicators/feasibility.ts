import { fundsIndicators } from './feasibility-funds';
import { managementIndicators } from './feasibility-management';
import { marketIndicators } from './feasibility-market';
import { technologyIndicators } from './feasibility-technology';
import type { Indicator } from './indicator';

/** What the business-feasibility model asks besides the statements: people, rights, sales and the 26-item checklist. */
export const feasibilityIndicators: readonly Indicator[] = [
  ...managementIndicators,
  ...technologyIndicators,
  ...fundsIndicators,
  ...marketIndicators,
];
