import type { QuestionId } from '../indicators/questions';
import type { AccountId } from './accounts';
import type { Answer } from './answer';
import type { Dossier } from './dossier';
import type { Patent, PatentAttribute } from './patent';
import type { StatementYear } from './statement-year';

/** What a person changes by hand. An answer of undefined takes the answer back: the place is "not answered" again. */

/** The object with one entry set, or without it. */
function withEntry<Type extends object>(object: Type, key: string, value: unknown): Type {
  const others = Object.entries(object).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]) as Type;
}

export function withAnswer(dossier: Dossier, id: QuestionId, answer: Answer<unknown> | undefined): Dossier {
  return { ...dossier, answers: withEntry(dossier.answers, id, answer) };
}

/** Sets or takes back one account of one year; a year without any account is gone. */
export function withAmount(
  dossier: Dossier,
  fiscalYear: number,
  account: AccountId,
  answer: Answer<number> | undefined,
): Dossier {
  const found = dossier.statements.find((year) => year.fiscalYear === fiscalYear);
  const before: StatementYear = found ?? { fiscalYear, basis: 'unstated', values: {} };
  const changed = { ...before, values: withEntry(before.values, account, answer) };
  const others = dossier.statements.filter((year) => year !== found);
  const years = Object.keys(changed.values).length > 0 ? [...others, changed] : others;
  return { ...dossier, statements: years.sort((a, b) => b.fiscalYear - a.fiscalYear) };
}

/** Adds a patent at the end, or replaces the one with its application number. */
export function withPatent(dossier: Dossier, patent: Patent): Dossier {
  const isSame = (one: Patent) => one.applicationNumber === patent.applicationNumber;
  const patents = dossier.patents.some(isSame)
    ? dossier.patents.map((one) => (isSame(one) ? patent : one))
    : [...dossier.patents, patent];
  return { ...dossier, patents };
}

export function withPatentAnswer(
  dossier: Dossier,
  applicationNumber: string,
  attribute: PatentAttribute,
  answer: Answer<unknown> | undefined,
): Dossier {
  const patents = dossier.patents.map((one) =>
    one.applicationNumber === applicationNumber ? withEntry(one, attribute, answer) : one,
  );
  return { ...dossier, patents };
}

export function withoutPatent(dossier: Dossier, applicationNumber: string): Dossier {
  return {
    ...dossier,
    patents: dossier.patents.filter((one) => one.applicationNumber !== applicationNumber),
  };
}

export const listNames = ['ceoCareer', 'keyStaff', 'developments'] as const;
export type ListName = (typeof listNames)[number];
export type ListEntry<Name extends ListName> =
  NonNullable<Dossier[Name]> extends Answer<readonly (infer Entry)[]> ? Entry : never;

export function withList<Name extends ListName>(
  dossier: Dossier,
  name: Name,
  answer: Answer<readonly ListEntry<Name>[]> | undefined,
): Dossier {
  return withEntry(dossier, name, answer);
}
