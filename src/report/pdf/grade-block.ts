import { m } from '../../i18n/generated/messages.js';
import { heroOf } from '../../i18n/hero';
import type { Canvas, Spot } from './canvas';
import { textBlock } from './flow';
import { palette } from './palette';
import { drawRangeBar } from './range-bar';
import { styles } from './styles';
import type { Telling } from './telling';
import { type DisclosedModel, isWithheld, refusalText } from './verdict';

interface Place {
  readonly spot: Spot;
  readonly width: number;
  /** Of the grade in points. */
  readonly size: number;
}

/** Share of the width that the grade takes; the scale stands to its right. */
const gradeShare = 0.4;

/** A grade, large, beside its scale with the range, and what it means; or that there is none, and why. Says how high it is. */
export function drawGradeBlock(
  canvas: Canvas,
  result: DisclosedModel,
  place: Place,
  telling: Telling,
): number {
  return result.status === 'graded'
    ? drawGrade(canvas, heroOf(result, telling.language.locale), place)
    : drawNoGrade(canvas, result, place, telling);
}

function drawGrade(canvas: Canvas, hero: ReturnType<typeof heroOf>, { spot, width, size }: Place): number {
  const numerals = { face: 'numerals', size, color: palette.ink } as const;
  const cap = size * 0.72;
  canvas.line(hero.headline, { x: spot.x, y: spot.y + cap }, numerals);
  const after = spot.x + canvas.measure(hero.headline, numerals) + 8;
  const left = spot.x + width * gradeShare;
  const beside = { style: { ...styles.heading, color: palette.accentInk }, width: left - after - 6 };
  const fits = canvas.measure(hero.aside, beside.style) <= beside.width;
  if (fits) canvas.line(hero.aside, { x: after, y: spot.y + cap }, beside.style);
  else
    textBlock(
      canvas,
      hero.aside,
      { x: spot.x, y: spot.y + cap + 6 },
      { ...beside, width: left - spot.x - 12 },
    );
  drawRangeBar(canvas, hero, { x: left, y: spot.y + 6 }, width * (1 - gradeShare));
  const column = { width: width * (1 - gradeShare) };
  const range = [hero.range, hero.note].filter((text) => text !== '').join(' · ');
  const below = spot.y + 34;
  const high = textBlock(canvas, range, { x: left, y: below }, { ...column, style: styles.strong });
  const meaning = textBlock(
    canvas,
    hero.meaning,
    { x: left, y: below + high },
    { ...column, style: styles.note },
  );
  return Math.max(below + high + meaning - spot.y, cap + (fits ? 0 : 24));
}

function drawNoGrade(
  canvas: Canvas,
  result: Exclude<DisclosedModel, { status: 'graded' }>,
  { spot, width, size }: Place,
  telling: Telling,
): number {
  const { language } = telling;
  const withheld = isWithheld(result);
  const title = withheld ? m.report_withheld_grade({}, language) : m.report_not_graded({}, language);
  const style = {
    face: 'strong',
    size: size * 0.45,
    color: withheld ? palette.nearly : palette.soft,
  } as const;
  canvas.line(title, { x: spot.x, y: spot.y + size * 0.6 }, style);
  const left = spot.x + width * gradeShare;
  const column = { width: width * (1 - gradeShare), style: styles.body };
  const high = textBlock(canvas, refusalText(result, telling), { x: left, y: spot.y + 8 }, column);
  return Math.max(high + 8, size * 0.7);
}
