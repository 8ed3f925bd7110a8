import { base64url, compactVerify, importJWK } from 'jose';
import { Misfit, type Shape } from '../../domain/json-shape';
import type { SigningPublicKey } from '../../domain/institutions/institution-card';
import { failure, type Outcome, success } from '../../domain/problem';
import { hasOneSpelling } from '../one-spelling';
import {
  type Deletion,
  deletionShape,
  longestSigned,
  type Receipt,
  receiptShape,
  type SignedFormat,
} from './receipt-format';

/** What a receipt must be of: the envelope that was handed over, and the key that the company has pinned. */
export interface Expected {
  readonly digest: string;
  readonly consentId: string;
  readonly signingKey: SigningPublicKey;
}

export const readReceipt = (text: string, expected: Expected): Promise<Outcome<Receipt>> =>
  readSignedBy(text, 'tech-rating-receipt', receiptShape, expected);

export const readDeletion = (text: string, expected: Expected): Promise<Outcome<Deletion>> =>
  readSignedBy(text, 'tech-rating-deletion', deletionShape, expected);

const compact = /^[\w-]+\.([\w-]+)\.[\w-]{86}$/;

async function readSignedBy<Signed extends Receipt | Deletion>(
  given: string,
  format: SignedFormat,
  shape: Shape<Signed>,
  { digest, consentId, signingKey }: Expected,
): Promise<Outcome<Signed>> {
  const text = given.trim();
  const stated = statedIn(text);
  if (stated?.['format'] !== format) return failure('receiptUnrecognised', {});
  const { schema } = stated;
  if (typeof schema === 'number' && schema > 1) return failure('receiptNewer', { schema });
  if (!hasOneSpelling(text) || !(await isSigned(text, format, signingKey)))
    return failure('receiptSignatureInvalid', {});
  const read = fitting(shape, stated);
  if (!read.ok) return read;
  const { digest: itsDigest, consentId: itsConsent = consentId } = read.value;
  return itsDigest === digest && itsConsent === consentId ? read : failure('receiptOtherEnvelope', {});
}

/** The digest of the envelope that a receipt says it is of, before anything in it is believed: it finds the record. */
export function digestNamedBy(given: string): string | undefined {
  const digest = statedIn(given.trim())?.['digest'];
  return typeof digest === 'string' ? digest : undefined;
}

function statedIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const payload = text.length > longestSigned ? undefined : compact.exec(text)?.[1];
  if (payload === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(payload)),
    );
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function fitting<Signed>(shape: Shape<Signed>, stated: unknown): Outcome<Signed> {
  try {
    return success(shape(stated, ''));
  } catch (error) {
    if (error instanceof Misfit) return failure('receiptInvalid', { place: error.place });
    throw error;
  }
}

async function isSigned(text: string, format: SignedFormat, key: SigningPublicKey): Promise<boolean> {
  try {
    const { protectedHeader } = await compactVerify(text, await importJWK({ ...key }, 'ES256'), {
      algorithms: ['ES256'],
    });
    return protectedHeader.typ === format && Object.keys(protectedHeader).length === 2;
  } catch {
    return false;
  }
}
