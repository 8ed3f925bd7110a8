import { namelessApplicants } from '../domain/disclosure/disclosed-applicants';
import type { ColumnAttribute } from '../domain/dossier/confirmed-column';
import type { PatentAttribute, PatentStatus } from '../domain/dossier/patent';
import { m } from './generated/messages.js';
import type { In, Word } from './word';

export const patentAttributeTexts: Readonly<Record<PatentAttribute, Word>> = {
  title: m.patent_title,
  status: m.patent_status,
  filedOn: m.patent_filed_on,
  registrationNumber: m.patent_registration_number,
  registeredOn: m.patent_registered_on,
  ipcCodes: m.patent_ipc,
  applicants: m.patent_applicants,
  claims: m.patent_claims,
  foreignPriority: m.patent_abroad,
  familyOffices: m.patent_offices,
  backwardCitations: m.patent_backward,
  forwardCitations: m.patent_forward,
  citedClasses: m.patent_cited_classes,
  publishedOn: m.patent_published_on,
  cpcCodes: m.patent_cpc,
  inventors: m.patent_inventors,
  priorityClaims: m.patent_priority_claims,
  companyApplicant: m.patent_company_applicant,
  agent: m.patent_agent,
  citedPatents: m.patent_cited_patents,
  citingPatents: m.patent_citing_patents,
};

/** What a column of a patent list can be said to hold. */
export const columnTexts: Readonly<Record<ColumnAttribute, Word>> = {
  ...patentAttributeTexts,
  applicationNumber: m.patent_application_number,
};

export const patentStatusTexts: Readonly<Record<PatentStatus, Word>> = {
  pending: m.patent_pending,
  granted: m.patent_granted,
  rejected: m.patent_rejected,
  lapsed: m.patent_lapsed,
  withdrawn: m.patent_withdrawn,
  abandoned: m.patent_abandoned,
  invalidated: m.patent_invalidated,
};

const applicantWords: Readonly<Record<string, Word>> = {
  [namelessApplicants.company]: m.report_applicant_company,
  [namelessApplicants.institution]: m.report_applicant_institution,
  [namelessApplicants.individual]: m.report_applicant_individual,
  [namelessApplicants.unknown]: m.report_applicant_unknown,
};

/** An applicant by the name, or by what it is where the name was left out. See [Note: applicants by their kind]. */
export const applicantText = (name: string, language: In): string =>
  applicantWords[name]?.({}, language) ?? name;
