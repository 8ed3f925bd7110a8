import type { Notice } from '../problem';
import type { AccountId } from './accounts';
import { valueOf } from './answer';
import { namesSameCompany } from './company-name';
import { answerValue, type Dossier } from './dossier';
import { digitsOf } from './identifiers';
import type { Reading } from './reading';
import { basesDiffer } from './statement-year';

/** What a person should know of a reading before accepting it into this dossier, beyond what the file itself says. */
export function reviewNotices(dossier: Dossier, reading: Reading): readonly Notice[] {
  return [...otherCompany(dossier, reading), ...replacedYears(dossier, reading)];
}

function otherCompany(dossier: Dossier, reading: Reading): Notice[] {
  const number = answerValue(dossier, 'company.businessNumber');
  const numberInFile = valueOf(reading.answers['company.businessNumber']);
  if (number !== undefined && numberInFile !== undefined && digitsOf(number) !== digitsOf(numberInFile)) {
    return [{ code: 'otherCompany', inFile: numberInFile, inDraft: number }];
  }
  const name = answerValue(dossier, 'company.name');
  const named = namesIn(reading);
  const [first] = named;
  if (name === undefined || first === undefined) return [];
  const isNamed = named.some((one) => namesSameCompany(one, name));
  return isNamed ? [] : [{ code: 'otherCompany', inFile: first, inDraft: name }];
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
