import type { FormSection } from '../../domain/indicators/question';
import { type QuestionId, questionIds, questionOf } from '../../domain/indicators/questions';
import { m } from '../../i18n/generated/messages.js';

/** Editors of what is more than one answer. */
export type Extra = 'statements' | 'patents' | 'ceoCareer' | 'keyStaff' | 'developments';

export interface FormGroup {
  readonly title: () => string;
  /** What the group is for, where that is not plain. */
  readonly about?: () => string;
  readonly questions: readonly QuestionId[];
  /** Shown below the questions, or above them. */
  readonly extra?: { readonly name: Extra; readonly at: 'start' | 'end' };
}

const isCheck = (id: QuestionId): boolean => questionOf(id).kind === 'check';

/** Questions of a step whose id begins so, in the order of the catalogue. */
const beginning = (section: FormSection, prefix: string, fits: (id: QuestionId) => boolean = () => true) =>
  questionIds.filter((id) => questionOf(id).section === section && id.startsWith(prefix) && fits(id));

/** How the questions of each step are laid out. Every question is in exactly one group. */
export const formGroups: Readonly<Record<FormSection, readonly FormGroup[]>> = {
  company: [
    { title: () => m.group_company(), questions: beginning('company', 'company.', (id) => !isCheck(id)) },
    { title: () => m.group_status(), questions: beginning('company', 'company.', isCheck) },
    {
      title: () => m.group_ceo(),
      questions: beginning('company', 'ceo.'),
      extra: { name: 'ceoCareer', at: 'end' },
    },
    {
      title: () => m.group_staff(),
      questions: beginning('company', 'staff.'),
      extra: { name: 'keyStaff', at: 'end' },
    },
    {
      title: () => m.programmes_group(),
      about: () => m.programmes_group_about(),
      questions: beginning('company', 'programme.'),
    },
  ],
  finance: [
    {
      title: () => m.group_statements(),
      questions: beginning('finance', 'statements.'),
      extra: { name: 'statements', at: 'end' },
    },
    { title: () => m.group_sales(), questions: beginning('finance', 'sales.') },
  ],
  technology: [
    { title: () => m.group_technology(), questions: beginning('technology', 'technology.') },
    {
      title: () => m.group_rights(),
      questions: beginning('technology', 'ip.'),
      extra: { name: 'patents', at: 'start' },
    },
    {
      title: () => m.group_results(),
      questions: beginning('technology', 'achievement.'),
      extra: { name: 'developments', at: 'end' },
    },
    { title: () => m.group_research(), questions: beginning('technology', 'research.') },
    { title: () => m.group_technology_checks(), questions: beginning('technology', 'checklist.') },
  ],
  business: [
    { title: () => m.group_customers(), questions: beginning('business', 'sales.') },
    { title: () => m.group_business_checks(), questions: beginning('business', 'checklist.') },
  ],
};
