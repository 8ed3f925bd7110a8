import { modelNames, type ReportFigure } from './compare-models';

/** Area under the curve of every model, one line for each outcome, as Markdown. */
export function figuresTable(figures: readonly ReportFigure[]): string {
  const aucs = figures.filter(({ metric }) => metric === 'auc');
  const ids = [...new Set(aucs.map(({ id }) => id))].sort();
  const lines = ids.map((id) => {
    const own = aucs.filter((figure) => figure.id === id);
    const cells = modelNames.map((model) => cellOf(own.find((figure) => figure.model === model)));
    return `| ${[`\`${id}\``, String(own[0]!.n), ...cells].join(' | ')} |`;
  });
  return [
    `| ${['id', 'n', ...modelNames].join(' | ')} |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function cellOf(figure: ReportFigure | undefined): string {
  return figure ? `${figure.value.toFixed(3)} (${figure.lo.toFixed(3)}–${figure.hi.toFixed(3)})` : '–';
}
