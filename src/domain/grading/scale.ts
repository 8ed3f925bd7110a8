import type { LocalText } from '../local-text';
import { asHundredths, type Hundredths } from './fixed-point';

/** One grade or band. `from` is its lower bound in hundredths; `exclusive` bounds belong to the grade below. */
export interface Step<Id extends string = string> {
  readonly id: Id;
  readonly label: LocalText;
  readonly from: Hundredths;
}

/** Steps best first; the last one reaches down to 0. */
export type Scale<Id extends string = string> = readonly [Step<Id>, ...Step<Id>[]];

/** The step of a score of 0 to 10,000 hundredths. Throws outside: that is our own mistake. */
export function stepOf<Id extends string>(score: Hundredths, scale: Scale<Id>): Step<Id> {
  if (score < 0 || score > 10_000) throw new RangeError(`score out of range: ${score}`);
  const found = scale.find((step) => score >= step.from);
  if (!found) throw new RangeError('the lowest step of a scale starts at 0');
  return found;
}

const step = <Id extends string>(id: Id, ko: string, en: string, from: number): Step<Id> => ({
  id,
  label: { ko, en },
  from: asHundredths(from),
});

/**
 * Five bands of the Tech-Index, printed by K-TOP for whole numbers (0-20, 21-40 …). For scores with decimals: [0, 20],
 * (20, 40], (40, 60], (60, 80], (80, 100], so each band starts one hundredth above (handbook 4.3, our rule).
 */
export const innovationBands: Scale<'excellent' | 'good' | 'fair' | 'poor' | 'weak'> = [
  step('excellent', '우수', 'Excellent', 8001),
  step('good', '양호', 'Good', 6001),
  step('fair', '보통', 'Fair', 4001),
  step('poor', '미흡', 'Poor', 2001),
  step('weak', '취약', 'Weak', 0),
];

/** Detail items of KTRS-FM (handbook 2.4). Equal fifths of 100 points: our rule, K-TOP's cut-points are not public. */
export const itemLetters: Scale<'A' | 'B' | 'C' | 'D' | 'E'> = [
  step('A', 'A 우수', 'A Excellent', 8000),
  step('B', 'B 양호', 'B Good', 6000),
  step('C', 'C 보통', 'C Fair', 4000),
  step('D', 'D 미흡', 'D Poor', 2000),
  step('E', 'E 취약', 'E Weak', 0),
];
