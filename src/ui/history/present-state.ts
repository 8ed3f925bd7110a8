import type { Session } from '../state/session.svelte';
import type { PresentState } from './history.svelte';

/** What could be kept now: a result with points of the very inputs that have been saved. */
export function presentState({ draft, openId, rating }: Session): PresentState | undefined {
  const { result } = rating;
  if (!draft || openId === undefined || !result) return undefined;
  if (draft.autosave.state.kind !== 'saved' || rating.resultOf !== draft.dossier) return undefined;
  return { draftId: openId, dossier: draft.dossier, notes: draft.notes, result };
}
