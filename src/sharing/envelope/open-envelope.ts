import { compactDecrypt } from 'jose';
import { failure, type Outcome, success } from '../../domain/problem';
import { envelopeAlgorithm, envelopeEncryption } from './envelope-format';
import { unpadded } from './padding';
import { readEnvelopeHeader } from './read-header';

/** A private key of an institution with the thumbprint of its public half. */
export interface EnvelopeKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** The text in an envelope. A single changed character anywhere is refused. */
export async function openEnvelope(envelope: string, keys: readonly EnvelopeKey[]): Promise<Outcome<string>> {
  const header = readEnvelopeHeader(envelope);
  if (!header.ok) return header;
  const { kid } = header.value;
  const own = keys.find((one) => one.kid === kid);
  if (!own) return failure('envelopeOtherRecipient', { key: kid });
  const content = await decrypted(envelope, own.key);
  return content === undefined ? failure('envelopeDamaged', {}) : success(content);
}

async function decrypted(envelope: string, key: CryptoKey): Promise<string | undefined> {
  try {
    const { plaintext } = await compactDecrypt(envelope, key, {
      keyManagementAlgorithms: [envelopeAlgorithm],
      contentEncryptionAlgorithms: [envelopeEncryption],
    });
    const content = unpadded(plaintext);
    return content && new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
