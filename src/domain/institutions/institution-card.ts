import {
  distinctBy,
  integerFrom,
  isoDate,
  isoTime,
  listOf,
  Misfit,
  object,
  oneOf,
  type Shape,
  textLike,
  textThat,
} from '../json-shape';
import type { LocalText } from '../local-text';
import { localText, plainText } from './plain-text';

/** Kinds of the partner institutions that the ministry's press release of November 2024 names. */
export const institutionKinds = [
  'bank',
  'guaranteeFund',
  'rndAgency',
  'startupAgency',
  'ventureAssociation',
  'ventureFund',
  'inventionPromotion',
  'other',
] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

/** A public key, as its JSON Web Key. X25519 (RFC 8037) has no `y`. */
export type PublicKey =
  | { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }
  | { readonly kty: 'OKP'; readonly crv: 'X25519'; readonly x: string };

export type SigningPublicKey = Extract<PublicKey, { kty: 'EC' }>;

/** What an institution wants results for, and how long it keeps them. */
export interface SharingPurpose {
  readonly id: string;
  readonly text: LocalText;
  readonly retentionDays: number;
}

/**
 * [Note: a card is signed by itself]
 * An institution makes its own card, and the signature proves only that whoever holds the key made it. Who that is, a person
 * confirms by comparing the fingerprint over another way. Under a known name another key is an alarm, never an update.
 */
export interface InstitutionCard {
  readonly format: typeof cardFormat;
  readonly schema: 1;
  readonly name: LocalText;
  readonly kind: InstitutionKind;
  readonly purposes: readonly SharingPurpose[];
  /** Envelopes are sealed to it. */
  readonly encryptionKey: PublicKey;
  /** Signs this card, receipts and confirmations of deletion. */
  readonly signingKey: SigningPublicKey;
  /** Address of an inbox after `docs/inbox-api.yaml`; absent, envelopes go as files or codes. */
  readonly inbox?: string;
  /** Where a person asks: an address or number, in the institution's words. */
  readonly contact: string;
  /** Days on which the card holds, the first and the last. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly issuedAt: string;
}

export const cardFormat = 'tech-rating-institution-card';

export const cardLimits = {
  name: 100,
  purposes: 10,
  purpose: 300,
  contact: 200,
  inbox: 300,
  bytes: 8 * 1024,
} as const;

/** Longest retention that a card may name: the five years of K-TOP's own consent (handbook, consent 5). */
export const longestRetentionDays = 5 * 366;

const coordinate = textLike(/^[\w-]{43}$/);
export const signingPublicKey: Shape<SigningPublicKey> = object({
  kty: oneOf(['EC']),
  crv: oneOf(['P-256']),
  x: coordinate,
  y: coordinate,
});
const x25519: Shape<PublicKey> = object({ kty: oneOf(['OKP']), crv: oneOf(['X25519']), x: coordinate });
const publicKey: Shape<PublicKey> = (value, place) =>
  typeof value === 'object' && value !== null && 'kty' in value && value.kty === 'OKP'
    ? x25519(value, place)
    : signingPublicKey(value, place);

const retentionDays: Shape<number> = (value, place) => {
  const days = integerFrom(1)(value, place);
  if (days > longestRetentionDays) throw new Misfit('invalid', place);
  return days;
};

const purpose: Shape<SharingPurpose> = object({
  id: textLike(/^[a-z][\w-]{0,40}$/i),
  text: localText(cardLimits.purpose),
  retentionDays,
});

const purposes: Shape<readonly SharingPurpose[]> = (value, place) => {
  const read = distinctBy(listOf(purpose), ({ id }) => id)(value, place);
  if (read.length < 1 || read.length > cardLimits.purposes) throw new Misfit('invalid', place);
  return read;
};

/** Never over the network in the clear: http reaches an inbox on this very machine alone, where one is tried out. */
const inboxAddress = /^(?:https:\/\/[^\s?#]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/[^\s?#]*)?)$/;
export const isInboxAddress = (one: string): boolean =>
  one.length <= cardLimits.inbox && inboxAddress.test(one);
const inbox = textThat(isInboxAddress);

/** What an institution says of itself; keys and the signature come from the app. */
export type CardContent = Pick<
  InstitutionCard,
  'name' | 'kind' | 'purposes' | 'inbox' | 'contact' | 'validFrom' | 'validUntil'
>;

const contentShapes = {
  name: localText(cardLimits.name),
  kind: oneOf(institutionKinds),
  purposes,
  contact: plainText(cardLimits.contact),
  validFrom: isoDate,
  validUntil: isoDate,
};

export const institutionCard: Shape<InstitutionCard> = object(
  {
    format: oneOf([cardFormat]),
    schema: oneOf([1]),
    ...contentShapes,
    encryptionKey: publicKey,
    signingKey: signingPublicKey,
    issuedAt: isoTime,
  },
  { inbox },
);

/** Places of a card's content that are not as they must be: "name.en", "purposes[1].retentionDays". */
export function cardContentFaults(content: CardContent): readonly string[] {
  const { name, contact, validFrom, validUntil } = content;
  const faults = [
    ...faultOf(plainText(cardLimits.name), name.ko, 'name.ko'),
    ...faultOf(plainText(cardLimits.name), name.en, 'name.en'),
    ...content.purposes.flatMap((one, at) => purposeFaults(one, `purposes[${at}]`)),
    ...faultOf(plainText(cardLimits.contact), contact, 'contact'),
    ...(content.inbox === undefined ? [] : faultOf(inbox, content.inbox, 'inbox')),
    ...faultOf(isoDate, validFrom, 'validFrom'),
    ...faultOf(isoDate, validUntil, 'validUntil'),
  ];
  if (faults.length > 0) return faults;
  return validUntil < validFrom ? ['validUntil'] : faultOf(purposes, content.purposes, 'purposes');
}

const purposeFaults = ({ text, retentionDays: days }: SharingPurpose, place: string): readonly string[] => [
  ...faultOf(plainText(cardLimits.purpose), text.ko, `${place}.text.ko`),
  ...faultOf(plainText(cardLimits.purpose), text.en, `${place}.text.en`),
  ...faultOf(retentionDays, days, `${place}.retentionDays`),
];

function faultOf(shape: Shape<unknown>, value: unknown, place: string): readonly string[] {
  try {
    shape(value, place);
    return [];
  } catch (error) {
    if (error instanceof Misfit) return [error.place];
    throw error;
  }
}
