import { calculateJwkThumbprint, CompactEncrypt, importJWK, type JWK } from 'jose';
import { failure, type Outcome, success } from '../../domain/problem';
import {
  envelopeAlgorithm,
  envelopeEncryption,
  envelopeType,
  envelopeVersion,
  sizeClasses,
} from './envelope-format';
import { padded } from './padding';

const largest = sizeClasses.at(-1) ?? 0;

/** The text for the holder of that key alone. `wd`: digest of the withdrawal secret. See [Note: layers of an envelope]. */
export async function sealEnvelope(content: string, recipient: JWK, wd: string): Promise<Outcome<string>> {
  const bytes = padded(new TextEncoder().encode(content));
  if (!bytes) return failure('envelopeContentTooLarge', { limitKilobytes: largest / 1024 });
  const kid = await calculateJwkThumbprint(recipient);
  const envelope = await new CompactEncrypt(bytes)
    .setProtectedHeader({
      alg: envelopeAlgorithm,
      enc: envelopeEncryption,
      typ: envelopeType,
      v: envelopeVersion,
      kid,
      wd,
    })
    .encrypt(await importJWK(recipient, envelopeAlgorithm));
  return success(envelope);
}
