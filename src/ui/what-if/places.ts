import { type AccountId, accountIds, accounts } from '../../domain/dossier/accounts';
import type { Change } from '../../domain/dossier/change';
import type { Dossier } from '../../domain/dossier/dossier';
import { newestThree } from '../../domain/dossier/statement-year';
import type { Asked } from '../../domain/indicators/derived';
import { isAsked } from '../../domain/indicators/is-asked';
import { type QuestionId, questionIds, questionOf } from '../../domain/indicators/questions';
import { inLanguage } from '../state/language.svelte';

/** A place that can be tried with the form's own controls: a question, or an account of the newest year. */
export type TriedPlace =
  | { readonly kind: 'question'; readonly id: QuestionId }
  | { readonly kind: 'account'; readonly id: AccountId; readonly year: number };

export const keyOf = (place: TriedPlace): string =>
  place.kind === 'question' ? place.id : `${String(place.year)}:${place.id}`;

export const labelOf = (place: TriedPlace): string =>
  inLanguage(place.kind === 'question' ? questionOf(place.id).label : accounts[place.id].label);

const newestYear = (dossier: Dossier): number | undefined => newestThree(dossier.statements)[0]?.fiscalYear;

const isQuestion = (asked: Asked): asked is QuestionId => questionIds.includes(asked as QuestionId);

export function placeOfAsked(dossier: Dossier, asked: Asked): TriedPlace | undefined {
  if (isQuestion(asked)) return isAsked(dossier, asked) ? { kind: 'question', id: asked } : undefined;
  const year = newestYear(dossier);
  if (!asked.startsWith('account:') || year === undefined) return undefined;
  return { kind: 'account', id: asked.slice('account:'.length) as AccountId, year };
}

export function placeOfChange(change: Change): TriedPlace | undefined {
  if (change.at === 'answer') return { kind: 'question', id: change.question };
  if (change.at === 'amount') return { kind: 'account', id: change.account, year: change.fiscalYear };
  return undefined;
}

/** Changes of what the form asks in editors of its own: they are shown, and can be given back. */
export const isOther = (change: Change): boolean => placeOfChange(change) === undefined;

/** Text and number of a company are no "what if". */
const isTried = (id: QuestionId): boolean => questionOf(id).kind !== 'text';

/** Places whose name holds every word that is looked for. */
export function placesNamed(dossier: Dossier, sought: string): readonly TriedPlace[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const year = newestYear(dossier);
  const all: readonly TriedPlace[] = [
    ...questionIds
      .filter((id) => isTried(id) && isAsked(dossier, id))
      .map((id) => ({ kind: 'question', id }) as const),
    ...(year === undefined ? [] : accountIds.map((id) => ({ kind: 'account', id, year }) as const)),
  ];
  return all.filter((place) => words.every((word) => labelOf(place).toLowerCase().includes(word)));
}
