import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisGradeOf,
  bandOfGrade,
  feasibilityGrades,
  gradeOfAxes,
  matrixPlace,
  shiftedGrade,
} from './feasibility-grade';
import { asHundredths } from './fixed-point';

const grades = Array.from({ length: 14 }, (_, index) => index + 1);
const place = (growth: number, risk: number) => feasibilityGrades.indexOf(gradeOfAxes(growth, risk));

describe('growth x risk matrix', () => {
  it('is monotone in both axes', () => {
    for (const growth of grades) {
      for (const risk of grades) {
        if (growth < 14) expect(place(growth + 1, risk)).toBeGreaterThanOrEqual(place(growth, risk));
        if (risk < 14) expect(place(growth, risk + 1)).toBeGreaterThanOrEqual(place(growth, risk));
      }
    }
  });

  it('is symmetric and reaches all fourteen grades', () => {
    const reached = new Set(grades.flatMap((g) => grades.map((r) => gradeOfAxes(g, r))));
    expect([...reached].sort()).toEqual([...feasibilityGrades].sort());
    for (const g of grades) for (const r of grades) expect(gradeOfAxes(g, r)).toBe(gradeOfAxes(r, g));
  });

  it('takes the worse grade between two', () => {
    expect(gradeOfAxes(5, 6)).toBe('BBB');
    expect(gradeOfAxes(1, 14)).toBe('BB');
  });
});

describe('axis grades', () => {
  it('turn by one unit in the last place at every cut-point', () => {
    const cutPoints = [90, 84, 78, 72, 66, 58, 50, 42, 34, 28, 22, 16, 10];
    cutPoints.forEach((cut, index) => {
      expect(axisGradeOf(asHundredths(cut * 100))).toBe(index + 1);
      expect(axisGradeOf(asHundredths(cut * 100 - 1))).toBe(index + 2);
    });
  });

  it('are symmetric about 50 points', () => {
    const cutPoints = [90, 84, 78, 72, 66, 58, 50, 42, 34, 28, 22, 16, 10];
    expect(cutPoints.map((cut) => 100 - cut).reverse()).toEqual(cutPoints);
  });
});

describe('seven bands', () => {
  it.each([
    ['AAA', '매우높음'],
    ['AA', '매우높음'],
    ['A+', '높음'],
    ['BBB', '다소높음'],
    ['BB', '보통'],
    ['B', '다소낮음'],
    ['CC', '낮음'],
    ['D', '매우낮음'],
  ] as const)('%s is %s', (grade, band) => {
    expect(bandOfGrade(grade).ko).toBe(band);
  });
});

describe('range of a grade', () => {
  it('never excludes the grade itself', () => {
    const score = fc.integer({ min: 0, max: 10_000 }).map(asHundredths);
    fc.assert(
      fc.property(score, score, fc.nat(5000), fc.nat(5000), (growth, safety, down, up) => {
        const at = (shift: number) => feasibilityGrades.indexOf(shiftedGrade(growth, safety, shift));
        expect(at(-down)).toBeGreaterThanOrEqual(at(0));
        expect(at(up)).toBeLessThanOrEqual(at(0));
      }),
    );
  });
});

describe('the place in the matrix', () => {
  const score = fc.integer({ min: 0, max: 10_000 }).map(asHundredths);

  it('lies in the cell of the two axis grades', () => {
    const cellOf = (place: number) => Math.max(1, Math.ceil(place));
    fc.assert(
      fc.property(score, score, (growth, safety) => {
        const place = matrixPlace(growth, safety);
        expect(cellOf(place.growth)).toBe(axisGradeOf(growth));
        expect(cellOf(place.risk)).toBe(axisGradeOf(safety));
      }),
    );
  });

  it('stays on the axes, whatever the range', () => {
    fc.assert(
      fc.property(score, score, fc.integer({ min: -10_000, max: 10_000 }), (growth, safety, shift) => {
        const { growth: x, risk: y } = matrixPlace(growth, safety, shift);
        for (const place of [x, y]) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(feasibilityGrades.length);
        }
      }),
    );
  });
});
