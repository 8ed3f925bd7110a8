import { accounts } from '../../domain/dossier/accounts';
import type { Answer } from '../../domain/dossier/answer';
import type { ListName } from '../../domain/dossier/edits';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import type { Place } from '../../domain/dossier/merge';
import type { PatentStatus } from '../../domain/dossier/patent';
import type { CareerPost, Development, KeyStaff } from '../../domain/dossier/people';
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

const listTexts: Readonly<Record<ListName, () => string>> = {
  ceoCareer: () => m.career_label(),
  keyStaff: () => m.key_staff_label(),
  developments: () => m.developments_label(),
};

export function placeLabel(place: Place): string {
  if (place.kind === 'answer') return inLanguage(questionOf(place.id).label);
  if (place.kind === 'account') return inLanguage(accounts[place.account].label);
  if (place.kind === 'list') return listTexts[place.name]();
  const number = formatApplicationNumber(place.patent.applicationNumber);
  return place.attribute === 'applicationNumber'
    ? number
    : `${number} ${patentAttributeTexts[place.attribute]()}`;
}

/** The same under a heading that says of which patent it is. */
export const shortPlaceLabel = (place: Place): string =>
  place.kind === 'patent' && place.attribute !== 'applicationNumber'
    ? patentAttributeTexts[place.attribute]()
    : placeLabel(place);

/** Amounts are shown in million won; where they stand, the unit stands beside their label. */
export const isAmount = (place: Place): boolean =>
  place.kind === 'account' || (place.kind === 'answer' && questionOf(place.id).kind === 'amount');

const staffTexts: Readonly<Record<KeyStaff['kind'], () => string>> = {
  research: () => m.key_staff_research(),
  development: () => m.key_staff_development(),
  other: () => m.key_staff_other(),
};

/** Words as they are, entries of lists by what tells them apart, documents by their number. */
function listText(entries: readonly unknown[]): string {
  if (entries.length === 0) return m.list_answer_none();
  const texts = entries.map((entry) =>
    typeof entry === 'object' && entry ? entryText(entry) : String(entry),
  );
  const told = texts.filter((text) => text !== undefined);
  return told.length === texts.length ? told.join(', ') : formatCount(texts.length);
}

function entryText(entry: object): string | undefined {
  const { employer, startMonth, endMonth } = entry as Partial<CareerPost>;
  if (employer !== undefined) return `${employer} ${startMonth ?? ''}–${endMonth ?? ''}`;
  const { kind, sameIndustryYears } = entry as Partial<KeyStaff>;
  if (kind !== undefined) return `${staffTexts[kind]()} ${sameIndustryYears ?? ''}`;
  return (entry as Partial<Development>).name;
}

function valueText(place: Place, value: unknown): string {
  if (typeof value === 'boolean') return value ? m.check_yes() : m.check_no();
  if (Array.isArray(value)) return listText(value);
  if (typeof value === 'number') return isAmount(place) ? formatMillionWon(value) : formatCount(value);
  const text = String(value);
  if (place.kind === 'patent' && place.attribute === 'applicationNumber')
    return formatApplicationNumber(text);
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
