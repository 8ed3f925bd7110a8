import { canonicalJson } from '../canonical-json';
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
  if (sameKey) return renewal(card, sameKey);
  const sameName = all.find((known) => isSameName(known.card, card));
  return sameName ? { state: 'otherKey', known: sameName } : { state: 'new' };
}

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
function isSameName({ name: one }: InstitutionCard, { name: other }: InstitutionCard): boolean {
  return lettersOf(one.ko) === lettersOf(other.ko) || lettersOf(one.en) === lettersOf(other.en);
}
