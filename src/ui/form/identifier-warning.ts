import {
  businessNumberProblem,
  corporateNumberProblem,
  formatBusinessNumber,
  formatCorporateNumber,
  type IdentifierProblem,
} from '../../domain/dossier/identifiers';
import { branchOfKsic } from '../../domain/dossier/industry';
import type { TextQuestion } from '../../domain/indicators/question';
import { m } from '../../i18n/generated/messages.js';

type Check = NonNullable<TextQuestion['check']>;

const businessTexts: Record<IdentifierProblem, () => string> = {
  length: () => m.identifier_business_length(),
  checksum: () => m.identifier_business_checksum(),
  reserved: () => m.identifier_business_reserved(),
};
const corporateTexts: Record<IdentifierProblem, () => string> = {
  length: () => m.identifier_corporate_length(),
  checksum: () => m.identifier_corporate_checksum(),
  reserved: () => m.identifier_corporate_checksum(),
};

const checks: Record<Check, (text: string) => string | undefined> = {
  businessNumber: (text) => {
    const problem = businessNumberProblem(text);
    return problem && businessTexts[problem]();
  },
  corporateNumber: (text) => {
    const problem = corporateNumberProblem(text);
    return problem && corporateTexts[problem]();
  },
  ksic: (text) => (branchOfKsic(text) === undefined ? m.identifier_ksic() : undefined),
};

/** Why an identifier looks wrong, in words. It is a warning: the answer counts all the same. */
export function identifierWarning(check: Check | undefined, text: string | undefined): string | undefined {
  return check === undefined || text === undefined || text === '' ? undefined : checks[check](text);
}

/** With hyphens where certificates print them, once all digits are there. */
export function asPrinted(check: Check | undefined, text: string): string {
  if (check === 'businessNumber' && businessNumberProblem(text) !== 'length')
    return formatBusinessNumber(text);
  return check === 'corporateNumber' && corporateNumberProblem(text) !== 'length'
    ? formatCorporateNumber(text)
    : text;
}
