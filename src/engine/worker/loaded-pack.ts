import type { Model } from '../../domain/evaluation/model';
import type { Problem } from '../../domain/problem';
import type { TrustedKey } from '../pack-exchange';

/** A model with whose it is. */
export interface LoadedPack extends Model {
  /** SHA-256 of the manifest, hexadecimal. */
  readonly digest: string;
  readonly key: TrustedKey;
  /** Reads the bytes of `reference.json`; absent where the pack has none. */
  readonly reference?: () => Promise<ArrayBuffer | Uint8Array<ArrayBuffer>>;
  /** Id of the imported pack; absent for the shipped one. */
  readonly imported?: string;
  /** Why the shipped pack stands in for an imported one. */
  readonly refused?: Problem;
}
