import { catalogueEntry } from '../heads/company-features';
import { clip, quantileOfSorted } from '../network/ramps';
import { answerAt, type AnswerDistribution } from './answers';

/**
 * The reference company has the middle value of everything that is counted or measured, and the mean of what is yes or
 * no, so that "not answered" is neither the best nor the worst answer.
 */
export function referenceOf(
  id: string,
  population: readonly number[],
  answers: AnswerDistribution | undefined,
): number {
  const { unit, range } = catalogueEntry(id);
  const known = population.filter((value) => !Number.isNaN(value)).map((value) => clip(value, range));
  const values = answers === undefined ? known : evenly(answers);
  if (values.length === 0) throw new Error(`${id} has neither data nor a stated distribution`);
  const isShare = unit === 'yesNo' || unit === 'credit';
  const middle = isShare ? mean(values) : quantileOfSorted(Float64Array.from(values).sort(), 0.5);
  return Number(clip(middle, range).toPrecision(3));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const draws = 200;

const evenly = (answers: AnswerDistribution): number[] =>
  Array.from({ length: draws }, (_, index) => answerAt(answers, (index + 0.5) / draws));
