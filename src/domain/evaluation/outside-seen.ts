import type { OutsideValue } from '../result/result';
import type { Feature } from './features';

/** A known value that the training data can judge, as the graph reads it: clipped to the input's range. */
interface Judged extends OutsideValue {
  readonly isOutside: boolean;
}

/** Known values of inputs that the training data hold, with the verdict whether the data held their like. */
export function judgedBySeen(features: readonly Feature[]): readonly Judged[] {
  return features.flatMap(({ input: { id, range, seen }, found }) => {
    if (found.state !== 'known' || !seen) return [];
    const read = Math.min(range[1], Math.max(range[0], found.value));
    return [{ indicator: id, value: found.value, isOutside: read < seen[0] || read > seen[1] }];
  });
}

/** Known values that lie outside what the training data held. */
export function outsideSeen(features: readonly Feature[]): readonly OutsideValue[] {
  return judgedBySeen(features).flatMap(({ indicator, value, isOutside }) =>
    isOutside ? [{ indicator, value }] : [],
  );
}
