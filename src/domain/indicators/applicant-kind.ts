export type ApplicantKind = 'company' | 'institution' | 'individual';

/** Legal forms of companies as registers write them, Korean and foreign. */
const companyForms =
  /주식회사|유한회사|유한책임회사|합자회사|합명회사|법인회사|㈜|\((?:주|유|합)\)|\b(?:inc|corp|corporation|company|co|ltd|limited|llc|gmbh|ag|s\.?a|b\.?v|k\.?k|plc)\b/iu;
const institutionWords =
  /대학|산학협력단|연구원|연구소|연구조합|재단|진흥원|기술원|테크노파크|병원|공사$|공단$|대한민국|univ|institut|foundation|college|academy/iu;
/** Two to four Korean syllables without a legal form: the register writes a company's in full. */
const koreanPerson = /^[가-힣]{2,4}$/u;

/** What an applicant is, by the name in the register; undefined where the name does not tell. */
export function applicantKindOf(name: string): ApplicantKind | undefined {
  const written = name.normalize('NFKC').trim();
  if (companyForms.test(written) || companyForms.test(name)) return 'company';
  if (institutionWords.test(written)) return 'institution';
  return koreanPerson.test(written) ? 'individual' : undefined;
}

/** Whether a company is among the applicants; undefined where their names do not tell. */
export function hasCompany(names: readonly string[]): boolean | undefined {
  const kinds = names.map(applicantKindOf);
  if (kinds.includes('company')) return true;
  return kinds.length === 0 || kinds.includes(undefined) ? undefined : false;
}
