import { failure, type Outcome, success } from '../../domain/problem';
import { readCatalogue } from '../../domain/programmes/read-catalogue';
import type { ShippedCatalogue } from '../engine-api';
import { hasOwnSignature } from './has-own-signature';

/** A catalogue by its bytes, as far as its signature allows: see `shippedCatalogue`. */
export async function checkedCatalogue(
  bytes: ArrayBuffer,
  signature: ArrayBuffer,
  publicKey?: string,
): Promise<Outcome<ShippedCatalogue>> {
  const isSigned = await hasOwnSignature(bytes, signature, publicKey);
  if (!isSigned.ok) return isSigned;
  if (isSigned.value === undefined) return failure('catalogueSignatureInvalid', {});
  const reading = readCatalogue(JSON.parse(new TextDecoder().decode(bytes)));
  if (reading.state !== 'read') return failure('catalogueUnavailable', {});
  return success({ catalogue: reading.catalogue, isSigned: isSigned.value });
}
