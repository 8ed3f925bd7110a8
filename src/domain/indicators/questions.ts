import { checklistQuestions } from './checklist';
import { companyQuestions } from './company-questions';
import { programmeQuestions } from './programme-questions';
import type { Question } from './question';
import { researchQuestions } from './research-questions';

/** Every single question of the form, in the order in which it is asked. */
export const questions = {
  ...companyQuestions,
  ...researchQuestions,
  ...checklistQuestions,
  ...programmeQuestions,
} as const;

export type QuestionId = keyof typeof questions;
export type QuestionOf<Id extends QuestionId> = (typeof questions)[Id];

export const questionIds = Object.keys(questions) as readonly QuestionId[];

export function questionOf(id: QuestionId): Question {
  return questions[id];
}
