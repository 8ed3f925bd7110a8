import { accounts } from '../domain/dossier/accounts';
import type { ListName } from '../domain/dossier/edits';
import { formatApplicationNumber, formatRegistrationNumber } from '../domain/dossier/identifiers';
import type { Place } from '../domain/dossier/merge';
import type { PatentStatus } from '../domain/dossier/patent';
import type { CareerPost, Development, KeyStaff } from '../domain/dossier/people';
import { questionOf } from '../domain/indicators/questions';
import type { Language } from '../domain/local-text';
import { formatsIn } from './formats';
import { m } from './generated/messages.js';
import { applicantText, patentAttributeTexts, patentStatusTexts } from './patent-text';
import type { In, Word } from './word';

export const listTexts: Readonly<Record<ListName, Word>> = {
  ceoCareer: m.career_label,
  keyStaff: m.key_staff_label,
  developments: m.developments_label,
};

/** What a place of the dossier is called. */
export function placeLabel(place: Place, locale: Language): string {
  if (place.kind === 'answer') return questionOf(place.id).label[locale];
  if (place.kind === 'account') return accounts[place.account].label[locale];
  if (place.kind === 'list') return listTexts[place.name]({}, { locale });
  const number = formatApplicationNumber(place.patent.applicationNumber);
  return place.attribute === 'applicationNumber'
    ? number
    : `${number} ${patentAttributeTexts[place.attribute]({}, { locale })}`;
}

/** Amounts are shown in million won; where they stand, the unit stands beside their label. */
export const isAmount = (place: Place): boolean =>
  place.kind === 'account' || (place.kind === 'answer' && questionOf(place.id).kind === 'amount');

const staffTexts: Readonly<Record<KeyStaff['kind'], Word>> = {
  research: m.key_staff_research,
  development: m.key_staff_development,
  other: m.key_staff_other,
};

/** Words as they are, entries of lists by what tells them apart, documents by their number. */
function listText(entries: readonly unknown[], language: In): string {
  if (entries.length === 0) return m.list_answer_none({}, language);
  const texts = entries.map((entry) =>
    typeof entry === 'object' && entry ? entryText(entry, language) : String(entry),
  );
  const told = texts.filter((text) => text !== undefined);
  return told.length === texts.length ? told.join(', ') : formatsIn(language.locale).count(texts.length);
}

function entryText(entry: object, language: In): string | undefined {
  const { employer, startMonth, endMonth } = entry as Partial<CareerPost>;
  if (employer !== undefined) return `${employer} ${startMonth ?? ''}–${endMonth ?? ''}`;
  const { kind, sameIndustryYears } = entry as Partial<KeyStaff>;
  if (kind !== undefined) return staffText(kind, sameIndustryYears, language);
  return (entry as Partial<Development>).name;
}

/** "Research 17 years"; the work alone where the years are not known. */
function staffText(kind: KeyStaff['kind'], years: number | undefined, language: In): string {
  const work = staffTexts[kind]({}, language);
  const formats = formatsIn(language.locale);
  return years === undefined ? work : `${work} ${formats.indicatorValue(years, 'years')}`;
}

function valueText(place: Place, value: unknown, language: In): string {
  const formats = formatsIn(language.locale);
  if (typeof value === 'boolean') return value ? m.check_yes({}, language) : m.check_no({}, language);
  if (place.kind === 'patent' && place.attribute === 'applicants' && Array.isArray(value))
    return listText(
      value.map((name) => applicantText(String(name), language)),
      language,
    );
  if (Array.isArray(value)) return listText(value, language);
  if (typeof value === 'number') return isAmount(place) ? formats.millionWon(value) : formats.count(value);
  const text = String(value);
  if (place.kind === 'patent' && place.attribute === 'applicationNumber')
    return formatApplicationNumber(text);
  if (place.kind === 'patent' && place.attribute === 'registrationNumber')
    return formatRegistrationNumber(text);
  if (place.kind === 'patent' && place.attribute === 'status')
    return patentStatusTexts[text as PatentStatus]({}, language);
  const question = place.kind === 'answer' ? questionOf(place.id) : undefined;
  const option = question?.kind === 'choice' ? question.options.find((one) => one.value === text) : undefined;
  return option?.label[language.locale] ?? text;
}

/** What is told of an answer, wherever it came from. */
export type ToldAnswer =
  { readonly state: 'known'; readonly value: unknown } | { readonly state: 'notApplicable' };

/** A value as the form shows it. */
export function answerText(place: Place, answer: ToldAnswer, locale: Language): string {
  const language = { locale };
  return answer.state === 'known'
    ? valueText(place, answer.value, language)
    : m.state_not_applicable({}, language);
}
