import { canonicalJson } from '../canonical-json';
import type { LocalText } from '../local-text';
import type { InstitutionCard } from './institution-card';

/** A card on this device with the fingerprint of its signing key. */
export interface KnownCard {
  readonly fingerprint: string;
  readonly card: InstitutionCard;
}

/** What of a card can change under the same key. */
export const changeableParts = [
  'name',
  'kind',
  'purposes',
  'encryptionKey',
  'inbox',
  'contact',
  'validFrom',
  'validUntil',
] as const;
export type CardPart = (typeof changeableParts)[number];

/** How a card stands to those that a person has taken before. See [Note: a card is signed by itself]. */
export type CardStanding<Known extends KnownCard = KnownCard> =
  | { readonly state: 'new' }
  | { readonly state: 'same'; readonly known: Known }
  | { readonly state: 'renewed'; readonly known: Known; readonly changes: readonly CardPart[] }
  /** The same key made it before the one that is here. */
  | { readonly state: 'older'; readonly known: Known }
  /** The name is known, and the key is another one: an alarm. */
  | { readonly state: 'otherKey'; readonly known: Known };

export function cardStanding<Known extends KnownCard>(
  { fingerprint, card }: KnownCard,
  all: readonly Known[],
): CardStanding<Known> {
  const sameKey = all.find((known) => known.fingerprint === fingerprint);
  const renewed = sameKey && renewal(card, sameKey);
  // A renewal that takes the name of another institution is no better than a new card that does.
  if (renewed && !takesName(renewed)) return renewed;
  const sameName = all.find((known) => known !== sameKey && isSameName(known.card.name, card.name));
  return sameName ? { state: 'otherKey', known: sameName } : (renewed ?? { state: 'new' });
}

/** Whether the card goes by a name that nobody has compared its key for. */
export const takesName = (standing: CardStanding): boolean =>
  standing.state === 'new' || (standing.state === 'renewed' && standing.changes.includes('name'));

function renewal<Known extends KnownCard>(card: InstitutionCard, known: Known): CardStanding<Known> {
  if (canonicalJson(card) === canonicalJson(known.card)) return { state: 'same', known };
  if (card.issuedAt < known.card.issuedAt) return { state: 'older', known };
  const changes = changeableParts.filter(
    (part) => canonicalJson(card[part] ?? '') !== canonicalJson(known.card[part] ?? ''),
  );
  return { state: 'renewed', known, changes };
}

/** Letters alone, whatever their width, case and spaces: "한빛 은행" and "한빛은행" are one name. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Names are one where either spelling is. */
export const isSameName = (one: LocalText, other: LocalText): boolean =>
  lettersOf(one.ko) === lettersOf(other.ko) || lettersOf(one.en) === lettersOf(other.en);
