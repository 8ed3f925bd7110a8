import type { LocalText } from '../local-text';
import { asHundredths, type Hundredths } from './fixed-point';

/** 14 grades of 기술사업평가등급, best first (handbook 2.4). */
export const feasibilityGrades = [
  'AAA', 'AA', 'A+', 'A', 'BBB+', 'BBB', 'BB+', 'BB', 'B+', 'B', 'CCC', 'CC', 'C', 'D',
] as const; // prettier-ignore
export type FeasibilityGrade = (typeof feasibilityGrades)[number];

/** Two grades each (handbook 2.4). */
export const feasibilityBands: readonly LocalText[] = [
  { ko: '매우높음', en: 'Very high' },
  { ko: '높음', en: 'High' },
  { ko: '다소높음', en: 'Rather high' },
  { ko: '보통', en: 'Average' },
  { ko: '다소낮음', en: 'Rather low' },
  { ko: '낮음', en: 'Low' },
  { ko: '매우낮음', en: 'Very low' },
];

/**
 * Lower bounds of axis grades 1 to 14 in points. K-TOP's are not public: ours are symmetric about 50, so that a company
 * as far above the middle as another is below it gets the mirrored grade.
 */
const axisCutPoints = [90, 84, 78, 72, 66, 58, 50, 42, 34, 28, 22, 16, 10, 0] as const;

/** Axis grade 1 (best) to 14 of a growth or safety score: G1 to G14, R1 to R14. */
export function axisGradeOf(score: Hundredths): number {
  return axisCutPoints.findIndex((from) => score >= from * 100) + 1;
}

/** Axis grade with what is missing to the next better one as a fraction: 8 at the foot of grade 8, 7.5 half way to 7. */
export function axisPlace(points: number): number {
  const grade = axisCutPoints.findIndex((from) => points >= from) + 1;
  const [foot, top] = [axisCutPoints[grade - 1] ?? 0, axisCutPoints[grade - 2] ?? 100];
  return grade - (points - foot) / (top - foot);
}

/**
 * [Note: the growth x risk matrix is ours]
 * K-TOP's matrix is not public. Ours takes the mean of growth grade and risk grade, and rounds to the worse one: it is
 * symmetric, monotone in both, and neither axis can outweigh the other.
 */
export function gradeOfAxes(growthGrade: number, riskGrade: number): FeasibilityGrade {
  const grade = feasibilityGrades[Math.ceil((growthGrade + riskGrade) / 2) - 1];
  if (!grade) throw new RangeError(`no such cell: G${growthGrade} R${riskGrade}`);
  return grade;
}

export function bandOfGrade(grade: FeasibilityGrade): LocalText {
  return feasibilityBands[Math.floor(feasibilityGrades.indexOf(grade) / 2)] as LocalText;
}

/** Grade of two axis scores that both move by the same amount, held within 0 to 100 points. */
export function shiftedGrade(growth: Hundredths, safety: Hundredths, shift: number): FeasibilityGrade {
  const moved = (score: Hundredths) =>
    axisGradeOf(asHundredths(Math.min(10_000, Math.max(0, score + shift))));
  return gradeOfAxes(moved(growth), moved(safety));
}

/** Growth and risk as places on their axes, in grades: 14 at 0 points, 0 at 100. */
export interface MatrixPlace {
  readonly growth: number;
  readonly risk: number;
}

/** Where both axes stand when they move by `shift` hundredths, held within 0 to 100 points. */
export function matrixPlace(growth: Hundredths, safety: Hundredths, shift = 0): MatrixPlace {
  const placeOf = (score: Hundredths) => axisPlace(Math.min(10_000, Math.max(0, score + shift)) / 100);
  return { growth: placeOf(growth), risk: placeOf(safety) };
}
