import { asHundredths, hundredths, type Hundredths } from '../grading/fixed-point';
import type { Asked } from '../indicators/derived';
import type { Refusal } from '../result/result';
import { type Feature, featureValue } from './features';
import { intervalOf } from './graded-result';
import { type Model, type RowOutputs, rowOf } from './model';
import { judgedBySeen, outsideSeen } from './outside-seen';

const askedLimit = 4;

const widthOf = (row: RowOutputs): Hundredths => {
  const { low, high } = intervalOf(row);
  return asHundredths(high - low);
};

/**
 * Open questions by how much an answer as expected, the reference company's, would narrow the range: one row for each
 * unanswered input.
 */
export async function questionsThatNarrow(
  model: Model,
  features: readonly Feature[],
  width: Hundredths,
): Promise<readonly Asked[]> {
  const company = features.map(featureValue);
  const open = features.flatMap(({ input, found }, at) =>
    found.state === 'unknown' ? [{ row: company.with(at, input.reference), missing: found.missing }] : [],
  );
  if (open.length === 0) return [];
  const outputs = await model.run(Float32Array.from(open.flatMap(({ row }) => row)), open.length);
  const helpful = open
    .map(({ missing }, at) => ({ missing, narrower: width - widthOf(rowOf(outputs, at)) }))
    .filter(({ narrower }) => narrower > 0)
    .sort((a, b) => b.narrower - a.narrower);
  return [...new Set(helpful.flatMap(({ missing }) => missing))].slice(0, askedLimit);
}

/**
 * [Note: what is too uncertain is not graded]
 * A pack states how wide a range may be, and which share of the known values may lie outside what its training data held.
 * Beyond either there is a score, but no grade: it is refused with the reason and with what would help.
 */
export async function refusalOf(
  model: Model,
  features: readonly Feature[],
  row: RowOutputs,
): Promise<Refusal | undefined> {
  const { gradingRule } = model.manifest;
  if (!gradingRule) return undefined;
  const width = widthOf(row);
  const widest = hundredths(gradingRule.widestInterval);
  if (width > widest) {
    const toAnswer = await questionsThatNarrow(model, features, width);
    return { reason: 'tooMuchUnknown', width, widest, toAnswer };
  }
  const judged = judgedBySeen(features).length;
  const outside = outsideSeen(features);
  if (outside.length > gradingRule.mostOutsideSeen * judged)
    return { reason: 'outsideSeen', outside, of: judged };
  return undefined;
}
