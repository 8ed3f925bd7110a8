import type { TextStyle } from './canvas';
import { palette } from './palette';

const style = (face: TextStyle['face'], size: number, color: TextStyle['color']): TextStyle => ({
  face,
  size,
  color,
});

/** Sizes in points on A4. */
export const styles = {
  coverName: style('strong', 30, palette.ink),
  title: style('strong', 19, palette.ink),
  heading: style('strong', 11, palette.ink),
  eyebrow: style('strong', 8.5, palette.accentInk),
  body: style('text', 9.5, palette.ink),
  strong: style('strong', 9.5, palette.ink),
  cell: style('text', 8.5, palette.ink),
  cellStrong: style('strong', 8.5, palette.ink),
  note: style('text', 8, palette.soft),
  small: style('text', 8, palette.ink),
  columnTitle: style('text', 7.5, palette.soft),
  running: style('text', 7.5, palette.soft),
  runningStrong: style('strong', 7.5, palette.ink),
  gain: style('strong', 9, palette.accentInk),
  loss: style('strong', 9, palette.lowersInk),
  none: style('text', 9, palette.soft),
} as const satisfies Record<string, TextStyle>;

/** From one baseline to the next. */
export const leading = ({ size, lead }: TextStyle): number => lead ?? Math.round(size * 1.5 * 2) / 2;
