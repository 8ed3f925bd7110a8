import { emptyDossier, type Dossier } from '../../domain/dossier/dossier';
import { Autosave } from '../state/autosave.svelte';
import { OpenDraft } from '../state/open-draft.svelte';
import { MemoryDraftStore } from './memory-draft-store';

/** A company on the screen of a test. */
export function openTestDraft(dossier: Dossier = emptyDossier): OpenDraft {
  const autosave = new Autosave(
    Promise.resolve(new MemoryDraftStore()),
    { isExample: false },
    () => undefined,
  );
  return new OpenDraft(dossier, autosave, { isExample: false, changed: () => undefined });
}
