import type { PackContent } from '../../engine/pack-exchange';
import { DexiePackStore } from '../../storage/dexie-pack-store';
import type { StoredPack } from '../../storage/packs';
import { recallPackChoice } from './pack-choice';

export const contentOf = ({ purpose, id, fileName, bytes, key }: StoredPack): PackContent => ({
  purpose,
  id,
  fileName,
  bytes,
  key,
});

/** The imported packs in use. What cannot be read is left out: the shipped pack stands in, and the screen says so. */
export async function chosenPacks(): Promise<readonly PackContent[]> {
  const choice = recallPackChoice();
  const stored = await new DexiePackStore().list();
  return stored.ok ? stored.value.filter(({ purpose, id }) => choice[purpose] === id).map(contentOf) : [];
}
