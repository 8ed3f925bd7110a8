import type { Notice } from '../problem';
import type { AccountId } from './accounts';
import { compareCompanies, signsOfDossier, signsOfReading } from './company-signs';
import type { Dossier } from './dossier';
import type { Reading } from './reading';
import { basesDiffer } from './statement-year';

type OtherCompany = Extract<Notice, { code: 'otherCompany' }>;

/** What a person should know of a reading before accepting it into this dossier, beyond what the file itself says. */
export function reviewNotices(dossier: Dossier, reading: Reading): readonly Notice[] {
  const other = otherCompany(dossier, reading);
  return [...(other ? [other] : []), ...replacedYears(dossier, reading)];
}

/** The two names or numbers that differ, where the reading is of another company than this dossier. */
export function otherCompany(dossier: Dossier, reading: Reading): OtherCompany | undefined {
  const compared = compareCompanies(signsOfDossier(dossier), signsOfReading(reading));
  return typeof compared === 'string' ? undefined : { code: 'otherCompany', ...compared };
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
