import type { LocalText } from '../../domain/local-text';
import { type Outcome, type Problem, success } from '../../domain/problem';
import { cardPeriodProblem, type ReadCard, readSignedCard } from '../../sharing/card/read-card';
import type { InstitutionStore, TrustedInstitution } from '../../storage/institutions';

/** A card that was taken, and does not hold today. */
export interface UnusableCard {
  /** Unknown where it cannot be read. */
  readonly name: LocalText | undefined;
  readonly problem: Problem;
}

interface CardsInForce {
  readonly usable: readonly ReadCard[];
  readonly unusable: readonly UnusableCard[];
}

/** Cards whose fingerprint was compared and that no other has replaced: those that hold on that day, and those that do not. */
export async function cardsInForce(store: InstitutionStore, today: string): Promise<Outcome<CardsInForce>> {
  const listed = await store.list();
  if (!listed.ok) return listed;
  const trusted = listed.value.filter(isTrusted);
  const read = await Promise.all(trusted.map(({ cardText }) => standing(cardText, today)));
  return success({
    usable: read.filter((one) => 'text' in one),
    unusable: read.filter((one) => 'problem' in one),
  });
}

async function standing(cardText: string, today: string): Promise<ReadCard | UnusableCard> {
  const read = await readSignedCard(cardText);
  if (!read.ok) return { name: undefined, problem: read.problem };
  const { card } = read.value;
  const over = cardPeriodProblem(card, today);
  return over ? { name: card.name, problem: over.problem } : read.value;
}

const isTrusted = ({ replacedAt, confirmedAt }: TrustedInstitution): boolean =>
  replacedAt === undefined && confirmedAt !== undefined;
