import type { Notice } from '../problem';
import type { AccountId } from './accounts';
import { valueOf } from './answer';
import { namesSameCompany } from './company-name';
import { answerValue, type Dossier } from './dossier';
import { digitsOf } from './identifiers';
import type { Reading } from './reading';
import { basesDiffer } from './statement-year';

type OtherCompany = Extract<Notice, { code: 'otherCompany' }>;

/** What a person should know of a reading before accepting it into this dossier, beyond what the file itself says. */
export function reviewNotices(dossier: Dossier, reading: Reading): readonly Notice[] {
  const other = otherCompany(dossier, reading);
  return [...(other ? [other] : []), ...replacedYears(dossier, reading)];
}

/** Numbers that tell two companies apart for certain. */
const decisiveNumbers = ['company.businessNumber', 'company.dartCode'] as const;

/** The two names or numbers that differ, where the reading is of another company than this dossier. */
export function otherCompany(dossier: Dossier, reading: Reading): OtherCompany | undefined {
  for (const id of decisiveNumbers) {
    const inDraft = answerValue(dossier, id);
    const inFile = valueOf(reading.answers[id]);
    if (inDraft !== undefined && inFile !== undefined && digitsOf(inDraft) !== digitsOf(inFile)) {
      return { code: 'otherCompany', inFile, inDraft };
    }
  }
  const name = answerValue(dossier, 'company.name');
  const named = namesIn(reading);
  const [first] = named;
  if (name === undefined || first === undefined) return undefined;
  const isNamed = named.some((one) => namesSameCompany(one, name));
  return isNamed ? undefined : { code: 'otherCompany', inFile: first, inDraft: name };
}

/** The company that the file names, and everybody who applied for one of its patents. */
function namesIn({ companyName, patents }: Reading): readonly string[] {
  const applicants = patents.flatMap((patent) => valueOf(patent.applicants) ?? []);
  return companyName === undefined ? applicants : [companyName, ...applicants];
}

function replacedYears(dossier: Dossier, reading: Reading): Notice[] {
  return reading.statements.flatMap((read): Notice[] => {
    const held = dossier.statements.find((year) => year.fiscalYear === read.fiscalYear);
    if (!held || !basesDiffer(held.basis, read.basis)) return [];
    const lost = (Object.keys(held.values) as AccountId[]).filter((account) => !(account in read.values));
    return [
      { code: 'yearReplaced', fiscalYear: read.fiscalYear, before: held.basis, after: read.basis, lost },
    ];
  });
}
