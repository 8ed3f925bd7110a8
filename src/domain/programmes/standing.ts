/**
 * [Note: standings are three-valued logic]
 * Worst first. "nearly" and "notMet" are both false: they differ in how much is missing. So `all` takes the worst of its
 * parts and `any` the best, as in Kleene's logic: what is unknown decides only where the other parts leave it open, and
 * an answer given later never moves a rule away from "met" or from false.
 */
export const standings = ['notMet', 'nearly', 'unknown', 'met'] as const;
export type Standing = (typeof standings)[number];

const at = (standing: Standing): number => standings.indexOf(standing);

/** An empty `all` is met. */
export const worstOf = (parts: readonly Standing[]): Standing =>
  parts.reduce((worst, one) => (at(one) < at(worst) ? one : worst), 'met');

/** An empty `any` is not met. */
export const bestOf = (parts: readonly Standing[]): Standing =>
  parts.reduce((best, one) => (at(one) > at(best) ? one : best), 'notMet');

export type Truth = boolean | undefined;

export function truthOf(standing: Standing): Truth {
  return standing === 'unknown' ? undefined : standing === 'met';
}
