import type { NoteKind, NotePlace } from '../../domain/notes/note';
import type { Asked } from '../../domain/indicators/derived';
import type { PackId } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import { askedLabel } from '../form/asked-label';
import { lineLabel } from '../result/line-texts';
import { modelNames } from '../result/model-names';

export const noteKindTexts: Readonly<Record<NoteKind, () => string>> = {
  note: () => m.note_kind_note(),
  objection: () => m.note_kind_objection(),
  correction: () => m.note_kind_correction(),
};

/** What a note is about, as the form or the result calls it. */
export function notePlaceText(place: NotePlace): string {
  const [kind] = place.split(':', 1);
  const name = place.slice(place.indexOf(':') + 1);
  if (kind === 'indicator') return lineLabel(name);
  if (kind === 'model') return modelNames[name as PackId]();
  return name === 'developments' ? m.developments_label() : askedLabel(name as Asked);
}
