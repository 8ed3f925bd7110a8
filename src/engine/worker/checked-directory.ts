import { readDirectory } from '../../domain/institutions/read-directory';
import { failure, type Outcome, success } from '../../domain/problem';
import type { ShippedDirectory } from '../engine-api';
import { hasOwnSignature } from './has-own-signature';

/** A directory by its bytes, as far as its signature allows. */
export async function checkedDirectory(
  bytes: ArrayBuffer,
  signature: ArrayBuffer,
  publicKey?: string,
): Promise<Outcome<ShippedDirectory>> {
  const isSigned = await hasOwnSignature(bytes, signature, publicKey);
  if (!isSigned.ok) return isSigned;
  if (isSigned.value === undefined) return failure('directorySignatureInvalid', {});
  const directory = readDirectory(JSON.parse(new TextDecoder().decode(bytes)));
  return directory.ok ? success({ directory: directory.value, isSigned: isSigned.value }) : directory;
}
