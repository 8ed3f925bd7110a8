import type { Asked } from '../indicators/derived';
import type { PackId } from '../pack/manifest';

/** What a person says of a value or a result in their own words. */
export const noteKinds = ['note', 'objection', 'correction'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What a note is about: a place of the form, a line of the result, or a whole model's result. */
export type NotePlace = `asked:${Asked | 'developments'}` | `indicator:${string}` | `model:${PackId}`;

/**
 * [Note: notes say nothing to the models]
 * Notes lie beside the dossier, not in it: they change no score and no digest of the inputs. They are saved with the draft,
 * copied into every evaluation that is kept, and are plain text.
 */
export interface Note {
  readonly id: string;
  readonly place: NotePlace;
  readonly kind: NoteKind;
  readonly text: string;
  /** Which document shows it. A correction has one. */
  readonly evidence?: string;
  /** Name of that document's file; the file itself is not taken. */
  readonly fileName?: string;
  /** ISO time of the last change. */
  readonly writtenAt: string;
}

export const noteLimits = { text: 1000, evidence: 300, fileName: 200, notes: 200 } as const;

/** What a person has typed into the form of a note. */
export interface NoteInput {
  readonly kind: NoteKind;
  readonly text: string;
  readonly evidence: string;
  readonly fileName: string;
}

export type NoteFault = 'textMissing' | 'evidenceMissing';

/** Lines may break; other control characters have no place in plain text. */
const plain = (text: string): string => text.normalize('NFC').replace(/(?!\n)\p{Cc}/gu, ' ');

const within = (text: string, limit: number): string =>
  plain(text.replace(/\r\n?/g, '\n')).trim().slice(0, limit);

/** What is still missing before the note can be kept. */
export function noteFaults({ kind, text, evidence }: NoteInput): readonly NoteFault[] {
  return [
    ...(text.trim() === '' ? (['textMissing'] as const) : []),
    ...(kind === 'correction' && evidence.trim() === '' ? (['evidenceMissing'] as const) : []),
  ];
}

/** The note as it is kept: plain, within its limits; evidence belongs to corrections alone. */
export function noteOf(
  { kind, text, evidence, fileName }: NoteInput,
  about: Pick<Note, 'id' | 'place' | 'writtenAt'>,
): Note {
  const shown = kind === 'correction';
  const document = within(evidence, noteLimits.evidence);
  const file = within(fileName, noteLimits.fileName);
  return {
    ...about,
    kind,
    text: within(text, noteLimits.text),
    ...(shown && document !== '' && { evidence: document }),
    ...(shown && file !== '' && { fileName: file }),
  };
}

/** The notes with one added at the end, or in the place of the one with its id. */
export function withNote(notes: readonly Note[], note: Note): readonly Note[] {
  return notes.some(({ id }) => id === note.id)
    ? notes.map((one) => (one.id === note.id ? note : one))
    : [...notes, note];
}

export const withoutNote = (notes: readonly Note[], id: string): readonly Note[] =>
  notes.filter((note) => note.id !== id);

export const notesAt = (notes: readonly Note[], place: NotePlace): readonly Note[] =>
  notes.filter((note) => note.place === place);
