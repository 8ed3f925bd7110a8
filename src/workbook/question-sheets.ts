import type { LocalText } from '../domain/local-text';
import type { Question } from '../domain/indicators/question';
import { type QuestionId, questionIds, questionOf } from '../domain/indicators/questions';
import type { SheetId } from './marker';
import type { ValueKind } from './value-kind';

type Topic = QuestionId extends infer Id ? (Id extends `${infer Name}.${string}` ? Name : never) : never;

/** Where the questions of a topic stand. */
const sheetOfTopic = {
  company: 'company',
  ceo: 'people',
  staff: 'people',
  sales: 'sales',
  statements: 'sales',
  technology: 'technology',
  ip: 'technology',
  achievement: 'technology',
  research: 'research',
  checklist: 'checklist',
  programme: 'company',
} as const satisfies Record<Topic, SheetId>;

export type QuestionSheetId = (typeof sheetOfTopic)[Topic];
export const questionSheetIds: readonly QuestionSheetId[] = [...new Set(Object.values(sheetOfTopic))];

const topicOf = (id: QuestionId): Topic => id.slice(0, id.indexOf('.')) as Topic;

export const questionsOn = (sheet: QuestionSheetId): readonly QuestionId[] =>
  questionIds.filter((id) => sheetOfTopic[topicOf(id)] === sheet);

export function kindOfQuestion(question: Question): ValueKind {
  switch (question.kind) {
    case 'check':
      return { kind: 'flag' };
    case 'choice':
      return { kind: 'choice', options: question.options };
    case 'count':
      return { kind: 'count', range: question.range };
    case 'amount':
      return { kind: 'amount', signed: false };
    case 'text':
      return { kind: 'text', maxLength: question.maxLength };
    case 'date':
      return { kind: 'date' };
  }
}

export const won: LocalText = { ko: '원', en: 'KRW' };
const isoDate: LocalText = { ko: '연-월-일', en: 'YYYY-MM-DD' };
const choose: LocalText = { ko: '목록에서 고름', en: 'choose' };

/** What stands beside the answer's cell: its unit, or how it is given. */
export function unitOfQuestion(id: QuestionId): LocalText | undefined {
  const question = questionOf(id);
  switch (question.kind) {
    case 'check':
    case 'choice':
      return choose;
    case 'count':
      return question.unit;
    case 'amount':
      return won;
    case 'date':
      return isoDate;
    case 'text':
      return undefined;
  }
}
