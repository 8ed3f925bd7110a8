import { type AccountId, accounts } from '../../domain/dossier/accounts';
import type { PatentAttribute } from '../../domain/dossier/patent';
import type { Asked } from '../../domain/indicators/derived';
import { type QuestionId, questionOf } from '../../domain/indicators/questions';
import { m } from '../../i18n/generated/messages.js';
import { inLanguage } from '../state/language.svelte';

export const patentAttributeTexts: Readonly<Record<PatentAttribute, () => string>> = {
  title: () => m.patent_title(),
  status: () => m.patent_status(),
  filedOn: () => m.patent_filed_on(),
  registrationNumber: () => m.patent_registration_number(),
  registeredOn: () => m.patent_registered_on(),
  ipcCodes: () => m.patent_ipc(),
  applicants: () => m.patent_applicants(),
  claims: () => m.patent_claims(),
  foreignPriority: () => m.patent_abroad(),
  familyOffices: () => m.patent_offices(),
  backwardCitations: () => m.patent_backward(),
  forwardCitations: () => m.patent_forward(),
  citedClasses: () => m.patent_cited_classes(),
  publishedOn: () => m.patent_published_on(),
  cpcCodes: () => m.patent_cpc(),
  inventors: () => m.patent_inventors(),
  priorityClaims: () => m.patent_priority_claims(),
  companyApplicant: () => m.patent_company_applicant(),
  agent: () => m.patent_agent(),
  citedPatents: () => m.patent_cited_patents(),
  citingPatents: () => m.patent_citing_patents(),
};

const listTexts = {
  patents: () => m.patents_label(),
  ceoCareer: () => m.career_label(),
  keyStaff: () => m.key_staff_label(),
} as const;

const isList = (asked: Asked): asked is keyof typeof listTexts => asked in listTexts;

/** What a place of the form is called. */
export function askedLabel(asked: Asked): string {
  if (isList(asked)) return listTexts[asked]();
  const [kind, name] = asked.split(':');
  if (kind === 'account' && name) return inLanguage(accounts[name as AccountId].label);
  if (kind === 'patent' && name)
    return m.of_patents({ attribute: patentAttributeTexts[name as PatentAttribute]() });
  return inLanguage(questionOf(asked as QuestionId).label);
}
