import {
  distinctBy,
  isoDate,
  isoTime,
  listOf,
  object,
  oneOf,
  type Shape,
  textLike,
  textThat,
} from '../json-shape';
import type { Language } from '../local-text';

/**
 * What a person agreed to when they handed something over: the five items of PIPA article 17(2), word by word as they were
 * read, and the statements that were made. It goes along in the envelope: the institution holds the same words.
 */
export interface HandOverConsent {
  readonly id: string;
  /** Thumbprint of the institution's signing key (RFC 7638), and the name that its card gives. */
  readonly recipient: { readonly fingerprint: string; readonly name: string };
  /** Of the institution's card. */
  readonly purpose: { readonly id: string; readonly text: string };
  /** What was chosen, see `chosenItemIds`; those about people stand apart. */
  readonly items: readonly string[];
  readonly personalItems: readonly string[];
  /** The items counted and named, as they were read. */
  readonly itemsText: string;
  /** ISO dates: the last day of keeping, and of using. */
  readonly retainUntil: string;
  readonly useUntil: string;
  readonly refusal: string;
  readonly withdrawal: string;
  readonly language: Language;
  /** Version of the text that the person read. */
  readonly textVersion: string;
  /** "I may decide for this company." */
  readonly representativeStated: true;
  /** "Those whose data are among the items have agreed." Only beside personal items. */
  readonly personalStated?: true;
  /** Ties envelopes together that were prepared in one go. */
  readonly caseNumber?: string;
  /** ISO time. */
  readonly givenAt: string;
}

export const consentLimits = { text: 2000, items: 20_000, item: 200 } as const;

/** One line or several; nothing that turns the direction of writing or hides. */
const readable = (limit: number): Shape<string> =>
  textThat(
    (one) => one.trim() !== '' && one.length <= limit && !/[\p{Bidi_Control}]|(?!\n)\p{Cc}/u.test(one),
  );
const line = readable(consentLimits.text);
export const uuid = textLike(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/** RFC 7638 thumbprint, or SHA-256 of a text: 32 bytes in base64url. */
export const base64Digest = textLike(/^[\w-]{43}$/);
export const caseNumberShape = textLike(/^[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2}$/);
const itemIds = distinctBy(listOf(readable(consentLimits.item)), (id) => id);

export const handOverConsent: Shape<HandOverConsent> = object(
  {
    id: uuid,
    recipient: object({ fingerprint: base64Digest, name: line }),
    purpose: object({ id: line, text: line }),
    items: itemIds,
    personalItems: itemIds,
    itemsText: line,
    retainUntil: isoDate,
    useUntil: isoDate,
    refusal: line,
    withdrawal: line,
    language: oneOf(['ko', 'en']),
    textVersion: line,
    representativeStated: oneOf([true]),
    givenAt: isoTime,
  },
  { personalStated: oneOf([true]), caseNumber: caseNumberShape },
);
