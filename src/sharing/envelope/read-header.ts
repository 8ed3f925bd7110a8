import { base64url } from 'jose';
import { failure, type Outcome, success } from '../../domain/problem';
import { hasOneSpelling } from '../one-spelling';
import {
  envelopeAlgorithm,
  envelopeEncryption,
  type EnvelopeHeader,
  envelopeType,
  envelopeVersion,
  longestEnvelope,
} from './envelope-format';

const thumbprint = /^[\w-]{43}$/;
const compact = /^([\w-]+)\.\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/;
const members = ['alg', 'enc', 'epk', 'kid', 'typ', 'v', 'wd'];

/** The header of a text that says it is an envelope. Nothing is decrypted: an inbox reads the same. */
export function readEnvelopeHeader(envelope: string): Outcome<EnvelopeHeader> {
  if (envelope.length > longestEnvelope)
    return failure('envelopeTooLarge', { limitKilobytes: Math.floor(longestEnvelope / 1024) });
  const encoded = compact.exec(envelope)?.[1];
  const header = encoded === undefined || !hasOneSpelling(envelope) ? undefined : decoded(encoded);
  if (header?.['typ'] !== envelopeType) return failure('envelopeUnrecognised', {});
  const { alg, enc, v, kid, wd } = header;
  if (typeof v === 'number' && v > envelopeVersion) return failure('envelopeNewer', { version: v });
  if (alg !== envelopeAlgorithm || enc !== envelopeEncryption) {
    return failure('envelopeAlgorithm', { algorithm: `${String(alg)} ${String(enc)}` });
  }
  const isWhole =
    v === envelopeVersion &&
    Object.keys(header).sort().join() === members.join() &&
    [kid, wd].every((one) => typeof one === 'string' && thumbprint.test(one));
  return isWhole ? success(header as unknown as EnvelopeHeader) : failure('envelopeDamaged', {});
}

function decoded(encoded: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const header: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(encoded)),
    );
    return typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
