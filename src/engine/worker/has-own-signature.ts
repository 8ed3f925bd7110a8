import { type Outcome, success } from '../../domain/problem';
import { packPublicKey } from './pack-public-key';
import { isSignedBy } from './verify-pack';

/**
 * Whether a file of this build is signed by the key that signs the packs. An empty signature says that it was published
 * unsigned; a wrong one that it was changed, and then nothing comes back.
 */
export async function hasOwnSignature(
  bytes: ArrayBuffer,
  signature: ArrayBuffer,
  publicKey: string = packPublicKey,
): Promise<Outcome<boolean | undefined>> {
  if (new TextDecoder().decode(signature).trim() === '') return success(false);
  const signed = await isSignedBy(publicKey, { manifest: bytes, signature });
  return signed.ok ? success(signed.value || undefined) : signed;
}
