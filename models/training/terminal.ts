import { modelNames, orderMetrics, type ReportFigure } from './evaluation/compare-models';
import type { Coverage } from './interval/fit-interval';

const started = performance.now();

/** A line of progress with the seconds since the start. */
export function progress(text: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(4);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

/** How well every model tells each outcome apart, and how the shipped one's probabilities hold. */
export function printFigures(figures: readonly ReportFigure[]): void {
  const orders = figures.filter(({ metric }) => orderMetrics.some((order) => order === metric));
  const header = ['', ...modelNames].map((text, index) => text.padEnd(index === 0 ? 36 : 22)).join('');
  const rows = [...new Set(orders.map(({ id, metric }) => `${id} ${metric}`))];
  const lines = rows.map((row) => {
    const own = orders.filter(({ id, metric }) => `${id} ${metric}` === row);
    const cells = modelNames.map((model) => {
      const found = own.find((figure) => figure.model === model);
      return found ? `${found.value.toFixed(3)} (${found.lo.toFixed(3)}-${found.hi.toFixed(3)})` : '-';
    });
    return [row.padEnd(36), ...cells.map((cell) => cell.padEnd(22))].join('');
  });
  const rest = figures
    .filter((figure) => figure.model === 'shipped' && !orders.includes(figure))
    .map(
      ({ id, metric, value, lo, hi }) =>
        `${id.padEnd(36)}${metric} ${value.toFixed(3)} (${lo.toFixed(3)}-${hi.toFixed(3)})`,
    );
  process.stdout.write(`${[header, ...lines, '', ...rest].join('\n')}\n`);
}

export function printCoverage(pack: string, coverage: readonly Coverage[]): void {
  for (const { label, measured, rows } of coverage)
    process.stdout.write(
      `${pack}: stated 80 %, measured ${(measured * 100).toFixed(1)} % (${label.en}, ${rows} cases)\n`,
    );
}
