import type { BackedUpBelongings } from '../domain/backup/backup';
import type { Belongings } from './drafts';

/** Belongings of a backup as those of a draft on this device, under new ids. */
export function restoredBelongings(
  { evaluations = [], scenarios = [], thresholds }: BackedUpBelongings,
  draftId: string,
  savedAt: string,
): Belongings {
  return {
    evaluations: evaluations.map((one) => ({ ...one, id: crypto.randomUUID(), draftId })),
    // Ids sort by the order in which scenarios were made.
    scenarios: scenarios.map(({ name, changes }, at) => ({
      id: `${savedAt}-${String(at).padStart(4, '0')}-${crypto.randomUUID()}`,
      draftId,
      name,
      changes,
      revision: 1,
      savedAt,
    })),
    ...(thresholds && { thresholds }),
  };
}
