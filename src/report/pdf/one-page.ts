import { m } from '../../i18n/generated/messages.js';
import type { Canvas } from './canvas';
import { companyName } from './cover';
import { textBlock } from './flow';
import { drawCard, makingsTop } from './model-card';
import { palette } from './palette';
import { drawQrCode } from './qr-code';
import { styles } from './styles';
import { shortDigest, type Telling } from './telling';
import { shownModels } from './verdict';

const panel = { top: 118, bottom: 452 } as const;
const gap = 16;

/** Everything on one wide page for a pitch deck: who, three grades with ranges, what made them, and the proof. */
export function drawOnePage(telling: Telling): void {
  const { paper, language, order } = telling;
  const canvas = paper.add('', true);
  paper.mark(m.report_title({}, language));
  const { left, right } = paper.area;
  drawHead(canvas, telling);
  const shown = shownModels(order.disclosure.results);
  const size = {
    width: (right - left - gap * (shown.length - 1)) / Math.max(1, shown.length),
    height: panel.bottom - panel.top,
  };
  const makingsAt = makingsTop(canvas, shown, size.width, telling);
  shown.forEach((model, at) => {
    const spot = { x: left + at * (size.width + gap), y: panel.top };
    drawCard(canvas, spot, { model, size, makingsAt }, telling);
  });
  drawProof(canvas, (right - left - gap * 2) / 3, telling);
}

function drawHead(canvas: Canvas, telling: Telling): void {
  const { paper, language, formats, order } = telling;
  const { left, right } = paper.area;
  canvas.box({ x: 0, y: 0 }, canvas.width, 6, palette.accent);
  const name = companyName(telling);
  const size = name.length > 60 ? 12 : name.length > 30 ? 17 : 25;
  const style = { ...styles.coverName, size, ...(size === 12 && { lead: 15 }) };
  const width = (right - left) * 0.66;
  textBlock(canvas, name, { x: left, y: 62 - (size > 17 ? 18 : 22) }, { style, width });
  canvas.line(m.report_kind({}, language), { x: left, y: 100 }, { ...styles.body, color: palette.soft });
  const day = `${m.report_evaluated_on({}, language)} ${formats.longDay(order.disclosure.evaluatedAt)}`;
  canvas.line(day, { x: right, y: 100 }, { ...styles.body, color: palette.soft }, 'end');
  if (order.disclosure.isExample)
    canvas.line(
      m.report_example({}, language),
      { x: right, y: 66 },
      { ...styles.heading, color: palette.nearly },
      'end',
    );
}

/** The QR code at the left, its white edge outside of the text; what it is not below the last card. */
function drawProof(canvas: Canvas, cardWidth: number, telling: Telling): void {
  const { order, language, paper } = telling;
  const { left, right } = paper.area;
  const side = 76;
  const y = panel.bottom + 12;
  const blank = drawQrCode(canvas, order.qrText, { x: left, y }, side, true);
  const text = { x: left + side - blank + 12, y: y + 4 };
  const aside = { x: right - cardWidth, y: text.y + 1.5 };
  const column = { width: aside.x - text.x - 24 };
  const title = { ...column, style: styles.strong };
  const high = textBlock(canvas, m.report_qr_title({}, language), text, title);
  const about = [m.report_qr_about({}, language), m.report_range_note({}, language)].join('\n');
  textBlock(canvas, about, { ...text, y: text.y + high }, { ...column, style: styles.note });
  const self = { style: styles.note, width: cardWidth };
  const down = textBlock(canvas, m.report_is_self({}, language), aside, self);
  const marks = [
    `${m.report_digest({}, language)} ${shortDigest(order.digest)}`,
    ...(order.keyFingerprint === undefined
      ? []
      : [`${m.report_key({}, language)} ${shortDigest(order.keyFingerprint)}`]),
  ];
  const place = { ...aside, y: aside.y + down + 2 };
  textBlock(canvas, marks.join('\n'), place, { style: styles.cellStrong, width: cardWidth });
}
