import { applicantKindOf } from '../indicators/applicant-kind';
import { type Answer, valueOf } from './answer';
import type { Dossier } from './dossier';
import type { Patent } from './patent';
import type { Reading } from './reading';

/** Names of applicants that could be the company's, where nothing else names it. */
export interface AskedName {
  /** Whose patents name them. */
  readonly reading: Reading;
  readonly applicants: readonly Answer<string>[];
  /** The only company among them: a founder or a university may have applied as well. */
  readonly likely: Answer<string> | undefined;
}

/** Nothing is asked where the draft or one of the files has a name. */
export function askedName(dossier: Dossier, readings: readonly Reading[]): AskedName | undefined {
  if (dossier.answers['company.name'] ?? readings.some(({ answers }) => answers['company.name'])) {
    return undefined;
  }
  for (const reading of readings) {
    const applicants = leadingApplicants(reading.patents);
    if (applicants.length === 0) continue;
    const companies = applicants.filter((name) => applicantKindOf(valueOf(name) ?? '') === 'company');
    return { reading, applicants, likely: companies.length === 1 ? companies[0] : undefined };
  }
  return undefined;
}

/** Applicants of more than half of the patents, each with the place of the first patent that names it. */
export function leadingApplicants(patents: readonly Patent[]): readonly Answer<string>[] {
  const named = new Map<string, { readonly answer: Answer<string>; count: number }>();
  for (const { applicants } of patents) {
    if (applicants?.state !== 'known') continue;
    for (const value of new Set(applicants.value)) {
      const known = named.get(value);
      if (known) known.count += 1;
      else named.set(value, { answer: { ...applicants, value }, count: 1 });
    }
  }
  return [...named.values()]
    .filter(({ count }) => count * 2 > patents.length)
    .toSorted((one, other) => other.count - one.count)
    .map(({ answer }) => answer);
}

/** The reading with one of its applicants as the company. */
export const withCompanyName = (reading: Reading, name: Answer<string>): Reading => ({
  ...reading,
  answers: { ...reading.answers, 'company.name': name },
});
