import {
  type Check,
  expecting,
  type JsonFault,
  list,
  localText,
  number,
  object,
  oneOf,
  optional,
  share,
  text,
  whole,
} from '../json-checks';
import {
  fewestCompanies,
  type Percentiles,
  type ReferenceCell,
  type ReferenceDistribution,
  type SizeClass,
} from './reference-distribution';

const rises = (values: readonly number[]): boolean =>
  values.every((value, at) => at === 0 || value >= (values[at - 1] ?? value));

const risingNumbers = (length: number): Check => {
  const numbers = list(number(), length, length);
  return (value, place) => {
    const faults = numbers(value, place);
    if (faults.length > 0) return faults;
    return rises(value as readonly number[]) ? [] : [{ place, expected: 'rising numbers' }];
  };
};

const isRecord = expecting(
  'an object',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const record =
  (check: Check): Check =>
  (value, place) => {
    const faults = isRecord(value, place);
    if (faults.length > 0) return faults;
    return Object.entries(value as object).flatMap(([key, entry]) => check(entry, `${place}.${key}`));
  };

/** Everything that is wrong with the JSON as a reference distribution of schema 1; empty when it is one. */
export function referenceFaults(value: unknown): readonly JsonFault[] {
  const sharesFound: unknown = typeof value === 'object' && value !== null && Reflect.get(value, 'shares');
  const sharesCount = Array.isArray(sharesFound) ? sharesFound.length : 0;
  const percentiles = record(
    object<Percentiles>({ companies: whole(fewestCompanies), values: risingNumbers(sharesCount) }),
  );
  return object<ReferenceDistribution>({
    schema: oneOf(1),
    population: localText,
    grew: localText,
    shares: list(share, 2, 99),
    sizeClasses: list(object<SizeClass>({ id: text, label: localText, below: optional(number(0)) }), 1, 20),
    cells: list(
      object<ReferenceCell>({
        industry: text,
        size: text,
        label: localText,
        companies: whole(fewestCompanies),
        indicators: percentiles,
        grown: percentiles,
      }),
      1,
    ),
  })(value, '');
}
