import type { LocalText } from '../../domain/local-text';
import type { PackManifest } from '../../domain/pack/manifest';
import { DexiePackStore } from '../../storage/dexie-pack-store';

/** The card that came with an imported pack; undefined where the pack is not on this device. */
export async function importedCard({ id, version, files }: PackManifest): Promise<LocalText | undefined> {
  const stored = await new DexiePackStore().list();
  const digests = JSON.stringify(files);
  return stored.ok
    ? stored.value.find(
        ({ manifest }) =>
          manifest.id === id && manifest.version === version && JSON.stringify(manifest.files) === digests,
      )?.card
    : undefined;
}
