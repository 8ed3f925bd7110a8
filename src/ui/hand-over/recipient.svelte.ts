import type { HandOverConsent } from '../../domain/hand-over/hand-over-consent';
import type { HandOverWay } from '../../domain/hand-over/hand-over';
import { lastDayOf } from '../../domain/hand-over/last-day';
import type { ReadCard } from '../../sharing/card/read-card';
import { inLanguage } from '../state/language.svelte';

/** The text for one institution, as it was drawn up to be looked at. */
export interface Drawn {
  readonly consent: HandOverConsent;
  /** The very text that would be sealed. */
  readonly content: string;
}

/** One institution that something is prepared for: for what, until when, by which way, and whether that was agreed to. */
export class Recipient {
  readonly card: ReadCard;
  readonly #today: string;
  purposeId = $state('');
  /** ISO date. */
  until = $state('');
  way = $state<HandOverWay>('file');
  isAgreed = $state(false);
  drawn = $state.raw<Drawn>();

  readonly name = $derived.by(() => inLanguage(this.card.card.name));
  readonly purpose = $derived.by(() => this.card.card.purposes.find(({ id }) => id === this.purposeId));
  readonly latest = $derived.by(() => this.purpose && lastDayOf(this.purpose, this.#today));
  readonly earliest: string;
  readonly isPeriodRight: boolean = $derived.by(
    () => this.latest !== undefined && this.until >= this.earliest && this.until <= this.latest,
  );

  constructor(card: ReadCard, today: string) {
    this.card = card;
    this.#today = today;
    this.earliest = today;
    const [only, ...others] = card.card.purposes;
    if (only && others.length === 0) this.choose(only.id);
    if (card.card.inbox !== undefined) this.way = 'inbox';
  }

  /** Another purpose has another longest period. */
  choose(purposeId: string): void {
    this.purposeId = purposeId;
    this.until = this.latest ?? '';
  }
}
