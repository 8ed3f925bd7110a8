import type { DisclosedNote } from '../../domain/disclosure/disclosure';
import { type AccountId, accounts } from '../../domain/dossier/accounts';
import type { PackId } from '../../domain/pack/manifest';
import { type QuestionId, questionOf } from '../../domain/indicators/questions';
import { type PatentAttribute, patentAttributes } from '../../domain/dossier/patent';
import { m } from '../../i18n/generated/messages.js';
import { lineLabel } from '../../i18n/line-text';
import { modelNames } from '../../i18n/model-name';
import { patentAttributeTexts } from '../../i18n/patent-text';
import { listTexts } from '../../i18n/value-text';
import type { In, Word } from '../../i18n/word';
import { Flow } from './flow';
import { palette } from './palette';
import { styles } from './styles';
import type { Telling } from './telling';

const kinds: Readonly<Record<DisclosedNote['kind'], Word>> = {
  note: m.report_note_note,
  objection: m.report_note_objection,
  correction: m.report_note_correction,
};

/** Notes, objections and corrections in the company's words. */
export function drawNotes(telling: Telling): void {
  const { order, paper, language } = telling;
  const { notes } = order.disclosure;
  if (notes.length === 0) return;
  const flow = new Flow(paper, m.report_notes({}, language));
  flow.title(m.report_notes({}, language), m.report_notes_about({}, language));
  for (const note of notes) drawNote(flow, note, telling);
}

function drawNote(flow: Flow, note: DisclosedNote, { language, formats }: Telling): void {
  const { x, width } = flow.whole;
  flow.need(64);
  flow.canvas.rule(flow.at(x), flow.at(x + width), { color: palette.line, width: 0.5 });
  flow.y += 8;
  const about = { about: aboutOf(note.place, language), day: formats.day(note.writtenAt) };
  flow.canvas.line(kinds[note.kind]({}, language), flow.at(x, styles.eyebrow.size + 1), styles.eyebrow);
  const beside = { x: x + 96, width: width - 96 };
  flow.paragraph(m.report_note_about(about, language), styles.note, beside);
  flow.y += 2;
  flow.paragraph(note.text, styles.body, beside);
  if (note.evidence !== undefined)
    flow.paragraph(m.report_note_evidence({ evidence: note.evidence }, language), styles.note, beside);
  flow.y += 10;
}

const isAttribute = (name: string): name is PatentAttribute => patentAttributes.some((one) => one === name);

/** What a note is about, by its place: a question, an account, a patent's attribute, a list, an indicator or a model. */
export function aboutOf(place: DisclosedNote['place'], language: In): string {
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
