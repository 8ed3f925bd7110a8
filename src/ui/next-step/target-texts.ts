import type { Target } from '../../domain/advice/target';
import { innovationBands } from '../../domain/grading/scale';
import { m } from '../../i18n/generated/messages.js';
import { formatScore } from '../format';
import { inLanguage } from '../state/language.svelte';

/** A target in words: a grade, a band with the score at which it begins, or a score. */
export function targetText(target: Target): string {
  if ('grade' in target) return m.target_grade({ grade: target.grade });
  const band =
    target.model === 'innovationGrowth'
      ? innovationBands.find(({ from }) => from === target.score)
      : undefined;
  const digits = target.score % 10 === 0 ? 1 : 2;
  const score = formatScore(target.score, digits);
  return band ? m.target_band({ band: inLanguage(band.label), score }) : m.target_score({ score });
}
