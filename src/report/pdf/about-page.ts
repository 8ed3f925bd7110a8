import type { PackManifest } from '../../domain/pack/manifest';
import { packIds } from '../../domain/pack/manifest';
import { dataSetName } from '../../i18n/data-set-name';
import { m } from '../../i18n/generated/messages.js';
import { modelNames } from '../../i18n/model-name';
import { Flow } from './flow';
import { palette } from './palette';
import { leading, styles } from './styles';
import { type Cell, cell, drawTable, type TableColumn } from './table';
import { manifestOf, shortDigest, type Telling } from './telling';

/** What the grades are not, which models made them, and how anybody can check the report. */
export function drawAbout(telling: Telling): void {
  const { paper, language } = telling;
  const title = m.report_models({}, language);
  const flow = new Flow(paper, title);
  flow.title(title);
  flow.heading(m.report_is_not_title({}, language));
  for (const text of [m.report_is_not_official, m.report_is_not_decision, m.report_is_not_proof])
    drawPoint(flow, text({}, language));
  flow.y += 12;
  drawModels(flow, telling);
  drawHowToVerify(flow, telling);
  drawMissingSigns(flow, telling);
}

function drawPoint(flow: Flow, text: string, number?: number): void {
  const { x, width } = flow.whole;
  const inner = { x: x + 18, width: width - 18 };
  flow.need(flow.lines(text, styles.body, inner.width).length * leading(styles.body) + 4);
  if (number === undefined) flow.canvas.disc(flow.at(x + 5, 6.5), 1.8, palette.accent);
  else
    flow.canvas.line(String(number), flow.at(x + 2, styles.body.size), {
      ...styles.strong,
      color: palette.accentInk,
    });
  flow.paragraph(text, styles.body, inner);
  flow.y += 4;
}

function drawModels(flow: Flow, telling: Telling): void {
  const { order, language } = telling;
  const shown = packIds.filter((pack) => order.disclosure.results[pack]);
  const columns: readonly TableColumn[] = [
    { title: '', share: 20 },
    ...shown.map((pack): TableColumn => ({
      title: modelNames[pack]({}, language),
      share: 80 / shown.length,
    })),
  ];
  const facts = shown.map((pack) => factsOf(manifestOf(telling, pack), telling));
  const rows = (facts[0] ?? []).map(([label], at): readonly Cell[] => [
    cell(label, styles.note),
    ...facts.map((one) => cell(one[at]?.[1] ?? '')),
  ]);
  drawTable(flow, columns, rows);
  flow.y += 18;
}

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
    [m.report_model_population({}, language), referencePopulation[language.locale]],
    [m.report_model_interval({}, language), m.report_model_interval_value(coverage, language)],
    [m.report_model_publisher({}, language), kept ? shortDigest(kept.publisher) : ''],
    [m.report_model_digest({}, language), kept ? shortDigest(kept.digest) : ''],
  ];
}

function drawHowToVerify(flow: Flow, telling: Telling): void {
  const { paper, order, language } = telling;
  const steps = [
    m.report_verify_open,
    m.report_verify_drop,
    m.report_verify_read,
    m.report_verify_again,
    m.report_verify_compare,
  ].map((text) => text({}, language));
  flow.need(150);
  paper.mark(m.report_verify({}, language));
  flow.heading(m.report_verify({}, language));
  steps.forEach((text, at) => drawPoint(flow, text, at + 1));
  const marks = [
    `${m.report_digest({}, language)} ${order.digest}`,
    ...(order.keyFingerprint === undefined ? [] : [`${m.report_key({}, language)} ${order.keyFingerprint}`]),
  ];
  flow.y += 2;
  for (const mark of marks) flow.paragraph(mark, styles.note);
}

/** Characters of the company's own texts that the fonts lack are named by their code points. */
function drawMissingSigns(flow: Flow, { paper, language }: Telling): void {
  const missing = [...paper.faces.missing];
  if (missing.length === 0) return;
  const signs = missing.map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  flow.gap(8);
  flow.paragraph(m.report_missing_signs({ signs: signs.join(', ') }, language), styles.note);
}
