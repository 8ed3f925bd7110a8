import type { Measure } from './figures';

/** Days until the event; negative where observation ended without it. */
export function signedDays(survival: {
  readonly days: readonly number[];
  readonly event: readonly boolean[];
}): readonly number[] {
  return survival.days.map((days, row) => (survival.event[row] ? days : -days));
}

/**
 * Harrell's C (Harrell et al. 1982): of pairs of rows whose order of events is known, the share in which the one with the
 * earlier event has the higher value; ties in value count half. `labels` are signed days.
 */
export const concordance: Measure = (values, labels, weights) => {
  let [won, pairs] = [0, 0];
  for (let one = 0; one < labels.length; one += 1) {
    const days = labels[one]!;
    if (!(days > 0) || weights[one] === 0) continue;
    for (let other = 0; other < labels.length; other += 1) {
      const isLater = Math.abs(labels[other]!) > days || (labels[other] === -days && other !== one);
      if (!isLater || weights[other] === 0) continue;
      const weight = weights[one]! * weights[other]!;
      pairs += weight;
      if (values[one]! > values[other]!) won += weight;
      else if (values[one] === values[other]) won += weight / 2;
    }
  }
  return won / pairs;
};
