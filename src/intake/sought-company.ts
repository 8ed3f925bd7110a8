import { answerValue, type Dossier } from '../domain/dossier/dossier';
import type { SoughtCompany } from './intake-api';

/** What a draft knows of its company that a file of thousands may know too. */
export function soughtCompany(dossier: Dossier): SoughtCompany {
  const name = answerValue(dossier, 'company.name');
  const dartCode = answerValue(dossier, 'company.dartCode');
  return { ...(name === undefined ? {} : { name }), ...(dartCode === undefined ? {} : { dartCode }) };
}
