import { failure, type Outcome } from '../../domain/problem';
import type { ShippedCatalogue } from '../engine-api';
import { checkedCatalogue } from './checked-catalogue';
import { ownAsset } from './own-asset';

/** The shipped one has 80 kB. */
const mostBytes = 4 * 1024 * 1024;

/**
 * The catalogue beside the app, checked with the key that signs the packs. An empty signature file says that it was
 * published unsigned; a wrong one that it was changed.
 */
export async function shippedCatalogue(base: string): Promise<Outcome<ShippedCatalogue>> {
  try {
    const [bytes, signature] = await Promise.all(
      ['catalogue.json', 'catalogue.sig'].map((name) =>
        ownAsset(new URL(`programmes/${name}`, base).href, mostBytes),
      ),
    );
    if (!bytes || !signature) return failure('catalogueUnavailable', {});
    return await checkedCatalogue(bytes, signature);
  } catch {
    return failure('catalogueUnavailable', {});
  }
}
