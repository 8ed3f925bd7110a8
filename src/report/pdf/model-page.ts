import type { PackId, PackManifest } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import { type HeroFacts, heroOf } from '../../i18n/hero';
import { lineLabel } from '../../i18n/line-text';
import { modelNames } from '../../i18n/model-name';
import { drawCapabilities } from './capabilities';
import { drawFeasibility } from './feasibility';
import type { TextStyle } from './canvas';
import type { Flow } from './flow';
import { drawGradeBlock } from './grade-block';
import { type Beside, beside } from './beside';
import { hasDetail, leftOutOf } from './left-out';
import { outcomesBlock } from './outcomes';
import { palette } from './palette';
import { drawPatents, patentsHeight, type PatentsShown } from './patents-table';
import { peersBlock } from './peers';
import { drawPoints, pointsWanted } from './points';
import { reasonsBlock } from './reasons';
import { leading, styles } from './styles';
import { manifestOf, type Telling } from './telling';
import { type DisclosedModel, isWithheld, refusalText } from './verdict';

/** Between the blocks of a page. */
const gaps = 18;
/** A model of which only the grade is shown shares its page with others. */
const gradeAlone = 190;

/**
 * All of one model: grade, capabilities, points, place among peers, reasons, outcomes, patents, and what was not counted. A
 * page for each of which more is shown than the grade.
 */
export function drawModel(
  flow: Flow,
  { pack, result }: { readonly pack: PackId; readonly result: DisclosedModel },
  telling: Telling,
): void {
  const { language } = telling;
  const name = modelNames[pack]({}, language);
  flow.enter(name, hasDetail(result) ? Infinity : gradeAlone);
  flow.title(name, m.model_line({ id: result.model.id, version: result.model.version }, language));
  drawHead(flow, result, telling);
  if (result.status === 'graded') drawDetail(flow, pack, result, telling);
  else drawOpenEnds(flow, result, telling);
}

function drawHead(flow: Flow, result: DisclosedModel, telling: Telling): void {
  const { x, width } = flow.whole;
  const height = headHeight(flow, result, telling);
  flow.canvas.box(flow.at(x), width, height, palette.well, 10);
  const place = { spot: flow.at(x + 16, 11), width: width - 32, size: 42 };
  drawGradeBlock(flow.canvas, result, place, telling);
  flow.y += height + 11;
}

/** As `drawGradeBlock` lays it out: what stands beside the grade may take several lines. */
function headHeight(flow: Flow, result: DisclosedModel, telling: Telling): number {
  const width = (flow.whole.width - 32) * 0.6;
  const high = (text: string, style: TextStyle): number =>
    flow.lines(text, style, width).length * leading(style);
  if (result.status !== 'graded') return Math.max(56, high(refusalText(result, telling), styles.body) + 32);
  const hero = heroOf(result, telling.language.locale);
  const range = [hero.range, hero.note].filter((text) => text !== '').join(' · ');
  return 56 + high(range, styles.strong) + high(hero.meaning, styles.note) - 7;
}

function drawDetail(flow: Flow, pack: PackId, result: HeroFacts, telling: Telling): void {
  const manifest = manifestOf(telling, pack);
  if (result.groups) {
    if ('grade' in result) drawFeasibility(flow, { ...result, groups: result.groups }, telling);
    else drawCapabilities(flow, result.groups, manifest, telling);
  }
  const remarks = remarksOf(pack, result, telling);
  const ahead = aheadOf(flow, result, manifest, telling);
  const patents = patentsOf(pack, result);
  const end =
    ahead.height +
    flow.lines(remarks, styles.columnTitle, flow.whole.width).length * leading(styles.columnTitle) +
    (patents ? patentsHeight(flow, patents, telling) : 0) +
    gaps;
  const peers = peersOf(flow, pack, result, { end, telling });
  const below = peers.height + end;
  if (result.points)
    drawPoints(
      flow,
      { ...result, points: result.points },
      { pack, below, coverage: coverageText(result, telling) },
      telling,
    );
  peers.draw();
  if (peers.height > 0) flow.y += 4;
  ahead.draw();
  flow.paragraph(remarks, styles.columnTitle);
  if (patents) drawPatents(flow, patents, telling);
}

const patentsOf = (pack: PackId, result: HeroFacts): PatentsShown | undefined =>
  pack === 'originality' && 'patents' in result && result.patents.length > 0
    ? { ...result, patents: result.patents }
    : undefined;

/** Nothing for patents: the distribution of companies says nothing of them. */
function peersOf(
  flow: Flow,
  pack: PackId,
  { points }: HeroFacts,
  { end, telling }: { end: number; telling: Telling },
): Beside {
  const { peers } = telling.order.disclosure;
  const manifest = manifestOf(telling, pack);
  const ofRows = (rows: number): Beside => {
    const block = peers && peersBlock(peers, { manifest, ...(points && { points }), rows }, telling);
    return beside(flow, block ? [block] : [], 1);
  };
  const room = flow.room - end - (points ? pointsWanted : 0);
  return [4, 3, 2].map(ofRows).find(({ height }) => height <= room) ?? ofRows(1);
}

/** What holds the score back at the left, what became of similar companies at the right; the whole width for one alone. */
function aheadOf(flow: Flow, result: HeroFacts, manifest: PackManifest, telling: Telling): Beside {
  const blocks = [
    ...(result.reasons
      ? [reasonsBlock({ ...result, reasons: result.reasons }, manifest.id === 'originality', telling)]
      : []),
    ...(result.outcomes ? [outcomesBlock(result.outcomes, manifest, telling)] : []),
  ];
  // Where nothing holds the score back, one sentence says so.
  return beside(flow, blocks, result.reasons?.length === 0 ? 0.3 : 0.5);
}

function coverageText({ coverage: { settled, of } }: HeroFacts, { language, formats }: Telling): string {
  return m.report_coverage({ settled: formats.count(settled), of: formats.count(of) }, language);
}

/** Values that the model never saw the like of, and which parts are not shown. */
function remarksOf(pack: PackId, result: HeroFacts, telling: Telling): string {
  const { language } = telling;
  const leftOut = leftOutOf(pack, result, telling);
  const outside = result.outsideSeen.map(({ indicator }) => lineLabel(indicator, language.locale));
  const remarks = [
    ...(result.points ? [] : [coverageText(result, telling)]),
    ...(result.outcomes ? [m.outcomes_note({}, language)] : []),
    ...(outside.length > 0 ? [m.report_outside_seen({ names: outside.join(', ') }, language)] : []),
    ...(leftOut === '' ? [] : [m.report_parts_withheld({ parts: leftOut }, language)]),
  ];
  return remarks.join('\n');
}

/** What would help where no grade could be given. */
function drawOpenEnds(
  flow: Flow,
  result: Exclude<DisclosedModel, { status: 'graded' }>,
  { language }: Telling,
): void {
  if (!isWithheld(result) || !('outside' in result)) return;
  const names = result.outside.map(({ indicator }) => lineLabel(indicator, language.locale)).join(', ');
  flow.paragraph(m.report_outside_seen({ names }, language), styles.body);
}
