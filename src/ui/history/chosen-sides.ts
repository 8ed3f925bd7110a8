import { m } from '../../i18n/generated/messages.js';
import type { Session } from '../state/session.svelte';
import type { ComparedSide } from './compared-side';
import { entryTitle } from './entry-texts';
import type { ListedEvaluation } from './history.svelte';

/** A kept evaluation as one side of a comparison; nothing where its result cannot be read. */
export const sideOf = ({ entry, result }: ListedEvaluation): readonly ComparedSide[] =>
  result.ok
    ? [{ title: entryTitle(entry), dossier: entry.dossier, result: result.value, packs: entry.packs }]
    : [];

/** The result on the screen as the later side, once it is whole. */
export function sideNow({ draft, rating, history }: Session): ComparedSide | undefined {
  const { result } = rating;
  if (!draft || !result || rating.resultOf !== draft.dossier) return undefined;
  const packs = history.packsOf(result);
  return packs && { title: m.history_now(), dossier: draft.dossier, result, packs };
}

/** With one more chosen, or without the one that was chosen; the earliest choice goes where there would be too many. */
export const withChosen = (chosen: readonly string[], id: string, limit: number): readonly string[] =>
  chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-limit);
