import type { AccountId } from '../dossier/accounts';
import type { Dossier } from '../dossier/dossier';
import type { Place } from '../dossier/merge';
import type { QuestionId } from '../indicators/questions';
import type { DisclosedCompany, InputId, InputKind } from './disclosure';

/** The company says who it is in the head of a report, not among its inputs: no model reads these. */
export const companyQuestionOf = {
  name: 'company.name',
  businessNumber: 'company.businessNumber',
  corporateNumber: 'company.corporateNumber',
  dartCode: 'company.dartCode',
} as const satisfies Record<keyof DisclosedCompany, QuestionId>;

const companyQuestions: ReadonlySet<string> = new Set(Object.values(companyQuestionOf));

/** What is asked of the chief executive as a person. */
export const isPersonal = (asked: string): boolean =>
  asked === 'ceoCareer' || asked === 'keyStaff' || /^(?:ceo\.|checklist\.ceo)/.test(asked);

/** Whether a place of a dossier holds something about a living person. */
export const isPersonalPlace = (place: Place): boolean =>
  (place.kind === 'answer' && isPersonal(place.id)) || (place.kind === 'list' && isPersonal(place.name));

export const answerInput = (id: QuestionId): InputId => `answer:${id}`;
export const amountInput = (fiscalYear: number, account: AccountId): InputId =>
  `amount:${fiscalYear}:${account}`;
export const patentInput = (applicationNumber: string): InputId => `patent:${applicationNumber}`;

export function kindOfInput(id: InputId): InputKind {
  if (id === 'developments') return id;
  if (id.startsWith('people:')) return 'people';
  if (id.startsWith('amount:')) return 'amounts';
  if (id.startsWith('patent:')) return 'patents';
  return isPersonal(id.slice('answer:'.length)) ? 'people' : 'answers';
}

/** Every input that the dossier holds, in the order of the form. */
export function inputsOf(dossier: Dossier): readonly InputId[] {
  const { answers, statements, patents, ceoCareer, keyStaff, developments } = dossier;
  const asked = (Object.keys(answers) as QuestionId[]).filter(
    (id) => answers[id] && !companyQuestions.has(id),
  );
  return [
    ...asked.map(answerInput),
    ...statements.flatMap(({ fiscalYear, values }) =>
      (Object.keys(values) as AccountId[]).map((account) => amountInput(fiscalYear, account)),
    ),
    ...patents.map(({ applicationNumber }) => patentInput(applicationNumber)),
    ...(ceoCareer ? (['people:ceoCareer'] as const) : []),
    ...(keyStaff ? (['people:keyStaff'] as const) : []),
    ...(developments ? (['developments'] as const) : []),
  ];
}
