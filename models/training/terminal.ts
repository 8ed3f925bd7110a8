import { modelNames, type ReportFigure } from './evaluation/compare-models';
import type { Coverage } from './interval/fit-interval';

const started = performance.now();

/** A line of progress with the seconds since the start. */
export function progress(text: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(4);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

/** Area under the curve of every model, one line for each outcome. */
export function printFigures(figures: readonly ReportFigure[]): void {
  const ids = [...new Set(figures.map(({ id }) => id))];
  const header = ['AUC', ...modelNames].map((text, index) => text.padEnd(index === 0 ? 24 : 22)).join('');
  const lines = ids.map((id) => {
    const cells = modelNames.map((model) => {
      const found = figures.find(
        (figure) => figure.id === id && figure.model === model && figure.metric === 'auc',
      );
      return found ? `${found.value.toFixed(3)} (${found.lo.toFixed(3)}-${found.hi.toFixed(3)})` : '-';
    });
    return [id.padEnd(24), ...cells.map((cell) => cell.padEnd(22))].join('');
  });
  const rest = figures
    .filter(({ model, metric }) => model === 'shipped' && metric !== 'auc')
    .map(
      ({ id, metric, value, lo, hi }) =>
        `${id.padEnd(24)}${metric} ${value.toFixed(3)} (${lo.toFixed(3)}-${hi.toFixed(3)})`,
    );
  process.stdout.write(`${[header, ...lines, '', ...rest].join('\n')}\n`);
}

export function printCoverage(pack: string, coverage: readonly Coverage[]): void {
  for (const { label, measured, rows } of coverage)
    process.stdout.write(
      `${pack}: stated 80 %, measured ${(measured * 100).toFixed(1)} % (${label.en}, ${rows} cases)\n`,
    );
}
