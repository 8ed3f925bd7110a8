import type { TrustedKey } from '../pack-exchange';
import { packPublicKey } from './pack-public-key';
import { fingerprintOf } from './public-key';

/** The key that signs the packs of this build. */
export async function ownKey(): Promise<TrustedKey> {
  const fingerprint = await fingerprintOf(packPublicKey);
  if (!fingerprint) throw new Error('the pinned key is no Ed25519 key');
  return { publicKey: packPublicKey, fingerprint, name: '', source: 'app' };
}
