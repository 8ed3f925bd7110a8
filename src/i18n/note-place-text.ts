import { type AccountId, accounts } from '../domain/dossier/accounts';
import { type PatentAttribute, patentAttributes } from '../domain/dossier/patent';
import { type QuestionId, questionOf } from '../domain/indicators/questions';
import type { NotePlace } from '../domain/notes/note';
import type { PackId } from '../domain/pack/manifest';
import { m } from './generated/messages.js';
import { lineLabel } from './line-text';
import { modelNames } from './model-name';
import { patentAttributeTexts } from './patent-text';
import { listTexts } from './value-text';
import type { In } from './word';

const isAttribute = (name: string): name is PatentAttribute => patentAttributes.some((one) => one === name);

/** What a note is about, by its place: a question, an account, a patent's attribute, a list, an indicator or a model. */
export function aboutOf(place: NotePlace, language: In): string {
  const [kind = '', first = '', second = ''] = place.split(':');
  if (kind === 'model') return modelNames[first as PackId]({}, language);
  if (kind === 'indicator') return lineLabel(first, language.locale);
  if (first === 'account') return accounts[second as AccountId].label[language.locale];
  if (first === 'patent' && isAttribute(second))
    return m.of_patents({ attribute: patentAttributeTexts[second]({}, language) }, language);
  if (first === 'patents') return m.patents_label({}, language);
  if (first in listTexts) return listTexts[first as keyof typeof listTexts]({}, language);
  return questionOf(first as QuestionId).label[language.locale];
}
