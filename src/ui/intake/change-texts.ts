import { accounts } from '../../domain/dossier/accounts';
import type { Answer } from '../../domain/dossier/answer';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import type { Place } from '../../domain/dossier/merge';
import type { PatentStatus } from '../../domain/dossier/patent';
import type { ChangeGroup } from '../../domain/dossier/review';
import { questionOf } from '../../domain/indicators/questions';
import { m } from '../../i18n/generated/messages.js';
import { patentAttributeTexts } from '../form/asked-label';
import { patentStatusTexts } from '../form/patent-texts';
import { formatCount, formatMillionWon } from '../format';
import { inLanguage } from '../state/language.svelte';

/** Heading of changes that are decided on together. */
export function groupTitle({ key, changes }: ChangeGroup): string {
  if (key === 'answers') return m.review_group_answers();
  if (key !== 'patents') return m.review_group_year({ year: key.slice('year:'.length) });
  const numbers = changes.flatMap(({ place }) =>
    place.kind === 'patent' ? [place.patent.applicationNumber] : [],
  );
  return m.review_group_patents({ count: formatCount(new Set(numbers).size) });
}

export function placeLabel(place: Place): string {
  if (place.kind === 'answer') return inLanguage(questionOf(place.id).label);
  if (place.kind === 'account') return inLanguage(accounts[place.account].label);
  return `${formatApplicationNumber(place.patent.applicationNumber)} ${patentAttributeTexts[place.attribute]()}`;
}

/** Amounts are shown in million won; where they stand, the unit stands beside their label. */
export const isAmount = (place: Place): boolean =>
  place.kind === 'account' || (place.kind === 'answer' && questionOf(place.id).kind === 'amount');

function valueText(place: Place, value: unknown): string {
  if (typeof value === 'boolean') return value ? m.check_yes() : m.check_no();
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'number') return isAmount(place) ? formatMillionWon(value) : formatCount(value);
  const text = String(value);
  if (place.kind === 'patent' && place.attribute === 'status')
    return patentStatusTexts[text as PatentStatus]();
  const question = place.kind === 'answer' ? questionOf(place.id) : undefined;
  const option = question?.kind === 'choice' ? question.options.find((one) => one.value === text) : undefined;
  return option ? inLanguage(option.label) : text;
}

/** A value as the form shows it. */
export function answerText(place: Place, answer: Answer<unknown>): string {
  return answer.state === 'known' ? valueText(place, answer.value) : m.state_not_applicable();
}
