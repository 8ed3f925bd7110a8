import type { QuestionId } from '../../../domain/indicators/questions';

/** Files that say something of the company beside accounts and patents. */
export const answerSources = [
  'certificate',
  'company.json',
  'empSttus',
  'JSON, XML',
  'bulk',
  'XBRL',
  'viewer',
  'books',
] as const;
export type AnswerSource = (typeof answerSources)[number];

/** Which file gives which answer. What stands nowhere here is in none of the files and is typed. */
export const answersRead: Readonly<Partial<Record<QuestionId, readonly AnswerSource[]>>> = {
  'company.name': ['certificate', 'company.json', 'empSttus', 'bulk', 'XBRL', 'viewer'],
  'company.legalForm': ['certificate', 'company.json', 'XBRL', 'viewer'],
  'company.businessNumber': ['certificate', 'company.json'],
  'company.corporateNumber': ['certificate', 'company.json', 'XBRL', 'viewer'],
  'company.dartCode': ['company.json', 'empSttus', 'JSON, XML', 'bulk', 'XBRL', 'viewer'],
  'company.foundedOn': ['company.json'],
  'company.ksic': ['company.json'],
  'company.listing': ['company.json', 'empSttus', 'bulk', 'XBRL', 'viewer'],
  'company.audited': ['XBRL', 'viewer'],
  'company.employees': ['empSttus', 'XBRL', 'viewer'],
  'programme.region': ['certificate', 'company.json', 'XBRL', 'viewer'],
  'statements.prepared': ['certificate', 'JSON, XML', 'bulk', 'XBRL', 'viewer', 'books'],
};
