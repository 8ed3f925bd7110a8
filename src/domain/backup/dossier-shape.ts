import { accountIds } from '../dossier/accounts';
import type { Answers, Dossier } from '../dossier/dossier';
import type { CareerPost, Development, KeyStaff } from '../dossier/people';
import { statementBases, type StatementYear } from '../dossier/statement-year';
import type { Question } from '../indicators/question';
import { questionIds, questionOf } from '../indicators/questions';
import { answerOf } from './answer-shape';
import { patent } from './patent-shape';
import {
  distinctBy,
  flag,
  integer,
  integerFrom,
  isoDate,
  isoMonth,
  listOf,
  numberFrom,
  object,
  oneOf,
  type Shape,
  text,
} from '../json-shape';

/** Lengths and ranges are no types: what a file of a company stated beyond them is kept as it was. */
export function valueOfQuestion(question: Question): Shape<string | number | boolean> {
  switch (question.kind) {
    case 'check':
      return flag;
    case 'choice':
      return oneOf(question.options.map(({ value }) => value));
    case 'count':
      return integerFrom(0);
    case 'amount':
      return integer;
    case 'text':
      return text;
    case 'date':
      return isoDate;
  }
}

/** Shape of the answer to each question. */
export const questionShapes = Object.fromEntries(
  questionIds.map((id) => [id, answerOf(valueOfQuestion(questionOf(id)))]),
);
const answers: Shape<Answers> = object({}, questionShapes);

export const accountShapes = Object.fromEntries(accountIds.map((id) => [id, answerOf(integer)]));
const year: Shape<StatementYear> = object({
  fiscalYear: integerFrom(1900),
  basis: oneOf(statementBases),
  values: object({}, accountShapes),
});

export const careerPost: Shape<CareerPost> = object({
  startMonth: isoMonth,
  endMonth: isoMonth,
  employer: text,
  isSameIndustry: flag,
});
export const keyPerson: Shape<KeyStaff> = object({
  kind: oneOf(['research', 'development', 'other']),
  sameIndustryYears: numberFrom(0),
});
export const development: Shape<Development> = object({
  name: text,
  manner: oneOf(['own', 'joint', 'outsourced']),
  hasPrototype: flag,
  hasSales: flag,
  hasIp: flag,
});

const stated = object(
  {
    schema: oneOf([1]),
    answers,
    statements: distinctBy(listOf(year), ({ fiscalYear }) => fiscalYear),
    patents: distinctBy(listOf(patent), ({ applicationNumber }) => applicationNumber),
  },
  {
    ceoCareer: answerOf(listOf(careerPost)),
    keyStaff: answerOf(listOf(keyPerson)),
    developments: answerOf(listOf(development)),
  },
);

/** Everything that is known of a company, version 1 of the section. */
export const dossierShape: Shape<Dossier> = stated;
