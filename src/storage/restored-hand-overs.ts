import type { BackedUpBelongings } from '../domain/backup/backup';
import { asRestored, mergedHandOver } from '../domain/hand-over/restored-hand-over';
import type { Database } from './database';
import type { HandedOver } from './hand-overs';
import type { TrustedInstitution } from './institutions';

/**
 * Puts the records and cards of a backup beside those of this device, within the caller's transaction: what is here under the
 * same id or key is not made twice. Resolves with what was not here before.
 */
export async function bringHandedOver(
  database: Database,
  restored: BackedUpBelongings,
  { draftId, at }: { readonly draftId: string; readonly at: string },
): Promise<HandedOver> {
  const ofDraft = (restored.handOvers ?? []).map((one) => ({ ...one, draftId }));
  const all = [...ofDraft, ...(restored.formerHandOvers ?? [])].map((one) => asRestored(one, at));
  const here = await database.handOvers.bulkGet(all.map(({ id }) => id));
  const drafts = new Set(await database.drafts.toCollection().primaryKeys());
  await database.handOvers.bulkPut(
    all.map((one, place) => {
      const before = here[place];
      if (!before) return one;
      // A record whose draft is gone belongs to the draft that came with it.
      const { draftId: owner } = drafts.has(before.draftId) ? before : one;
      return mergedHandOver({ ...before, draftId: owner }, one);
    }),
  );
  const institutions = await newInstitutions(database, restored);
  await database.institutions.bulkPut([...institutions]);
  return { handOvers: all.filter((_, place) => !here[place]), institutions };
}

async function newInstitutions(
  database: Database,
  { institutions = [] }: BackedUpBelongings,
): Promise<readonly TrustedInstitution[]> {
  const known = await database.institutions.bulkGet(institutions.map(({ fingerprint }) => fingerprint));
  return institutions.filter((_, place) => !known[place]);
}

/** What of a draft a backup holds of these. */
export async function handedOverOf(database: Database, draftId: string): Promise<BackedUpBelongings> {
  const handOvers = await database.handOvers.where({ draftId }).sortBy('at');
  const institutions = await database.institutions.toArray();
  return { handOvers, institutions: institutions.map(({ confirmedAt: _confirmedAt, ...card }) => card) };
}
