import { answerAt, type Change, joinChanges, placeOf } from '../dossier/change';
import type { Answer } from '../dossier/answer';
import type { Dossier } from '../dossier/dossier';

/** "What if" of a draft: changes that are laid over its present answers and never become part of them. */
export interface Scenario {
  readonly id: string;
  readonly draftId: string;
  readonly name: string;
  readonly changes: readonly Change[];
  /** Counts the saves; a save of an older revision never overwrites a newer one. */
  readonly revision: number;
  /** ISO time of the last save. */
  readonly savedAt: string;
}

function isSame(one: Answer<unknown> | undefined, other: Answer<unknown> | undefined): boolean {
  if (!one || !other || one.state !== other.state) return one === other;
  return (
    one.state !== 'known' ||
    (other.state === 'known' && JSON.stringify(one.value) === JSON.stringify(other.value))
  );
}

/** The changes with one more; a change back to what the dossier says is none. */
export function withTried(dossier: Dossier, changes: readonly Change[], change: Change): readonly Change[] {
  const isBack = change.at !== 'newPatent' && isSame(answerAt(dossier, change), change.answer);
  return isBack ? withoutPlace(changes, placeOf(change)) : joinChanges(changes, [change]);
}

export const withoutPlace = (changes: readonly Change[], place: string): readonly Change[] =>
  changes.filter((change) => placeOf(change) !== place);
