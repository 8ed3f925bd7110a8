import type { PackManifest } from '../../domain/pack/manifest';
import type { OutcomeProbability } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import type { Block } from './beside';
import { writer } from './flow';
import { styles } from './styles';
import type { Telling } from './telling';

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
    return [
      {
        figure: formats.basisPoints(found.basisPoints),
        label: `${outcome.label[language.locale]} (${base})`,
      },
    ];
  });
  const title =
    manifest.id === 'originality' ? m.report_outcomes_patent({}, language) : m.report_outcomes({}, language);
  return {
    draw(flow, { x, y }, width, isDrawn) {
      const write = writer(flow, isDrawn);
      let down = y + write(title, { x, y }, styles.heading, width) + 3;
      for (const { figure, label } of told) {
        if (isDrawn)
          flow.canvas.line(figure, { x: x + 40, y: down + styles.strong.size }, styles.strong, 'end');
        down += write(label, { x: x + 48, y: down }, styles.small, width - 48) + 2;
      }
      return down - y;
    },
  };
}
