import type { Disclosed } from '../../domain/disclosure/disclosure';
import { bandOfGrade } from '../../domain/grading/feasibility-grade';
import { itemLetters, stepOf } from '../../domain/grading/scale';
import type { BusinessFeasibilityResult, GroupScore } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import { type Flow, textBlock } from './flow';
import { drawMatrix } from './matrix';
import { palette } from './palette';
import { styles } from './styles';
import { manifestOf, type Telling } from './telling';

type Shown = Disclosed<BusinessFeasibilityResult> & { readonly groups: readonly GroupScore[] };

/** Growth x risk at the left, the ten items with their letters at the right. */
export function drawFeasibility(flow: Flow, result: Shown, telling: Telling): void {
  const { language } = telling;
  const { x } = flow.whole;
  const side = 140;
  const left = x + side + 28;
  flow.need(side + 40);
  flow.canvas.line(m.matrix_title({}, language), flow.at(x, 11), styles.heading);
  flow.canvas.line(m.items_title({}, language), flow.at(left, 11), styles.heading);
  flow.y += 19;
  const scoreOf = (id: string) => result.groups.find((group) => group.id === id)?.score;
  const [growth, safety] = [scoreOf('axis.growth'), scoreOf('axis.risk')];
  let high = 0;
  if (growth !== undefined && safety !== undefined) {
    high = drawMatrix(flow.canvas, { ...result, growth, safety }, flow.at(x), side);
  }
  const items = drawItems(flow, result, left, telling);
  flow.y += Math.max(high, items) + 2;
  const bands = { best: bandOfGrade('AAA')[language.locale], worst: bandOfGrade('D')[language.locale] };
  const notes = [m.items_note({}, language), ...(high > 0 ? [m.matrix_bands(bands, language)] : [])];
  flow.paragraph(notes.join(' '), styles.columnTitle);
  flow.y += 6;
}

function drawItems(flow: Flow, { groups }: Shown, left: number, telling: Telling): number {
  const { language, formats } = telling;
  const manifest = manifestOf(telling, 'business-feasibility');
  const right = flow.whole.x + flow.whole.width;
  const column = right - left;
  let down = 0;
  for (const { id, score } of groups.filter(({ kind }) => kind === 'item')) {
    const label = manifest.groups.find((group) => group.id === id)?.label[language.locale] ?? id;
    const letter = stepOf(score, itemLetters);
    const isGood = letter.id === 'A' || letter.id === 'B';
    const isPoor = letter.id === 'D' || letter.id === 'E';
    const ink = isGood ? palette.accentInk : isPoor ? palette.lowersInk : palette.ink;
    const high = textBlock(flow.canvas, label, flow.at(left, down), {
      style: styles.small,
      width: column - 124,
    });
    const baseline = flow.at(right - 112, down + styles.small.size);
    flow.canvas.line(letter.label[language.locale], baseline, {
      ...styles.cellStrong,
      size: styles.small.size,
      color: ink,
    });
    flow.canvas.line(formats.score(score), { ...baseline, x: right }, styles.small, 'end');
    down += high + 0.6;
    flow.canvas.rule(flow.at(left, down), flow.at(right, down), { color: palette.line, width: 0.5 });
    down += 1;
  }
  return down;
}
