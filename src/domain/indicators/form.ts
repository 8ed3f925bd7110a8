import { valueOf } from '../dossier/answer';
import { answerValue, type Dossier } from '../dossier/dossier';
import type { IndustryBranch } from '../dossier/industry';
import type { LocalText } from '../local-text';
import { companyIndicators, singlePatentIndicators } from './catalogue';
import type { Asked } from './derived';
import type { Indicator, PatentIndicator } from './indicator';
import { holds, isAsked } from './is-asked';
import type { ChoiceQuestion, FormSection, Option, Question } from './question';
import { type QuestionId, questionIds, questionOf } from './questions';

const describedIndicators: readonly (Indicator | PatentIndicator)[] = [
  ...companyIndicators.values(),
  ...singlePatentIndicators.values(),
];

/** The indicators that read a place of the form: why it is asked. */
export function indicatorsAsking(asked: Asked): readonly (Indicator | PatentIndicator)[] {
  return describedIndicators.filter((indicator) => indicator.asks.includes(asked));
}

/** What a choice offers this company; an answer given earlier stays among it. */
export function optionsFor(dossier: Dossier, { options }: ChoiceQuestion, chosen: string): readonly Option[] {
  return options.filter(({ value, unless }) => value === chosen || !unless || !holds(dossier, unless));
}

/** Step of the form in which a place is asked. */
export function sectionOf(asked: Asked): FormSection {
  if (asked === 'ceoCareer' || asked === 'keyStaff') return 'company';
  if (asked === 'patents' || asked.startsWith('patent:')) return 'technology';
  if (asked.startsWith('account:')) return 'finance';
  return questionOf(asked as QuestionId).section;
}

/** Help in the words for the company's industry; the words for manufacturing where it is not known. */
export function helpFor(question: Question, branch: IndustryBranch | undefined): LocalText | undefined {
  return (branch === 'service' ? question.helpForService : undefined) ?? question.help;
}

export function optionLabelFor(option: Option, branch: IndustryBranch | undefined): LocalText {
  return (branch === 'service' ? option.labelForService : undefined) ?? option.label;
}

/** What is asked of this company in one step, and what of it has an answer. */
export interface Progress {
  readonly answered: number;
  readonly of: number;
  readonly open: readonly Asked[];
}

function isAnswered(dossier: Dossier, asked: Asked): boolean {
  if (asked === 'patents') return dossier.patents.length > 0 || answerValue(dossier, 'ip.patentGrants') === 0;
  if (asked === 'ceoCareer' || asked === 'keyStaff') return dossier[asked] !== undefined;
  if (asked.startsWith('account:'))
    return dossier.statements.length > 0 || answerValue(dossier, 'statements.prepared') === 'none';
  return dossier.answers[asked as QuestionId] !== undefined;
}

const listsOf: Readonly<Record<FormSection, readonly Asked[]>> = {
  company: ['ceoCareer', 'keyStaff'],
  finance: ['account:revenue'],
  technology: ['patents'],
  business: [],
};

export function progressOf(dossier: Dossier, section: FormSection): Progress {
  const questionsAsked = questionIds.filter(
    (id) => questionOf(id).section === section && !questionOf(id).forProgrammes && isAsked(dossier, id),
  );
  const all: readonly Asked[] = [...questionsAsked, ...listsOf[section]];
  const open = all.filter((asked) => !isAnswered(dossier, asked));
  return { answered: all.length - open.length, of: all.length, open };
}

/** The company's name, where it has been given. */
export const companyNameOf = (dossier: Dossier): string | undefined =>
  valueOf(dossier.answers['company.name']);
