import { asHundredths } from './fixed-point';
import type { Scale, Step } from './scale';

export const stanineGrades = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C'] as const;
export type StanineGrade = (typeof stanineGrades)[number];

/** Shares from the top in percent, as printed for KPAS I; they sum to 100 (handbook 5). */
export const stanineShares = [4, 7, 12, 17, 20, 17, 12, 7, 4] as const;

/**
 * Nine grades over a percentile in the reference population, 0 to 100. AAA is the top 4 %: from percentile 96 on. The
 * lower bounds are 96, 89, 77, 60, 40, 23, 11, 4 and 0.
 */
export const stanineScale: Scale<StanineGrade> = stanineGrades.map((id, index): Step<StanineGrade> => {
  const fromTop = stanineShares.slice(0, index + 1).reduce((sum: number, share) => sum + share, 0);
  return { id, label: { ko: id, en: id }, from: asHundredths((100 - fromTop) * 100) };
}) as unknown as Scale<StanineGrade>;
