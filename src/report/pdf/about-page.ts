import type { PackManifest } from '../../domain/pack/manifest';
import { dataSetName } from '../../i18n/data-set-name';
import { m } from '../../i18n/generated/messages.js';
import { modelNames } from '../../i18n/model-name';
import { type Block, beside, stacked } from './beside';
import { type Flow, writer } from './flow';
import { leftOutOf, needsPages } from './left-out';
import { palette } from './palette';
import { styles } from './styles';
import { type Cell, cell, drawTable, type TableColumn } from './table';
import { manifestOf, shortDigest, type Telling } from './telling';
import { type ShownModel, shownModels } from './verdict';

/** What the grades are not, which models made them, and how anybody can check the report. */
export function drawAbout(flow: Flow, telling: Telling): void {
  const { paper, language } = telling;
  const title = m.report_models({}, language);
  const isNot = stacked([isNotBlock(telling), marksBlock(telling)]);
  const said = beside(flow, [isNot, howToVerifyBlock(telling)], 0.44);
  flow.enter(title, said.height + 160);
  flow.title(title);
  paper.mark(m.report_verify({}, language));
  said.draw();
  flow.y += 4;
  drawModels(flow, telling);
}

function isNotBlock({ language }: Telling): Block {
  const texts = [m.report_is_not_official, m.report_is_not_decision, m.report_is_not_proof];
  return pointsBlock(
    m.report_is_not_title({}, language),
    texts.map((text) => text({}, language)),
    () => '•',
  );
}

function howToVerifyBlock({ language }: Telling): Block {
  const steps = [
    m.report_verify_open,
    m.report_verify_drop,
    m.report_verify_read,
    m.report_verify_again,
    m.report_verify_compare,
  ];
  return pointsBlock(
    m.report_verify({}, language),
    steps.map((text) => text({}, language)),
    (at) => String(at + 1),
  );
}

/** A heading with short texts below it, each behind its sign. */
function pointsBlock(title: string, texts: readonly string[], signOf: (at: number) => string): Block {
  return {
    draw(flow, { x, y }, width, isDrawn) {
      const write = writer(flow, isDrawn);
      let down = y + write(title, { x, y }, styles.heading, width) + 3;
      texts.forEach((text, at) => {
        const sign = { ...styles.cellStrong, size: point.size, color: palette.accentInk };
        write(signOf(at), { x, y: down }, sign, 14);
        down += write(text, { x: x + 14, y: down }, point, width - 14) + 2.5;
      });
      return down - y;
    },
  };
}

/** Facts for whoever wants to know exactly. */
const fact = { ...styles.small, size: 7, lead: 9.4 };
const mark = { ...fact, color: palette.soft };
const point = { ...styles.small, size: 7.7, lead: 11 };

function drawModels(flow: Flow, telling: Telling): void {
  const { order, language } = telling;
  const shown = shownModels(order.disclosure.results);
  const isAlone = !needsPages(order.disclosure);
  const columns: readonly TableColumn[] = [
    { title: '', share: 13 },
    ...shown.map(({ pack }): TableColumn => ({
      title: modelNames[pack]({}, language),
      share: 87 / shown.length,
    })),
  ];
  const facts = shown.map((model) => [
    ...factsOf(manifestOf(telling, model.pack), telling),
    ...(isAlone ? shownFacts(model, telling) : []),
  ]);
  const rows = (facts[0] ?? []).map(([label], at): readonly Cell[] => [
    cell(label, { ...fact, color: palette.soft }),
    ...facts.map((one) => cell(one[at]?.[1] ?? '', fact)),
  ]);
  drawTable(flow, columns, rows);
  flow.y += 6;
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

type Fact = readonly [label: string, value: string];

function factsOf(
  { id, version, training, referencePopulation }: PackManifest,
  telling: Telling,
): readonly Fact[] {
  const { order, language, formats } = telling;
  const { learnedShare, intervalCoverage, dataSets } = training;
  const kept = order.disclosure.packs.find(({ purpose }) => purpose === id);
  const learned = { learned: formats.share(learnedShare), prior: formats.share(1 - learnedShare) };
  const coverage = {
    stated: formats.share(intervalCoverage.stated),
    measured: formats.share(intervalCoverage.measured, 1),
    rows: formats.count(intervalCoverage.rows),
  };
  const data = [...new Map(dataSets.map((one) => [one.id, one])).values()].map((one) =>
    m.report_model_data_rows(
      { data: dataSetName(one.id, language.locale), rows: formats.count(one.rows) },
      language,
    ),
  );
  return [
    [m.report_model_version({}, language), `${id} ${version}`],
    [m.report_model_learned({}, language), m.report_model_learned_value(learned, language)],
    [m.report_model_data({}, language), data.join('\n')],
    [m.report_model_population({}, language), capitalised(referencePopulation[language.locale])],
    [m.report_model_interval({}, language), m.report_model_interval_value(coverage, language)],
    [
      m.report_model_publisher({}, language),
      kept ? `${shortDigest(kept.publisher)} · ${shortDigest(kept.digest)}` : '',
    ],
  ];
}

/** How much a grade rests on, and what of it is not shown: where no page of the model says so. */
function shownFacts({ pack, result }: ShownModel, telling: Telling): readonly Fact[] {
  const { language, formats } = telling;
  const { settled, of } = result.status === 'graded' ? result.coverage : { settled: 0, of: 0 };
  const counts = { settled: formats.count(settled), of: formats.count(of) };
  return [
    [m.report_model_settled({}, language), of > 0 ? m.report_model_settled_value(counts, language) : '–'],
    [m.report_model_left_out({}, language), leftOutOf(pack, result, telling) || '–'],
  ];
}

/** Digest and key whole, to be compared with what the company says. */
function marksBlock({ order, language }: Telling): Block {
  const marks = [
    `${m.report_digest({}, language)} ${order.digest}`,
    ...(order.keyFingerprint === undefined ? [] : [`${m.report_key({}, language)} ${order.keyFingerprint}`]),
  ];
  return {
    draw: (flow, spot, width, isDrawn) =>
      writer(flow, isDrawn)(marks.join('\n'), { ...spot, y: spot.y + 4 }, mark, width) + 4,
  };
}

/** Characters of the company's own texts that the fonts lack are named by their code points. */
export function drawMissingSigns(flow: Flow, { paper, language }: Telling): void {
  const missing = [...paper.faces.missing];
  if (missing.length === 0) return;
  const signs = missing.map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  flow.gap(8);
  flow.paragraph(m.report_missing_signs({ signs: signs.join(', ') }, language), styles.note);
}
