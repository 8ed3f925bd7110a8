import type { Evaluation } from '../../domain/history/evaluation';
import type { ResultKey } from '../../domain/result/comparison';
import type { ResultDocument } from '../../domain/result/result';
import { m } from '../../i18n/generated/messages.js';
import { formatDayAndTime, formatScore } from '../format';
import { heroOf } from '../result/hero';
import { packOfResult } from '../result/model-names';
import { keptPackOf } from './kept-packs';

/** What an evaluation is called: its name, or when it was. */
export const entryTitle = ({ name, at }: Pick<Evaluation, 'name' | 'at'>): string =>
  name === undefined ? formatDayAndTime(at) : m.history_named({ name, when: formatDayAndTime(at) });

export const occasionTexts: Readonly<Record<Evaluation['occasion'], () => string>> = {
  settled: () => m.history_settled(),
  files: () => m.history_files(),
  pinned: () => m.history_pinned(),
};

/** A score with the range that it is never shown without, or that there is none. */
export function scoreText(result: ResultDocument, key: ResultKey): string {
  const graded = result[key];
  if (graded.status !== 'graded') return m.history_no_score();
  return m.history_score({ score: formatScore(graded.score), range: heroOf(graded).ends });
}

/** One evaluation's point in the chart in words. */
export function pointText(entry: Evaluation, result: ResultDocument | undefined, key: ResultKey): string {
  const score = result ? scoreText(result, key) : m.history_unreadable();
  const version = keptPackOf(entry, packOfResult[key])?.version ?? '';
  return [entryTitle(entry), score, m.history_model_version({ version })].join(', ');
}
