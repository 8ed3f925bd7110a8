import { type Answer, valueOf } from '../dossier/answer';
import { isAsked } from '../indicators/is-asked';
import type { Question } from '../indicators/question';
import { type QuestionId, questionIds, questionOf } from '../indicators/questions';
import type { FactValue } from './catalogue';
import { companyFacts } from './company-facts';
import { type Fact, type FactReading, type FactType, knownFact, unknownFact } from './fact';
import { modelFacts } from './model-facts';

/** Grades that come from elsewhere: their options stand best first, after "never received". */
const gradesBestFirst: readonly QuestionId[] = ['programme.tcbGrade', 'programme.tiGrade'];

function typeOf(id: QuestionId, question: Question): FactType | undefined {
  switch (question.kind) {
    case 'check':
      return { type: 'check' };
    case 'choice': {
      const options = question.options.map(({ value, label }) => ({ value, label }));
      const [lowest, ...grades] = options;
      if (!gradesBestFirst.includes(id) || !lowest) return { type: 'choice', options };
      return { type: 'ordinal', options: [lowest, ...grades.toReversed()] };
    }
    case 'count':
      return { type: 'number', unit: 'count', range: question.range };
    case 'amount':
      return { type: 'number', unit: 'won', range: [0, 1e15] };
    case 'text':
    case 'date':
      return undefined;
  }
}

/** Every answer of the form that can be compared is a fact under the question's own id. */
function factOfQuestion(id: QuestionId): Fact | undefined {
  const question = questionOf(id);
  const is = typeOf(id, question);
  return (
    is && {
      label: question.label,
      is,
      read: ({ dossier }): FactReading => {
        const answer = dossier.answers[id] as Answer<FactValue> | undefined;
        if (answer?.state === 'notApplicable' || !isAsked(dossier, id)) return { state: 'none' };
        const value = valueOf(answer);
        return value === undefined ? unknownFact(id) : knownFact(value);
      },
    }
  );
}

const questionFacts = questionIds.flatMap((id): readonly (readonly [string, Fact])[] => {
  const fact = factOfQuestion(id);
  return fact ? [[id, fact]] : [];
});

/** What a criterion can speak of, by id. */
export const facts: ReadonlyMap<string, Fact> = new Map<string, Fact>([
  ...Object.entries(modelFacts),
  ...Object.entries(companyFacts),
  ...questionFacts,
]);
