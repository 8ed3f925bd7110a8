import type { Hero } from '../../i18n/hero';
import type { Canvas, Spot, TextStyle } from './canvas';
import { palette } from './palette';
import { styles } from './styles';

/** A scale with the range in which the grade lies and a mark at the grade; names of the scale's places below. */
export function drawRangeBar(
  canvas: Canvas,
  { from, to, at, marks }: Pick<Hero, 'from' | 'to' | 'at' | 'marks'>,
  { x, y }: Spot,
  width: number,
  labels: TextStyle = styles.columnTitle,
): void {
  const height = 8;
  canvas.box({ x, y }, width, height, palette.line, height / 2);
  canvas.box(
    { x: x + width * from, y },
    Math.max(height, width * (to - from)),
    height,
    palette.accentMid,
    height / 2,
  );
  canvas.box({ x: x + width * at - 1.25, y: y - 4 }, 2.5, height + 8, palette.ink, 1.25);
  marks.forEach((mark, index) => {
    const align = mark.at === 0 && index === 0 ? 'start' : mark.at === 1 ? 'end' : 'middle';
    canvas.line(
      canvas.faces.drawable(mark.text),
      { x: x + width * mark.at, y: y + height + 14 },
      labels,
      align,
    );
  });
}
