import type { CriterionValue, FactValue, Operator } from './catalogue';
import { type Fact, rankOf } from './fact';

/** Operators that make sense for a type of fact. */
export const operatorsFor: Readonly<Record<Fact['is']['type'], readonly Operator[]>> = {
  number: ['atLeast', 'atMost', 'above', 'below'],
  ordinal: ['atLeast', 'atMost', 'above', 'below', 'is', 'oneOf'],
  choice: ['is', 'oneOf'],
  check: ['is'],
  code: ['startsWith'],
};

/** Whether a value meets a comparison. Integers of hundredths make scores exact, see [Note: grades are integers]. */
export function holds(fact: Fact, op: Operator, value: FactValue, threshold: CriterionValue): boolean {
  switch (op) {
    case 'is':
      return value === threshold;
    case 'oneOf':
      return Array.isArray(threshold) && threshold.includes(value);
    case 'startsWith':
      return (
        Array.isArray(threshold) &&
        (threshold as readonly string[]).some((one) => String(value).startsWith(one))
      );
    default:
      return inOrder(op, rankOf(fact, value), rankOf(fact, threshold as FactValue));
  }
}

type Ordering = 'atLeast' | 'atMost' | 'above' | 'below';

function inOrder(op: Ordering, value: number, threshold: number): boolean {
  if (op === 'atLeast') return value >= threshold;
  if (op === 'atMost') return value <= threshold;
  return op === 'above' ? value > threshold : value < threshold;
}

/** How far a number is from meeting a comparison; steps for grades. Undefined where there is no distance. */
export function gapTo(
  fact: Fact,
  op: Operator,
  value: FactValue,
  threshold: CriterionValue,
): number | undefined {
  if (!['atLeast', 'above', 'atMost', 'below'].includes(op)) return undefined;
  const gap = Math.abs(rankOf(fact, threshold as FactValue) - rankOf(fact, value));
  const isStrict = op === 'above' || op === 'below';
  return isStrict && fact.is.type === 'ordinal' ? gap + 1 : gap;
}

/** What "nearly" means, our rule: a seventh of a scale of grades, ten points, a year of waiting, a fifth of an amount. */
const nearPoints = 10;
const nearYears = 1;
const nearShare = 0.2;

/** Whether a comparison that is not met could be before long. Nobody gets younger, and no answer turns into another. */
export function isNear(fact: Fact, op: Operator, value: FactValue, threshold: CriterionValue): boolean {
  const gap = gapTo(fact, op, value, threshold);
  if (gap === undefined || (op !== 'atLeast' && op !== 'above')) return false;
  if (fact.is.type === 'ordinal') return gap <= Math.max(1, Math.floor(fact.is.options.length / 7));
  if (fact.is.type !== 'number') return false;
  switch (fact.is.unit) {
    case 'points':
      return gap <= nearPoints;
    case 'years':
      return gap <= nearYears;
    case 'count':
      return gap <= Math.max(1, Number(threshold) * nearShare);
    default:
      return gap <= Number(threshold) * nearShare;
  }
}
