import type { KnownCard } from '../../domain/institutions/card-standing';
import { cardPeriodProblem, readSignedCard } from '../../sharing/card/read-card';
import type { TrustedInstitution } from '../../storage/institutions';

/** An institution on this device with its card read. */
export interface KnownInstitution extends KnownCard {
  readonly stored: TrustedInstitution;
  /** False before the card's first day and after its last. */
  readonly holds: boolean;
}

/** Those whose cards are whole, in the order of their names; replaced ones are among them. */
export async function knownInstitutions(
  stored: readonly TrustedInstitution[],
  today: string,
): Promise<readonly KnownInstitution[]> {
  const read = await Promise.all(stored.map((one) => known(one, today)));
  return read
    .filter((one) => one !== undefined)
    .toSorted((one, other) => one.card.name.ko.localeCompare(other.card.name.ko, 'ko'));
}

async function known(stored: TrustedInstitution, today: string): Promise<KnownInstitution | undefined> {
  const read = await readSignedCard(stored.cardText);
  if (!read.ok) return undefined;
  const { card, fingerprint } = read.value;
  return { stored, card, fingerprint, holds: cardPeriodProblem(card, today) === undefined };
}
