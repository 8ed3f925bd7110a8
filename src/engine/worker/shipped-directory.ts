import { directoryLimits } from '../../domain/institutions/directory';
import { failure, type Outcome } from '../../domain/problem';
import type { ShippedDirectory } from '../engine-api';
import { checkedDirectory } from './checked-directory';
import { ownAsset } from './own-asset';

/** The directory of institutions beside the app, checked as the catalogue of programmes is. */
export async function shippedDirectory(base: string): Promise<Outcome<ShippedDirectory>> {
  try {
    const [bytes, signature] = await Promise.all(
      ['directory.json', 'directory.sig'].map((name) =>
        ownAsset(new URL(`institutions/${name}`, base).href, directoryLimits.bytes),
      ),
    );
    return bytes && signature
      ? await checkedDirectory(bytes, signature)
      : failure('directoryUnavailable', {});
  } catch {
    return failure('directoryUnavailable', {});
  }
}
