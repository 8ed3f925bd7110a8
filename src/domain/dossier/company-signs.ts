import { applicantKindOf } from '../indicators/applicant-kind';
import { valueOf } from './answer';
import { leadingApplicants } from './applicant-names';
import { namesSameCompany } from './company-name';
import { answerValue, type Dossier } from './dossier';
import { digitsOf } from './identifiers';
import type { Reading } from './reading';

/** Numbers that tell companies apart for certain, the surest first. */
export const companyNumbers = ['businessNumber', 'corporateNumber', 'dartCode', 'stockCode'] as const;
export type CompanyNumber = (typeof companyNumbers)[number];

/** By what a draft or a file shows whose it is. */
export interface CompanySigns {
  readonly names: readonly string[];
  readonly numbers: Readonly<Partial<Record<CompanyNumber, string>>>;
}

const asked = {
  businessNumber: 'company.businessNumber',
  corporateNumber: 'company.corporateNumber',
  dartCode: 'company.dartCode',
} as const;

type Numbers = [CompanyNumber, string | undefined][];
const present = (numbers: Numbers): CompanySigns['numbers'] =>
  Object.fromEntries(numbers.filter(([, number]) => number !== undefined && number !== ''));

export function signsOfDossier(dossier: Dossier): CompanySigns {
  const name = answerValue(dossier, 'company.name');
  const numbers = Object.entries(asked).map(([number, id]) => [number, answerValue(dossier, id)]) as Numbers;
  return { names: name === undefined ? [] : [name], numbers: present(numbers) };
}

/** The company that the file names, those who applied for its patents, and its numbers. */
export function signsOfReading({ companyName, companyCode, answers, patents }: Reading): CompanySigns {
  const applicants = ownersOf(patents);
  const stated = Object.entries(asked).map(([number, id]) => [number, valueOf(answers[id])]) as Numbers;
  // corp_code has eight digits, stock_code six.
  const code: Numbers = companyCode
    ? [[companyCode.length === 6 ? 'stockCode' : 'dartCode', companyCode]]
    : [];
  return {
    names: [...(companyName === undefined ? [] : [companyName]), ...applicants],
    numbers: present([...code, ...stated.filter(([, number]) => number !== undefined)]),
  };
}

/**
 * The companies that applied for most of the patents: who shares one of them, a university or a partner, is not whose list it
 * is. Everybody where no company stands out, since a founder may have applied.
 */
function ownersOf(patents: Reading['patents']): readonly string[] {
  const leading = leadingApplicants(patents).flatMap((name) => valueOf(name) ?? []);
  if (leading.some((name) => applicantKindOf(name) === 'company')) return leading;
  return [...new Set(patents.flatMap((patent) => valueOf(patent.applicants) ?? []))];
}

/** How the company is called: by its name, else by a number. */
export const callingOf = ({ names, numbers }: CompanySigns): string | undefined =>
  names[0] ?? companyNumbers.map((number) => numbers[number]).find((number) => number !== undefined);

export const isSignless = ({ names, numbers }: CompanySigns): boolean =>
  names.length === 0 && Object.keys(numbers).length === 0;

/** The two names or numbers that tell them apart. */
export interface Difference {
  readonly inFile: string;
  readonly inDraft: string;
}

/** A branch has a business number of its own and the company's corporate number: one number that agrees is enough. */
export function compareCompanies(draft: CompanySigns, file: CompanySigns): 'same' | 'unknown' | Difference {
  const both = companyNumbers.flatMap((number) => {
    const inDraft = draft.numbers[number];
    const inFile = file.numbers[number];
    return inDraft === undefined || inFile === undefined ? [] : [{ inDraft, inFile }];
  });
  const isEqual = ({ inDraft, inFile }: Difference) => digitsOf(inDraft) === digitsOf(inFile);
  if (both.some(isEqual)) return 'same';
  const [differing] = both;
  if (differing) return differing;
  const [inDraft] = draft.names;
  const [inFile] = file.names;
  if (inDraft === undefined || inFile === undefined) return 'unknown';
  const isNamed = draft.names.some((one) => file.names.some((other) => namesSameCompany(one, other)));
  return isNamed ? 'same' : { inFile, inDraft };
}

/** What is known of one company from two sources; the first one's numbers count. */
export function joinSigns(one: CompanySigns, other: CompanySigns): CompanySigns {
  return {
    names: [...new Set([...one.names, ...other.names])],
    numbers: { ...other.numbers, ...one.numbers },
  };
}
