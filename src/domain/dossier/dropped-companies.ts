import {
  type CompanySigns,
  compareCompanies,
  isSignless,
  joinSigns,
  signsOfDossier,
  signsOfReading,
} from './company-signs';
import type { Dossier } from './dossier';
import type { Reading } from './reading';

/** A company that files of one drop are of. */
export interface DroppedCompany {
  readonly signs: CompanySigns;
  readonly readings: readonly Reading[];
  /** The one that the draft is of already. */
  readonly isOfDraft: boolean;
}

/**
 * Files sorted by company, the company for the draft first: its own, else the one with most statements, or most files.
 * What names no company goes to it too. A person may name another of them: `preferred` is one of its files.
 */
export function sortedByCompany(
  dossier: Dossier,
  readings: readonly Reading[],
  preferred?: Reading,
): readonly DroppedCompany[] {
  const ofDraft = signsOfDossier(dossier);
  const start = isSignless(ofDraft) ? [] : [{ signs: ofDraft, readings: [], isOfDraft: true }];
  const signed = readings.filter((reading) => !isSignless(signsOfReading(reading)));
  const companies = signed.toSorted((one, other) => surety(other) - surety(one)).reduce(placed, start);
  const [first, ...others] = companies.toSorted(
    (one, other) => claim(other, preferred) - claim(one, preferred),
  );
  const nameless = readings.filter((reading) => !signed.includes(reading));
  const own = first ?? { signs: { names: [], numbers: {} }, readings: [], isOfDraft: false };
  return [{ ...own, readings: [...own.readings, ...nameless] }, ...others].map((company) => ({
    ...company,
    readings: readings.filter((reading) => company.readings.includes(reading)),
  }));
}

/** Files with numbers come first: names that come later find them. */
const surety = (reading: Reading): number => {
  const { names, numbers } = signsOfReading(reading);
  return Object.keys(numbers).length * 2 + (names.length > 0 ? 1 : 0);
};

function placed(companies: readonly DroppedCompany[], reading: Reading): DroppedCompany[] {
  const signs = signsOfReading(reading);
  const fits = (wanted: 'same' | 'unknown') =>
    companies.find((company) => compareCompanies(company.signs, signs) === wanted);
  const home = fits('same') ?? fits('unknown');
  if (!home) return [...companies, { signs, readings: [reading], isOfDraft: false }];
  return companies.map((company) =>
    company === home
      ? { ...home, signs: joined(home, signs), readings: [...home.readings, reading] }
      : company,
  );
}

/** Who shares a patent with the company does not become the company: of applicants only the first is taken over. */
function joined({ signs: known }: DroppedCompany, { names, numbers }: CompanySigns): CompanySigns {
  return joinSigns(known, { names: known.names.length > 0 ? [] : names.slice(0, 1), numbers });
}

function claim({ isOfDraft, readings }: DroppedCompany, preferred: Reading | undefined): number {
  if (isOfDraft) return Infinity;
  if (preferred && readings.includes(preferred)) return Number.MAX_VALUE;
  return readings.filter(({ statements }) => statements.length > 0).length * 1000 + readings.length;
}
