import { readDirectory } from '../../domain/institutions/read-directory';
import { directoryLimits } from '../../domain/institutions/directory';
import { failure, type Outcome, success } from '../../domain/problem';
import type { ShippedDirectory } from '../engine-api';
import { hasOwnSignature } from './has-own-signature';
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
