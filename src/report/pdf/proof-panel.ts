import { m } from '../../i18n/generated/messages.js';
import type { Canvas, Spot } from './canvas';
import { textBlock } from './flow';
import { palette } from './palette';
import { drawQrCode } from './qr-code';
import { leading, styles } from './styles';
import { shortDigest, type Telling } from './telling';

const qrSide = 96;

/** The QR code with what it is for, the digest and the key. */
export function drawProofPanel(canvas: Canvas, { x, y }: Spot, width: number, telling: Telling): void {
  const { order, language } = telling;
  const inset = 10;
  canvas.box({ x, y }, width, qrSide + inset * 2, palette.well, 10);
  drawQrCode(canvas, order.qrText, { x: x + inset, y: y + inset }, qrSide);
  const left = x + qrSide + inset * 2 + 6;
  const column = width - (left - x) - 14;
  let down = y + inset + 4;
  down += textBlock(
    canvas,
    m.report_qr_title({}, language),
    { x: left, y: down },
    { style: styles.heading, width: column },
  );
  down += textBlock(
    canvas,
    m.report_qr_about({}, language),
    { x: left, y: down + 1 },
    { style: styles.note, width: column },
  );
  drawMarks(canvas, { x: left, y: Math.max(down + 6, y + qrSide - 12) }, telling);
}

function drawMarks(canvas: Canvas, { x, y }: Spot, { order, language }: Telling): void {
  const marks: readonly (readonly [string, string])[] = [
    [m.report_digest({}, language), shortDigest(order.digest)],
    ...(order.keyFingerprint === undefined
      ? []
      : [[m.report_key({}, language), shortDigest(order.keyFingerprint)] as const]),
  ];
  marks.forEach(([label, value], at) => {
    const left = x + at * 130;
    canvas.line(label, { x: left, y: y + styles.columnTitle.size }, styles.columnTitle);
    canvas.line(value, { x: left, y: y + leading(styles.columnTitle) + 9 }, styles.strong);
  });
}
