import type { Canvas, Spot } from './canvas';
import { palette } from './palette';
import { styles } from './styles';
import { textBlock } from './flow';

/** Scores in hundredths; `shown` is the score in words. */
export interface Axis {
  readonly label: string;
  readonly score: number;
  readonly reference: number | undefined;
  readonly shown: string;
}

/** A figure with an axis for each capability; the same scores stand beside it as bars. */
export function drawRadar(canvas: Canvas, axes: readonly Axis[], center: Spot, radius: number): void {
  const angle = (index: number): number => (2 * Math.PI * index) / axes.length - Math.PI / 2;
  const at = (index: number, share: number): Spot => ({
    x: center.x + radius * share * Math.cos(angle(index)),
    y: center.y + radius * share * Math.sin(angle(index)),
  });
  const figure = (share: (axis: Axis) => number): readonly Spot[] =>
    axes.map((axis, index) => at(index, share(axis)));
  const value = figure(({ score }) => score / 10_000);
  canvas.polygon(value, palette.accentTint);
  for (const ring of [0.25, 0.5, 0.75, 1])
    canvas.outline(
      figure(() => ring),
      { color: ring === 1 ? palette.lineStrong : palette.line, width: 0.6 },
    );
  axes.forEach((_, index) => canvas.rule(center, at(index, 1), { color: palette.line, width: 0.6 }));
  if (axes.every(({ reference }) => reference !== undefined))
    canvas.outline(
      figure(({ reference }) => (reference ?? 0) / 10_000),
      {
        color: palette.soft,
        width: 0.9,
        dash: [3, 2],
      },
    );
  canvas.outline(value, { color: palette.accent, width: 1.6 });
  value.forEach((spot) => canvas.disc(spot, 2.4, palette.accent));
  axes.forEach((axis, index) => drawLabel(canvas, axis, { spot: at(index, 1), angle: angle(index) }));
}

/** A label stands outside its corner: beside it on the sides, above or below it otherwise. */
function drawLabel(canvas: Canvas, { label, shown }: Axis, corner: { spot: Spot; angle: number }): void {
  const [side, down] = [Math.cos(corner.angle), Math.sin(corner.angle)];
  const align = Math.abs(side) < 0.2 ? 'middle' : side > 0 ? 'start' : 'end';
  const x = corner.spot.x + side * 8;
  const above = corner.spot.y + (down < -0.5 ? -18 : down > 0.5 ? 13 : -3);
  canvas.line(canvas.faces.drawable(label), { x, y: above }, styles.note, align);
  canvas.line(shown, { x, y: above + 12 }, styles.strong, align);
}

/** The same scores one below the other: a bar for the company, a mark for the reference. Says how high it is. */
export function drawScoreBars(canvas: Canvas, axes: readonly Axis[], { x, y }: Spot, width: number): number {
  const bar = 6;
  let down = y;
  for (const { label, score, reference, shown } of axes) {
    const high = textBlock(canvas, label, { x, y: down }, { style: styles.cell, width: width - 40 });
    canvas.line(shown, { x: x + width, y: down + styles.strong.size }, styles.strong, 'end');
    const top = down + high + 2;
    canvas.box({ x, y: top }, width, bar, palette.line, bar / 2);
    canvas.box({ x, y: top }, (width * score) / 10_000, bar, palette.accent, bar / 2);
    if (reference !== undefined)
      canvas.box({ x: x + (width * reference) / 10_000 - 0.9, y: top - 2.5 }, 1.8, bar + 5, palette.ink);
    down = top + bar + 7;
  }
  return down - y;
}
