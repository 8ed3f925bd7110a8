import { failure, type Outcome, success } from '../../domain/problem';
import { readCatalogue } from '../../domain/programmes/read-catalogue';
import type { ShippedCatalogue } from '../engine-api';
import { packPublicKey } from './pack-public-key';
import { isSignedBy } from './verify-pack';

/** A catalogue by its bytes, as far as its signature allows: see `shippedCatalogue`. */
export async function checkedCatalogue(
  bytes: ArrayBuffer,
  signature: ArrayBuffer,
  publicKey: string = packPublicKey,
): Promise<Outcome<ShippedCatalogue>> {
  const hasSignature = new TextDecoder().decode(signature).trim() !== '';
  if (hasSignature) {
    const signed = await isSignedBy(publicKey, { manifest: bytes, signature });
    if (!signed.ok) return signed;
    if (!signed.value) return failure('catalogueSignatureInvalid', {});
  }
  const reading = readCatalogue(JSON.parse(new TextDecoder().decode(bytes)));
  if (reading.state !== 'read') return failure('catalogueUnavailable', {});
  return success({ catalogue: reading.catalogue, isSigned: hasSignature });
}
