import { answerValue, type Dossier } from '../dossier/dossier';
import type { Condition } from './question';
import { type QuestionId, questionOf } from './questions';

export const holds = (dossier: Dossier, { question, is }: Condition): boolean =>
  answerValue(dossier, question as QuestionId) === is;

/** Whether a question is asked of this company now, given the answer that it depends on. */
export function isAsked(dossier: Dossier, id: QuestionId): boolean {
  const { when, onlyFromFiles } = questionOf(id);
  if (onlyFromFiles && dossier.answers[id] === undefined) return false;
  return when === undefined || holds(dossier, when);
}
