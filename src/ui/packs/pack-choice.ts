import type { PackId } from '../../domain/pack/manifest';
import { recall, remember } from '../state/remembered';

/** For each purpose the id of the imported pack in use; the shipped one where there is none. */
export type PackChoice = Readonly<Partial<Record<PackId, string>>>;

const rememberedAs = 'packs-in-use';

/** Not in the database: a start must not wait for it where nothing was imported. */
export function recallPackChoice(): PackChoice {
  try {
    return JSON.parse(recall(rememberedAs) ?? '{}') as PackChoice;
  } catch {
    return {};
  }
}

export function rememberPack(purpose: PackId, id: string | undefined): void {
  // A purpose without an id is left out of the JSON.
  remember(rememberedAs, JSON.stringify({ ...recallPackChoice(), [purpose]: id }));
}
