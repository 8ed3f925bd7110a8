import { answerValue, type Dossier } from '../dossier/dossier';
import { type QuestionId, questionOf } from './questions';

/** What an answer counts for, 0 to 1: a check 0 or 1, an option its credit. Undefined while unanswered. */
export function creditOf(dossier: Dossier, id: QuestionId): number | undefined {
  const value = answerValue(dossier, id);
  if (typeof value === 'boolean') return value ? 1 : 0;
  const question = questionOf(id);
  if (question.kind !== 'choice') return undefined;
  return question.options.find((option) => option.value === value)?.credit;
}
