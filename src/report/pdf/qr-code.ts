import encodeQR from 'qr';
import type { Canvas, Spot } from './canvas';
import { palette } from './palette';

/** Modules of white that readers need around it. */
const border = 4;

/**
 * A QR code as vectors, with its quiet zone inside its width. On a white page its dark part can stand at the edge itself.
 * Says how wide the quiet zone is.
 */
export function drawQrCode(
  canvas: Canvas,
  text: string,
  { x, y }: Spot,
  width: number,
  isOnWhite = false,
): number {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border });
  const side = width / rows.length;
  const left = isOnWhite ? x - border * side : x;
  if (!isOnWhite) canvas.box({ x, y }, width, width, palette.paper);
  const dark = rows.flatMap((row, down) =>
    row.flatMap((isDark, across) => (isDark ? [{ x: left + across * side, y: y + down * side }] : [])),
  );
  // A hair wider than their pitch, so that no reader sees seams.
  canvas.squares(dark, side + 0.05, palette.ink);
  return border * side;
}
