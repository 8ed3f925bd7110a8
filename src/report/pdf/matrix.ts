import {
  bandOfGrade,
  feasibilityBands,
  feasibilityGrades,
  gradeOfAxes,
  matrixPlace,
} from '../../domain/grading/feasibility-grade';
import type { Hundredths } from '../../domain/grading/fixed-point';
import type { Canvas, Spot } from './canvas';
import { bandColors, palette } from './palette';
import { styles } from './styles';

const steps = feasibilityGrades.length;
const worstFirst = Array.from({ length: steps }, (_, at) => steps - at);
const edge = 22;

interface Standing {
  readonly growth: Hundredths;
  readonly safety: Hundredths;
  readonly score: Hundredths;
  readonly interval: { readonly low: Hundredths; readonly high: Hundredths };
}

const bandAt = (growth: number, risk: number): number =>
  feasibilityBands.length - 1 - feasibilityBands.indexOf(bandOfGrade(gradeOfAxes(growth, risk)));

/** Growth x risk with the company's place and its range. See [Note: the growth x risk matrix is ours]. Says how high it is. */
export function drawMatrix(canvas: Canvas, standing: Standing, { x, y }: Spot, width: number): number {
  const cell = (width - edge) / steps;
  const left = (growth: number): number => x + edge + (steps - growth) * cell;
  const top = (risk: number): number => y + risk * cell;
  for (const growth of worstFirst)
    for (const risk of worstFirst)
      canvas.box(
        { x: left(growth) + 0.4, y: top(risk - 1) + 0.4 },
        cell - 0.8,
        cell - 0.8,
        bandColors[bandAt(growth, risk)] ?? palette.well,
        1.2,
      );
  drawNames(canvas, { cell, left, top });
  const { growth, safety, score, interval } = standing;
  const spot = (shift: number): Spot => {
    const place = matrixPlace(growth, safety, shift);
    return { x: left(place.growth), y: top(place.risk) };
  };
  canvas.rule(spot(interval.low - score), spot(interval.high - score), { color: palette.ink, width: 1.6 });
  canvas.disc(spot(0), 5, palette.paper);
  canvas.disc(spot(0), 3.8, palette.ink);
  return steps * cell + 14;
}

interface Grid {
  readonly cell: number;
  readonly left: (growth: number) => number;
  readonly top: (risk: number) => number;
}

/** Along both axes so many names have room; those of the grades stand on the diagonal. */
const namedSteps: readonly number[] = [14, 12, 10, 8, 6, 4, 1];

function drawNames(canvas: Canvas, { cell, left, top }: Grid): void {
  const small = { ...styles.columnTitle, size: 6 };
  const inCell = { ...small, size: 5.5, color: palette.ink };
  for (const grade of namedSteps) {
    const middle = left(grade) + cell / 2;
    canvas.line(`G${grade}`, { x: middle, y: top(steps) + 9 }, small, 'middle');
    canvas.line(`R${grade}`, { x: left(steps) - 4, y: top(grade - 1) + cell * 0.68 }, small, 'end');
    const name = gradeOfAxes(grade, grade);
    // A long name at the edge would stand out of the figure.
    const half = canvas.measure(name, inCell) / 2;
    const x = Math.min(middle, left(0) - 1 - half);
    canvas.line(name, { x, y: top(grade - 1) + cell * 0.66 }, inCell, 'middle');
  }
}
