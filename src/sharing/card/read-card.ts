import { base64url, calculateJwkThumbprint, compactVerify, importJWK, type JWK } from 'jose';
import { Misfit } from '../../domain/json-shape';
import {
  cardFormat,
  cardLimits,
  type InstitutionCard,
  institutionCard,
} from '../../domain/institutions/institution-card';
import { failure, type Outcome, success } from '../../domain/problem';
import { hasOneSpelling } from '../one-spelling';
import { cardAlgorithm } from './sign-card';

export interface ReadCard {
  readonly card: InstitutionCard;
  /** RFC 7638 thumbprint of the signing key: what people compare, and by which the institution is known from then on. */
  readonly fingerprint: string;
  /** Of the encryption key: envelopes name it. */
  readonly envelopeKey: string;
  /** The signed text. */
  readonly text: string;
}

const compact = /^[\w-]+\.([\w-]+)\.[\w-]{86}$/;

/** A card that may be used. `today`, an ISO date, must be one of its days. */
export async function readCard(given: string, today: string): Promise<Outcome<ReadCard>> {
  const read = await readSignedCard(given);
  const problem = read.ok ? cardPeriodProblem(read.value.card, today) : undefined;
  return problem ?? read;
}

/** Why a card does not hold on that day, if it does not. */
export function cardPeriodProblem(
  { validFrom, validUntil }: InstitutionCard,
  today: string,
): ReturnType<typeof failure> | undefined {
  if (today < validFrom) return failure('cardNotYetValid', { from: validFrom });
  if (today > validUntil) return failure('cardExpired', { until: validUntil });
  return undefined;
}

/** A card that is whole and signed by the key that it names, whether or not it still holds. */
export async function readSignedCard(given: string): Promise<Outcome<ReadCard>> {
  const text = given.trim();
  const payload = text.length > cardLimits.bytes ? undefined : compact.exec(text)?.[1];
  const stated = payload === undefined ? undefined : jsonOf(payload);
  if (stated?.['format'] !== cardFormat) return failure('cardUnrecognised', {});
  const { schema } = stated;
  if (typeof schema === 'number' && schema > 1) return failure('cardNewer', { schema });
  const card = fitting(stated);
  if (!card.ok) return card;
  if (!hasOneSpelling(text) || !(await isSigned(text, card.value.signingKey)))
    return failure('cardSignatureInvalid', {});
  const { signingKey, encryptionKey } = card.value;
  const [fingerprint, envelopeKey] = await Promise.all(
    [signingKey, encryptionKey].map((key) => calculateJwkThumbprint({ ...key })),
  );
  return success({ card: card.value, fingerprint: fingerprint ?? '', envelopeKey: envelopeKey ?? '', text });
}

function jsonOf(payload: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(payload)),
    );
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function fitting(stated: unknown): Outcome<InstitutionCard> {
  try {
    return success(institutionCard(stated, ''));
  } catch (error) {
    if (error instanceof Misfit) return failure('cardInvalid', { place: error.place });
    throw error;
  }
}

async function isSigned(text: string, key: JWK): Promise<boolean> {
  try {
    const { protectedHeader } = await compactVerify(text, await importJWK({ ...key }, cardAlgorithm), {
      algorithms: [cardAlgorithm],
    });
    return protectedHeader.typ === cardFormat && Object.keys(protectedHeader).length === 2;
  } catch {
    return false;
  }
}
