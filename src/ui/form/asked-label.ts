import { type AccountId, accounts } from '../../domain/dossier/accounts';
import type { PatentAttribute } from '../../domain/dossier/patent';
import type { Asked } from '../../domain/indicators/derived';
import { type QuestionId, questionOf } from '../../domain/indicators/questions';
import { m } from '../../i18n/generated/messages.js';
import { patentAttributeTexts } from '../../i18n/patent-text';
import { inLanguage } from '../state/language.svelte';

const listTexts = {
  patents: () => m.patents_label(),
  ceoCareer: () => m.career_label(),
  keyStaff: () => m.key_staff_label(),
} as const;

const isList = (asked: Asked): asked is keyof typeof listTexts => asked in listTexts;

/** What a place of the form is called. */
export function askedLabel(asked: Asked): string {
  if (isList(asked)) return listTexts[asked]();
  const [kind, name] = asked.split(':');
  if (kind === 'account' && name) return inLanguage(accounts[name as AccountId].label);
  if (kind === 'patent' && name)
    return m.of_patents({ attribute: patentAttributeTexts[name as PatentAttribute]() });
  return inLanguage(questionOf(asked as QuestionId).label);
}
