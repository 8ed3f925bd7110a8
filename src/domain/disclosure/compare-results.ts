import { canonicalJson } from '../canonical-json';
import type { GradedResult } from '../result/comparison';
import type { NotGraded } from '../result/result';
import type { DisclosedLine, DisclosedResults } from './disclosure';

type DisclosedResult = NonNullable<DisclosedResults[keyof DisclosedResults]>;

/** Fields of a disclosed result that come out differently when the model is run again; none where it is the same result. */
export function resultDifferences(
  shown: DisclosedResult,
  again: GradedResult | NotGraded,
): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = { ...again };
  return Object.entries({ ...shown } as Readonly<Record<string, unknown>>)
    .filter(([field, value]) => canonicalJson(value) !== canonicalJson(asShown(field, value, fields[field])))
    .map(([field]) => field);
}

/** The field of the second run with what the disclosure withholds left out of it too. */
function asShown(field: string, shown: unknown, again: unknown): unknown {
  if (!Array.isArray(shown) || !Array.isArray(again)) return again;
  if (field === 'points') return linesAsShown(shown as DisclosedLine[], again as DisclosedLine[]);
  if (field !== 'outsideSeen' && field !== 'outside') return again;
  return (again as { indicator: string }[]).map((one, at) =>
    Object.hasOwn((shown[at] as object | undefined) ?? {}, 'value') ? one : { indicator: one.indicator },
  );
}

const linesAsShown = (shown: readonly DisclosedLine[], again: readonly DisclosedLine[]) =>
  again.map((line, at): DisclosedLine =>
    shown[at]?.found.state === 'withheld' && line.found.state === 'known'
      ? { ...line, found: { state: 'withheld' } }
      : line,
  );
