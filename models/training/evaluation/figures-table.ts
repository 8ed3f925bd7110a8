import { modelNames, orderMetrics, type ReportFigure } from './compare-models';

/** How well every model tells each outcome apart, one line for each, as Markdown. */
export function figuresTable(figures: readonly ReportFigure[]): string {
  const orders = figures.filter(({ metric }) => orderMetrics.some((order) => order === metric));
  const keyOf = ({ id, metric }: ReportFigure) => `\`${id}\` | ${metric === 'auc' ? 'AUC' : 'C'}`;
  const keys = [...new Set(orders.map(keyOf))].sort();
  const lines = keys.map((key) => {
    const own = orders.filter((figure) => keyOf(figure) === key);
    const cells = modelNames.map((model) => cellOf(own.find((figure) => figure.model === model)));
    return `| ${[key, String(own[0]!.n), ...cells].join(' | ')} |`;
  });
  return [
    `| ${['id', 'figure', 'n', ...modelNames].join(' | ')} |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function cellOf(figure: ReportFigure | undefined): string {
  return figure ? `${figure.value.toFixed(3)} (${figure.lo.toFixed(3)}–${figure.hi.toFixed(3)})` : '–';
}
