import type { DisclosedPatent } from '../../domain/disclosure/disclosure';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import type { PatentResult } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import { patentStatusTexts } from '../../i18n/patent-text';
import type { Flow } from './flow';
import { leading, styles } from './styles';
import { type Cell, cell, drawTable, noted, type TableColumn, tableHeight } from './table';
import { manifestOf, type Telling } from './telling';

/** Of a result with patents in it. */
export interface PatentsShown {
  readonly patents: readonly PatentResult[];
  readonly notHeld?: number;
}

/** Of few patents the table stands on the model's own page; a longer one begins where there is room for so many. */
const [few, atFirst] = [6, 4];
const above = 6;

/** Room that the table takes, or the beginning of a longer one, which goes on on further pages. */
export const patentsHeight = (flow: Flow, result: PatentsShown, telling: Telling): number =>
  above + beginHeight(flow, result, telling);

/** Of title, what the grades are, and the rows that stay together with them. */
function beginHeight(flow: Flow, result: PatentsShown, telling: Telling): number {
  const lines = flow.lines(aboutOf(result, telling), styles.columnTitle, flow.whole.width);
  const rows = rowsOf(result, telling).slice(0, result.patents.length <= few ? few : atFirst);
  const table = tableHeight(flow, columnsOf(result, telling), rows);
  return leading(styles.heading) + lines.length * leading(styles.columnTitle) + belowAbout + table;
}

const belowAbout = 4;

const metricsOf = ({ patents }: PatentsShown): readonly string[] =>
  patents[0]?.metrics.map(({ id }) => id) ?? [];

function aboutOf({ patents, notHeld = 0 }: PatentsShown, telling: Telling): string {
  const { language, formats } = telling;
  const population = manifestOf(telling, 'originality').referencePopulation[language.locale];
  return [
    m.report_patents_about({ count: formats.count(patents.length) }, language),
    ...(notHeld > 0 ? [m.report_patents_not_held({ count: formats.count(notHeld) }, language)] : []),
    m.report_patents_population({ population }, language),
  ].join(' ');
}

function columnsOf(result: PatentsShown, telling: Telling): readonly TableColumn[] {
  const { language } = telling;
  const { groups } = manifestOf(telling, 'originality');
  return [
    { title: m.report_patent({}, language), share: 42 },
    ...metricsOf(result).map((id): TableColumn => ({
      title: groups.find((group) => group.id === id)?.label[language.locale] ?? id,
      share: 13,
      align: 'middle',
    })),
    { title: m.report_patent_score({}, language), share: 9, align: 'end' },
    { title: m.report_patent_range({}, language), share: 16, align: 'end' },
  ];
}

/** Every patent with its three grades, score and range; begins on the same page where there is room for some rows. */
export function drawPatents(flow: Flow, result: PatentsShown, telling: Telling): void {
  flow.gap(above);
  flow.need(beginHeight(flow, result, telling));
  const title = m.report_patents({}, telling.language);
  telling.paper.mark(title);
  flow.paragraph(title, flow.isAtTop ? styles.title : styles.heading);
  flow.paragraph(aboutOf(result, telling), styles.columnTitle);
  flow.y += belowAbout;
  drawTable(flow, columnsOf(result, telling), rowsOf(result, telling));
  flow.y += leading(styles.note);
}

function rowsOf(result: PatentsShown, telling: Telling): readonly (readonly Cell[])[] {
  const metrics = metricsOf(result);
  const { patents } = telling.order.disclosure.inputs;
  const shown = new Map(patents.map((one) => [one.applicationNumber, one]));
  return result.patents.map((patent) => rowOf(patent, shown.get(patent.applicationNumber), metrics, telling));
}

function rowOf(
  patent: PatentResult,
  input: DisclosedPatent | undefined,
  metrics: readonly string[],
  { language, formats }: Telling,
): readonly Cell[] {
  const number = formatApplicationNumber(patent.applicationNumber);
  const title = input?.title?.state === 'known' ? input.title.value : undefined;
  const status =
    input?.status?.state === 'known' ? patentStatusTexts[input.status.value]({}, language) : undefined;
  const { low, high } = patent.interval;
  const range = m.range_ends({ low: formats.score(low), high: formats.score(high) }, language);
  return [
    title === undefined
      ? noted(number, status ?? '')
      : noted(title, status === undefined ? number : `${number} · ${status}`, styles.cellStrong),
    ...metrics.map((id) =>
      cell(patent.metrics.find((metric) => metric.id === id)?.grade ?? '', styles.cellStrong),
    ),
    cell(formats.score(patent.score), styles.cellStrong),
    cell(range, styles.note),
  ];
}
