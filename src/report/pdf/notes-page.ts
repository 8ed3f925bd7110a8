import type { DisclosedNote } from '../../domain/disclosure/disclosure';
import { m } from '../../i18n/generated/messages.js';
import { aboutOf } from '../../i18n/note-place-text';
import type { Word } from '../../i18n/word';
import type { Flow } from './flow';
import { palette } from './palette';
import { styles } from './styles';
import type { Telling } from './telling';

const kinds: Readonly<Record<DisclosedNote['kind'], Word>> = {
  note: m.report_note_note,
  objection: m.report_note_objection,
  correction: m.report_note_correction,
};

/** Notes, objections and corrections in the company's words. */
export function drawNotes(flow: Flow, telling: Telling): void {
  const { order, language } = telling;
  const { notes } = order.disclosure;
  if (notes.length === 0) return;
  flow.enter(m.report_notes({}, language), 150);
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
