import {
  type Note,
  type NoteInput,
  noteLimits,
  noteOf,
  type NotePlace,
  notesAt,
  withNote,
  withoutNote,
} from '../../domain/notes/note';
import { m } from '../../i18n/generated/messages.js';
import { momentNow } from '../history/moment';
import type { OpenDraft } from '../state/open-draft.svelte';
import type { Undo } from '../state/undo.svelte';

/** What this needs of the session. */
interface Desk {
  readonly draft: OpenDraft | undefined;
  readonly undo: Undo;
}

/** The notes of the open draft, and the place whose notes are open. */
export class NotesDesk {
  openPlace = $state<NotePlace>();
  readonly #session: Desk;

  constructor(session: Desk) {
    this.#session = session;
  }

  get notes(): readonly Note[] {
    return this.#session.draft?.notes ?? [];
  }

  at(place: NotePlace): readonly Note[] {
    return notesAt(this.notes, place);
  }

  get isFull(): boolean {
    return this.notes.length >= noteLimits.notes;
  }

  /** Keeps a new note at the place, or another wording of one. */
  write(place: NotePlace, input: NoteInput, id: string = crypto.randomUUID()): void {
    const note = noteOf(input, { id, place, writtenAt: momentNow().at });
    this.#session.draft?.changeNotes(withNote(this.notes, note));
  }

  remove({ id }: Note): void {
    const { draft, undo } = this.#session;
    const before = this.notes;
    draft?.changeNotes(withoutNote(before, id));
    undo.make(m.note_removed(), 'company', () => draft?.changeNotes(before));
  }
}
