import type { DisclosedPatent } from '../../domain/disclosure/disclosure';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import type { PatentResult } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import { patentStatusTexts } from '../../i18n/patent-text';
import type { Flow } from './flow';
import { leading, styles } from './styles';
import { type Cell, cell, drawTable, noted, type TableColumn } from './table';
import { manifestOf, type Telling } from './telling';

/** Of a result with patents in it. */
export interface PatentsShown {
  readonly patents: readonly PatentResult[];
  readonly notHeld?: number;
}

/** Of few patents the table stands on the model's own page. */
const few = 6;
const [frame, rowHeight] = [76, 27.5];

/** Room that the table takes, or that a longer one asks for before it begins. */
export const patentsHeight = ({ patents }: PatentsShown): number =>
  patents.length <= few ? frame + patents.length * rowHeight : 0;

/** Every patent with its three grades, score and range; begins on the same page where there is room for some rows. */
export function drawPatents(flow: Flow, result: PatentsShown, telling: Telling): void {
  const { language, formats, order, paper } = telling;
  const { patents, notHeld = 0 } = result;
  if (patents.length === 0) return;
  const manifest = manifestOf(telling, 'originality');
  flow.gap(6);
  flow.need(frame + Math.min(patents.length, few) * rowHeight);
  const title = m.report_patents({}, language);
  paper.mark(title);
  flow.paragraph(title, flow.isAtTop ? styles.title : styles.heading);
  const abouts = [
    m.report_patents_about({ count: formats.count(patents.length) }, language),
    ...(notHeld > 0 ? [m.report_patents_not_held({ count: formats.count(notHeld) }, language)] : []),
    m.report_patents_population({ population: manifest.referencePopulation[language.locale] }, language),
  ];
  flow.paragraph(abouts.join(' '), styles.columnTitle);
  flow.y += 4;
  const metrics = patents[0]?.metrics.map(({ id }) => id) ?? [];
  const columns: readonly TableColumn[] = [
    { title: m.report_patent({}, language), share: 42 },
    ...metrics.map((id): TableColumn => ({
      title: manifest.groups.find((group) => group.id === id)?.label[language.locale] ?? id,
      share: 13,
      align: 'middle',
    })),
    { title: m.report_patent_score({}, language), share: 9, align: 'end' },
    { title: m.report_patent_range({}, language), share: 16, align: 'end' },
  ];
  const shown = new Map(order.disclosure.inputs.patents.map((one) => [one.applicationNumber, one]));
  drawTable(
    flow,
    columns,
    patents.map((patent) => rowOf(patent, shown.get(patent.applicationNumber), metrics, telling)),
  );
  flow.y += leading(styles.note);
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
