import fontkit, { type Font } from '@pdf-lib/fontkit';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Straight pieces of each closed curve of a glyph, in units of the font, y upwards. */
function contoursOf(font: Font, sign: string): readonly (readonly Point[])[] {
  const [glyph] = font.glyphsForString(sign) as unknown as readonly [
    { readonly path: { readonly commands: readonly { command: string; args: readonly number[] }[] } },
  ];
  const contours: Point[][] = [];
  for (const { command, args } of glyph.path.commands) {
    const contour = contours.at(-1);
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') contours.push([{ x: a, y: b }]);
    else if (command === 'lineTo') contour?.push({ x: a, y: b });
    else if (command === 'quadraticCurveTo' && contour) {
      const from = contour.at(-1) ?? { x: a, y: b };
      for (let step = 1; step <= 6; step++) {
        const t = step / 6;
        const mix = (one: number, two: number, three: number) =>
          (1 - t) ** 2 * one + 2 * (1 - t) * t * two + t ** 2 * three;
        contour.push({ x: mix(from.x, a, c), y: mix(from.y, b, d) });
      }
    }
  }
  return contours;
}

/** Whether a point lies inside the outline, by the rule of non-zero winding. */
function isInside(contours: readonly (readonly Point[])[], { x, y }: Point): boolean {
  let winding = 0;
  for (const contour of contours) {
    contour.forEach((one, at) => {
      const other = contour[(at + 1) % contour.length]!;
      if (one.y <= y === other.y <= y) return;
      const crossing = one.x + ((y - one.y) / (other.y - one.y)) * (other.x - one.x);
      if (crossing > x) winding += other.y > one.y ? 1 : -1;
    });
  }
  return winding !== 0;
}

/**
 * The ink of a character in a square cell whose side is the font's em, drawn from the outlines of the original font file
 * alone: independent of subsetting, of the PDF and of its renderer. 1 where there is ink, from the top left.
 */
export function outlinePicture(font: Font, sign: string, side: number, baseline: number): Uint8Array {
  const contours = contoursOf(font, sign);
  const unit = font.unitsPerEm / side;
  return Uint8Array.from({ length: side * side }, (_, at) => {
    const [column, row] = [at % side, Math.floor(at / side)];
    return isInside(contours, { x: (column + 0.5) * unit, y: (baseline - row - 0.5) * unit }) ? 1 : 0;
  });
}

export const openFont = (bytes: Uint8Array): Font => fontkit.create(bytes);
