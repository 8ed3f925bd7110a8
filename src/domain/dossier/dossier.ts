import type { ValueOfQuestion } from '../indicators/question';
import type { QuestionId, QuestionOf } from '../indicators/questions';
import { type Answer, valueOf } from './answer';
import type { Patent } from './patent';
import type { CareerPost, Development, KeyStaff } from './people';
import type { StatementYear } from './statement-year';

export type Answers = { readonly [Id in QuestionId]?: Answer<ValueOfQuestion<QuestionOf<Id>>> };

/** Everything that the three models can know of a company. What is absent has not been answered. */
export interface Dossier {
  readonly schema: 1;
  readonly answers: Answers;
  readonly statements: readonly StatementYear[];
  readonly patents: readonly Patent[];
  /** Lists are answers too: an empty list says "none", an absent one "not answered". */
  readonly ceoCareer?: Answer<readonly CareerPost[]>;
  readonly keyStaff?: Answer<readonly KeyStaff[]>;
  readonly developments?: Answer<readonly Development[]>;
}

export const emptyDossier: Dossier = {
  schema: 1,
  answers: {},
  statements: [],
  patents: [],
};

/** Value of an answer, or undefined where it is not answered or does not apply. */
export function answerValue<Id extends QuestionId>(
  dossier: Dossier,
  id: Id,
): ValueOfQuestion<QuestionOf<Id>> | undefined {
  return valueOf(dossier.answers[id] as Answer<ValueOfQuestion<QuestionOf<Id>>> | undefined);
}
