import { getContext, setContext } from 'svelte';
import type { NotesDesk } from './notes-desk.svelte';

const key = Symbol('notes');

/** Where notes are written; undefined where none can be, as on a result that was kept. */
export const setNotesDesk = (desk: NotesDesk | undefined): void => void setContext(key, desk);

export const getNotesDesk = (): NotesDesk | undefined => getContext(key);
