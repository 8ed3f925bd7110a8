import encodeQR from 'qr';
import type { Canvas, Spot } from './canvas';
import { palette } from './palette';

/** A QR code as vectors, with the quiet zone of four modules that readers need inside its width. */
export function drawQrCode(canvas: Canvas, text: string, { x, y }: Spot, width: number): void {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = width / rows.length;
  canvas.box({ x, y }, width, width, palette.paper);
  const dark = rows.flatMap((row, down) =>
    row.flatMap((isDark, across) => (isDark ? [{ x: x + across * side, y: y + down * side }] : [])),
  );
  // A hair wider than their pitch, so that no reader sees seams.
  canvas.squares(dark, side + 0.05, palette.ink);
}
