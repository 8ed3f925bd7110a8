import { m } from '../../i18n/generated/messages.js';
import { companyName } from './cover';
import { palette } from './palette';
import type { Leaf } from './paper';
import { styles } from './styles';
import { shortDigest, type Telling } from './telling';

/** Head and foot of every page: whose report, which part; date, digest, what it is, and the page's number. */
export function drawRunningLines(telling: Telling): void {
  const { leaves } = telling.paper;
  leaves.forEach((leaf, at) => {
    if (!leaf.isBare) drawHead(leaf, telling);
    drawFoot(leaf, { at: at + 1, of: leaves.length }, telling);
  });
}

function drawHead({ canvas, title }: Leaf, telling: Telling): void {
  const { area } = telling.paper;
  const { order, language } = telling;
  const [left, right] = [area.left, area.right];
  const half = (right - left) * 0.62;
  canvas.disc({ x: left + 2.5, y: 36 }, 2.5, palette.accent);
  const example = order.disclosure.isExample ? ` · ${m.report_example({}, language)}` : '';
  const whose = shortened(companyName(telling) + example, half, (text) =>
    canvas.measure(text, styles.runningStrong),
  );
  canvas.line(whose, { x: left + 10, y: 38.5 }, styles.runningStrong);
  canvas.line(title, { x: right, y: 38.5 }, styles.running, 'end');
  canvas.rule({ x: left, y: 48 }, { x: right, y: 48 }, { color: palette.line, width: 0.5 });
}

/** The whole name stands on the cover; in a running head a very long one ends with an ellipsis. */
function shortened(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const signs = Array.from(text);
  while (signs.length > 1 && measure(`${signs.join('')}…`) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

function drawFoot({ canvas }: Leaf, page: { at: number; of: number }, telling: Telling): void {
  const { order, language, formats, paper } = telling;
  const { left, right } = paper.area;
  const y = canvas.height - 26;
  canvas.rule({ x: left, y: y - 13 }, { x: right, y: y - 13 }, { color: palette.line, width: 0.5 });
  const day = formats.longDay(order.disclosure.evaluatedAt);
  const digest = m.report_foot_digest({ digest: shortDigest(order.digest) }, language);
  canvas.line(`${day} · ${digest}`, { x: left, y }, styles.running);
  canvas.line(m.report_foot_self({}, language), { x: right - 34, y }, styles.runningStrong, 'end');
  const number = { at: formats.count(page.at), of: formats.count(page.of) };
  canvas.line(m.report_foot_page(number, language), { x: right, y }, styles.running, 'end');
}
