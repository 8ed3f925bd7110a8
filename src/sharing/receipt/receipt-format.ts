import { base64Digest, uuid } from '../../domain/hand-over/hand-over-consent';
import { isoDate, isoTime, object, oneOf, type Shape } from '../../domain/json-shape';

/**
 * [Note: what an institution signs]
 * A receipt says that the envelope of that digest was opened, a confirmation of deletion that what was in it is gone. Both are
 * compact JWS of the key that the card names, so that the company can show them to others.
 */
export interface Receipt {
  readonly format: 'tech-rating-receipt';
  readonly schema: 1;
  /** Of the envelope. */
  readonly digest: string;
  /** ISO time. */
  readonly receivedAt: string;
  readonly consentId: string;
  /** ISO date until which it keeps what it received. */
  readonly retainUntil: string;
}

export interface Deletion {
  readonly format: 'tech-rating-deletion';
  readonly schema: 1;
  readonly digest: string;
  /** ISO time. */
  readonly deletedAt: string;
  /** Absent where the envelope was never opened: what it is about stands inside it. */
  readonly consentId?: string;
}

const common = { schema: oneOf([1]), digest: base64Digest };

export const receiptShape: Shape<Receipt> = object({
  format: oneOf(['tech-rating-receipt']),
  receivedAt: isoTime,
  retainUntil: isoDate,
  consentId: uuid,
  ...common,
});

export const deletionShape: Shape<Deletion> = object(
  { format: oneOf(['tech-rating-deletion']), deletedAt: isoTime, ...common },
  { consentId: uuid },
);

export type SignedFormat = (Receipt | Deletion)['format'];

/** Ours have 500 characters. */
export const longestSigned = 4096;
