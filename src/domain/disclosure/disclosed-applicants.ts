import { namesSameCompany } from '../dossier/company-name';
import { type ApplicantKind, applicantKindOf } from '../indicators/applicant-kind';

/**
 * [Note: applicants by their kind]
 * A patent in the register names its applicants, and with them the company and often its founder as a person. A model asks
 * only how many there are and whether a company is among them (`hasCompany`). So names of companies and institutions go along
 * where the company shows its own, and names that are or may be a person's never do: in their stead stands what they are,
 * written so that it is read as the same kind again.
 */
export const namelessApplicants = {
  company: '(주)',
  institution: '(재단)',
  individual: '개인',
  unknown: '(?)',
} as const satisfies Record<ApplicantKind | 'unknown', string>;

/** `ownName`: the company's own, where it is shown. */
export const disclosedApplicants = (
  names: readonly string[],
  ownName: string | undefined,
): readonly string[] =>
  names.map((name) => {
    const kind = applicantKindOf(name) ?? 'unknown';
    if (ownName === undefined) return namelessApplicants[kind];
    const isShown = kind === 'company' || kind === 'institution' || namesSameCompany(name, ownName);
    return isShown ? name : namelessApplicants[kind];
  });
