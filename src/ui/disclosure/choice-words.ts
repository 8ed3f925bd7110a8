import type { DisclosedCompany, DisclosurePart, InputId } from '../../domain/disclosure/disclosure';
import { type AccountId, accounts } from '../../domain/dossier/accounts';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import { type QuestionId, questionOf } from '../../domain/indicators/questions';
import type { Note } from '../../domain/notes/note';
import { m } from '../../i18n/generated/messages.js';
import { listTexts } from '../../i18n/value-text';
import { aboutOf } from '../../i18n/note-place-text';
import { inLanguage, language } from '../state/language.svelte';

export const companyTexts: Readonly<Record<keyof DisclosedCompany, () => string>> = {
  name: () => inLanguage(questionOf('company.name').label),
  businessNumber: () => m.report_business_number(),
  corporateNumber: () => m.report_corporate_number(),
  dartCode: () => inLanguage(questionOf('company.dartCode').label),
};

export const partTexts: Readonly<Record<DisclosurePart, () => string>> = {
  groups: () => m.report_part_groups(),
  points: () => m.report_part_points(),
  reasons: () => m.report_part_reasons(),
  outcomes: () => m.report_part_outcomes(),
  patents: () => m.report_part_patents(),
  peers: () => m.report_part_peers(),
};

/** What an input is called. */
export function inputLabel(id: InputId): string {
  if (id === 'developments') return listTexts.developments();
  const [kind, first = '', second = ''] = id.split(':');
  if (kind === 'amount') return `${first} ${inLanguage(accounts[second as AccountId].label)}`;
  if (kind === 'patent') return formatApplicationNumber(first);
  if (kind === 'people') return listTexts[first as 'ceoCareer' | 'keyStaff']();
  return inLanguage(questionOf(first as QuestionId).label);
}

/** A note by what it is about and how it begins. */
export function noteLabel({ place, text }: Note): string {
  const [first = ''] = text.split('\n');
  const start = first.length > 40 ? `${first.slice(0, 40)}…` : first;
  return `${aboutOf(place, { locale: language.current })}: ${start}`;
}
