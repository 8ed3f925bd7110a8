import type { PackId, PackManifest } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import type { HeroFacts } from '../../i18n/hero';
import { lineLabel } from '../../i18n/line-text';
import { modelNames } from '../../i18n/model-name';
import type { Word } from '../../i18n/word';
import { drawCapabilities } from './capabilities';
import { drawFeasibility } from './feasibility';
import { Flow } from './flow';
import { drawGradeBlock } from './grade-block';
import { type Beside, beside } from './beside';
import { outcomesBlock } from './outcomes';
import { palette } from './palette';
import { drawPoints } from './points';
import { reasonsBlock } from './reasons';
import { styles } from './styles';
import { manifestOf, type Telling } from './telling';
import { type DisclosedModel, isWithheld } from './verdict';

/** All of one model: grade, capabilities, points, reasons, outcomes, and what was not counted. */
export function drawModelPage(pack: PackId, result: DisclosedModel, telling: Telling): Flow {
  const { paper, language } = telling;
  const name = modelNames[pack]({}, language);
  const flow = new Flow(paper, name);
  flow.title(name, m.model_line({ id: result.model.id, version: result.model.version }, language));
  drawHead(flow, result, telling);
  if (result.status === 'graded') drawDetail(flow, pack, result, telling);
  else drawOpenEnds(flow, result, telling);
  return flow;
}

function drawHead(flow: Flow, result: DisclosedModel, telling: Telling): void {
  const { x, width } = flow.whole;
  const height = 88;
  flow.canvas.box(flow.at(x), width, height, palette.well, 10);
  const place = { spot: flow.at(x + 16, 14), width: width - 32, size: 44 };
  drawGradeBlock(flow.canvas, result, place, telling);
  flow.y += height + 12;
}

function drawDetail(flow: Flow, pack: PackId, result: HeroFacts, telling: Telling): void {
  const manifest = manifestOf(telling, pack);
  if (result.groups) {
    if ('grade' in result) drawFeasibility(flow, { ...result, groups: result.groups }, telling);
    else drawCapabilities(flow, result.groups, manifest, telling);
  }
  const remarks = remarksOf(pack, result, telling);
  const ahead = aheadOf(flow, result, manifest, telling);
  const below = ahead.height + flow.lines(remarks, styles.columnTitle, flow.whole.width).length * 12 + 8;
  if (result.points)
    drawPoints(
      flow,
      { ...result, points: result.points },
      { pack, below, coverage: coverageText(result, telling) },
      telling,
    );
  ahead.draw();
  flow.paragraph(remarks, styles.columnTitle);
}

/** What holds the score back at the left, what became of similar companies at the right; the whole width for one alone. */
function aheadOf(flow: Flow, result: HeroFacts, manifest: PackManifest, telling: Telling): Beside {
  const blocks = [
    ...(result.reasons ? [reasonsBlock({ ...result, reasons: result.reasons }, telling)] : []),
    ...(result.outcomes ? [outcomesBlock(result.outcomes, manifest, telling)] : []),
  ];
  return beside(flow, blocks, 0.53);
}

const partTexts: Readonly<Record<'groups' | 'points' | 'reasons' | 'outcomes' | 'patents', Word>> = {
  groups: m.report_part_groups,
  points: m.report_part_points,
  reasons: m.report_part_reasons,
  outcomes: m.report_part_outcomes,
  patents: m.report_part_patents,
};

function coverageText({ coverage: { settled, of } }: HeroFacts, { language, formats }: Telling): string {
  return m.report_coverage({ settled: formats.count(settled), of: formats.count(of) }, language);
}

/** Values that the model never saw the like of, and which parts are not shown. */
function remarksOf(pack: PackId, result: HeroFacts, telling: Telling): string {
  const { language } = telling;
  const parts = (['groups', 'points', 'reasons', 'outcomes'] as const).filter((part) => !result[part]);
  const hidesPatents = pack === 'originality' && !('patents' in result && result.patents);
  const hidden = [...parts, ...(hidesPatents ? (['patents'] as const) : [])];
  const outside = result.outsideSeen.map(({ indicator }) => lineLabel(indicator, language.locale));
  const remarks = [
    ...(result.points ? [] : [coverageText(result, telling)]),
    ...(result.outcomes ? [m.outcomes_note({}, language)] : []),
    ...(outside.length > 0 ? [m.report_outside_seen({ names: outside.join(', ') }, language)] : []),
    ...(hidden.length > 0
      ? [
          m.report_parts_withheld(
            { parts: hidden.map((part) => partTexts[part]({}, language)).join(', ') },
            language,
          ),
        ]
      : []),
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
