import {
  axisGradeOf,
  axisPlace,
  type FeasibilityGrade,
  feasibilityGrades,
  gradeOfAxes,
} from '../grading/feasibility-grade';
import { asHundredths, clampedHundredths, type Hundredths } from '../grading/fixed-point';
import { innovationBands, stepOf } from '../grading/scale';
import type { GradedResult, ResultKey } from '../result/comparison';

/** What is to be reached: a score of a model, or a grade of business feasibility. */
export type Target =
  | { readonly model: ResultKey; readonly score: Hundredths }
  | { readonly model: 'businessFeasibility'; readonly grade: FeasibilityGrade };

/** What the models say of a dossier, in points, as far as targets ask for it. */
export interface Standing {
  readonly score: number;
  /** The two axes of business feasibility. */
  readonly axes?: { readonly growth: number; readonly safety: number };
}

const rankOf = (grade: FeasibilityGrade): number => feasibilityGrades.indexOf(grade);

function gradeOf({ axes }: Standing): FeasibilityGrade {
  if (!axes) throw new Error('only business feasibility has a grade');
  const [growth, safety] = [clampedHundredths(axes.growth), clampedHundredths(axes.safety)];
  return gradeOfAxes(axisGradeOf(growth), axisGradeOf(safety));
}

export function isReached(target: Target, standing: Standing): boolean {
  if ('score' in target) return clampedHundredths(standing.score) >= target.score;
  return rankOf(gradeOf(standing)) <= rankOf(target.grade);
}

/** Higher is nearer to the target; of a grade, both axes count alike, as in the matrix. */
export function progressTo(target: Target, { score, axes }: Standing): number {
  if ('score' in target || !axes) return score;
  return -axisPlace(axes.growth) - axisPlace(axes.safety);
}

export function isReachedBy(target: Target, result: GradedResult): boolean {
  if ('score' in target) return result.score >= target.score;
  return 'grade' in result && rankOf(result.grade) <= rankOf(target.grade);
}

const ten = 1000;
const tenAbove = (score: Hundredths): Hundredths => asHundredths((Math.floor(score / ten) + 1) * ten);

/** The next band of innovation growth; before it a whole ten points, where that is nearer. */
function nextBand(score: Hundredths): readonly Target[] {
  const at = innovationBands.indexOf(stepOf(score, innovationBands));
  const above = innovationBands[at - 1];
  if (!above) return [];
  const between = tenAbove(score);
  // A band begins a hundredth above its ten.
  const targets = between < above.from - 1 ? [above.from, between] : [above.from];
  return targets.map((from) => ({ model: 'innovationGrowth', score: from }));
}

/** What comes next, the whole step first; none at the top. Originality has no bands: its step is a whole ten points. */
export function nextTargets(result: GradedResult): readonly Target[] {
  if ('band' in result) return nextBand(result.score);
  if ('grade' in result) {
    const above = feasibilityGrades[rankOf(result.grade) - 1];
    return above ? [{ model: 'businessFeasibility', grade: above }] : [];
  }
  const above = tenAbove(result.score);
  return above < 10 * ten ? [{ model: 'originality', score: above }] : [];
}

/** What the result holds now, to be kept. */
export function heldTarget(result: GradedResult): Target {
  if ('band' in result)
    return { model: 'innovationGrowth', score: stepOf(result.score, innovationBands).from };
  if ('grade' in result) return { model: 'businessFeasibility', grade: result.grade };
  return { model: 'originality', score: asHundredths(Math.floor(result.score / ten) * ten) };
}
