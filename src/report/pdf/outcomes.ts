import type { PackManifest } from '../../domain/pack/manifest';
import type { OutcomeProbability } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import type { Block } from './beside';
import { type Flow, writer } from './flow';
import { styles } from './styles';
import type { Telling } from './telling';

/** The rate in all data stands whole: behind the last line of what it is about, or below it. */
function isBesideLast(flow: Flow, label: string, base: string, width: number): boolean {
  const last = flow.lines(label, styles.small, width).at(-1) ?? '';
  return flow.canvas.measure(`${last} ${base}`, styles.small) <= width;
}

/** What became of similar companies: each learned probability with the rate in all data. */
export function outcomesBlock(
  outcomes: readonly OutcomeProbability[],
  manifest: PackManifest,
  { language, formats }: Telling,
): Block {
  const told = manifest.outcomes.flatMap((outcome) => {
    const found = outcomes.find(({ id }) => id === outcome.id);
    if (!found) return [];
    const base = m.report_outcome_base({ rate: formats.share(outcome.baseRate, 1) }, language);
    const figure = formats.basisPoints(found.basisPoints);
    return [{ figure, label: outcome.label[language.locale], base: `(${base})` }];
  });
  const title =
    manifest.id === 'originality' ? m.report_outcomes_patent({}, language) : m.report_outcomes({}, language);
  return {
    draw(flow, { x, y }, width, isDrawn) {
      const write = writer(flow, isDrawn);
      let down = y + write(title, { x, y }, styles.heading, width) + 3;
      for (const { figure, label, base } of told) {
        if (isDrawn)
          flow.canvas.line(figure, { x: x + 40, y: down + styles.strong.size }, styles.strong, 'end');
        const column = width - 48;
        const text = [label, base].join(isBesideLast(flow, label, base, column) ? ' ' : '\n');
        down += write(text, { x: x + 48, y: down }, styles.small, column) + 2;
      }
      return down - y;
    },
  };
}
