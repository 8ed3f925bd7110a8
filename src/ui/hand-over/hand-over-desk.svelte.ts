import type { HandOverApplication } from '../../domain/hand-over/application';
import { applicationLimits } from '../../domain/hand-over/application';
import type { Disclosure } from '../../domain/disclosure/disclosure';
import type { HandOver } from '../../domain/hand-over/hand-over';
import type { ItemIds } from '../../domain/hand-over/item-ids';
import { failure, type Outcome, type Problem } from '../../domain/problem';
import type { ReadCard } from '../../sharing/card/read-card';
import { newCaseNumber } from '../../sharing/statement/case-number';
import { makeStatement } from '../../sharing/statement/make-statement';
import { sealHandOver } from '../../sharing/statement/seal-hand-over';
import type { DeviceKeyStore } from '../../storage/device-keys';
import type { HandOverStore } from '../../storage/hand-overs';
import type { InstitutionStore } from '../../storage/institutions';
import { inLanguage, language } from '../state/language.svelte';
import { cardsInForce, type UnusableCard } from './cards-in-force';
import { consentTextVersion, refusalText, withdrawalText } from './consent-words';
import { Recipient } from './recipient.svelte';

interface Parts {
  readonly institutions: InstitutionStore;
  readonly handOvers: HandOverStore;
  readonly keys: DeviceKeyStore;
  readonly today: () => string;
  readonly now: () => string;
  /** Id of the company, which is saved for it if it never was: its records are kept and backed up with it. */
  readonly keepDraft: () => Promise<string>;
  /** Something may wait to be sent. */
  readonly onsealed: () => void;
}

/** What is to be handed over, as it was chosen. */
export interface Wanted extends ItemIds {
  readonly disclosure: Disclosure;
  readonly itemsText: string;
  readonly companyName: string;
}

export type DeskPhase = 'choose' | 'question' | 'done';

/** What keeps from going on, in the order in which it is asked. */
export type Missing = 'recipient' | 'items' | 'purpose' | 'period' | 'amount' | 'use';

/** From the choice of institutions to sealed envelopes. Nothing is sealed before `agree`, and nothing is sent from here. */
export class HandOverDesk {
  phase = $state<DeskPhase>('choose');
  isLoaded = $state(false);
  cards = $state.raw<readonly ReadCard[]>([]);
  /** Cards on this device that cannot be used today, and why. */
  unusable = $state.raw<readonly UnusableCard[]>([]);
  recipients = $state.raw<readonly Recipient[]>([]);
  isApplying = $state(false);
  amountKrw = $state<number>();
  use = $state('');
  branch = $state('');
  mayDecide = $state(false);
  peopleAgreed = $state(false);
  isBusy = $state(false);
  problem = $state.raw<Problem>();
  sealed = $state.raw<readonly HandOver[]>([]);
  wanted = $state.raw<Wanted>();
  application = $state.raw<HandOverApplication>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Of the texts that were drawn up. */
  readonly spoken = $derived.by(() => this.recipients.find(({ drawn }) => drawn)?.drawn?.consent.language);
  readonly isPersonal = $derived.by(() => (this.wanted?.personalItems.length ?? 0) > 0);
  readonly agreed = $derived.by(() => this.recipients.filter(({ isAgreed }) => isAgreed));
  readonly canSeal: boolean = $derived.by(
    () => !this.isBusy && this.agreed.length > 0 && this.mayDecide && (!this.isPersonal || this.peopleAgreed),
  );

  async open(): Promise<void> {
    const cards = await cardsInForce(this.#parts.institutions, this.#parts.today());
    if (cards.ok) ({ usable: this.cards, unusable: this.unusable } = cards.value);
    else this.problem = cards.problem;
    this.isLoaded = true;
  }

  has = ({ fingerprint }: ReadCard): boolean =>
    this.recipients.some(({ card }) => card.fingerprint === fingerprint);

  toggle(card: ReadCard): void {
    this.recipients = this.has(card)
      ? this.recipients.filter((one) => one.card.fingerprint !== card.fingerprint)
      : [...this.recipients, new Recipient(card, this.#parts.today())];
  }

  missing(hasItems: boolean): Missing | undefined {
    const { recipients, isApplying, amountKrw, use } = this;
    if (recipients.length === 0) return 'recipient';
    if (recipients.some(({ purpose }) => !purpose)) return 'purpose';
    if (recipients.some(({ isPeriodRight }) => !isPeriodRight)) return 'period';
    if (!hasItems) return 'items';
    const isAmount = amountKrw !== undefined && amountKrw >= 1 && amountKrw <= applicationLimits.amountKrw;
    if (isApplying && !isAmount) return 'amount';
    return isApplying && use.trim() === '' ? 'use' : undefined;
  }

  /** Draws up each text that would go, and asks. */
  async ask(wanted: Wanted): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.#forgetTicks();
    this.wanted = wanted;
    const isTied = this.isApplying || this.recipients.length > 1;
    const caseNumber = isTied ? newCaseNumber() : undefined;
    this.application = this.#application(caseNumber);
    const drawn = await this.#draw(wanted, caseNumber);
    this.problem = drawn.ok ? undefined : drawn.problem;
    if (drawn.ok) this.phase = 'question';
    this.isBusy = false;
  }

  back(): void {
    this.phase = 'choose';
    this.problem = undefined;
    this.#forgetTicks();
  }

  /** The yes: locks what was shown for those that were agreed to, each by itself, and keeps the records. */
  async agree(): Promise<void> {
    const { wanted } = this;
    if (!this.canSeal || !wanted) return;
    this.isBusy = true;
    const changed = await this.#changedCard();
    const sealed = changed ?? (await this.#seal(wanted));
    if (changed) this.back();
    this.problem = sealed.ok ? undefined : sealed.problem;
    if (sealed.ok) {
      this.sealed = sealed.value;
      this.phase = 'done';
      this.#parts.onsealed();
    }
    this.isBusy = false;
  }

  /** A card may have been renewed, replaced or removed, or have run out, since the text was drawn up: nothing is sealed by it then. */
  async #changedCard(): Promise<Extract<Outcome<never>, { ok: false }> | undefined> {
    await this.open();
    const isInForce = ({ card }: Recipient) => this.cards.some(({ text }) => text === card.text);
    const gone = this.agreed.find((one) => !isInForce(one));
    if (!gone) return undefined;
    this.recipients = this.recipients.filter(isInForce);
    return failure('recipientCardChanged', { name: gone.name });
  }

  /** For another hand-over, of the same company. */
  again(): void {
    this.recipients = [];
    this.isApplying = false;
    this.sealed = [];
    this.back();
  }

  /** A tick belongs to the text that it stood under. */
  #forgetTicks(): void {
    this.mayDecide = false;
    this.peopleAgreed = false;
    for (const recipient of this.recipients) {
      recipient.isAgreed = false;
      recipient.drawn = undefined;
    }
  }

  #application(caseNumber: string | undefined): HandOverApplication | undefined {
    const { isApplying, amountKrw } = this;
    if (!isApplying || amountKrw === undefined || caseNumber === undefined) return undefined;
    const branch = this.branch.trim();
    return { amountKrw, use: this.use.trim(), ...(branch !== '' && { branch }), caseNumber };
  }

  async #draw(wanted: Wanted, caseNumber: string | undefined): Promise<Outcome<undefined>> {
    const key = await this.#parts.keys.current();
    if (!key.ok) return key;
    for (const recipient of this.recipients) {
      const consent = this.#consent(recipient, wanted, caseNumber);
      const { disclosure } = wanted;
      const application = this.application;
      const parts = { disclosure, consent, ...(application && { application }) };
      recipient.drawn = { consent, content: await makeStatement(parts, key.value) };
    }
    return { ok: true, value: undefined };
  }

  #consent({ card, name, purpose, until }: Recipient, wanted: Wanted, caseNumber: string | undefined) {
    const { items, personalItems, itemsText } = wanted;
    return {
      id: crypto.randomUUID(),
      recipient: { fingerprint: card.fingerprint, name },
      purpose: { id: purpose?.id ?? '', text: purpose ? inLanguage(purpose.text) : '' },
      items,
      personalItems,
      itemsText,
      retainUntil: until,
      useUntil: until,
      refusal: refusalText(),
      withdrawal: withdrawalText(),
      language: language.current,
      textVersion: consentTextVersion,
      representativeStated: true,
      ...(personalItems.length > 0 && { personalStated: true as const }),
      ...(caseNumber !== undefined && { caseNumber }),
      givenAt: this.#parts.now(),
    } as const;
  }

  async #seal({ companyName }: Wanted): Promise<Outcome<readonly HandOver[]>> {
    const draftId = await this.#parts.keepDraft();
    const at = this.#parts.now();
    const sealed: HandOver[] = [];
    for (const { card, drawn, way } of this.agreed) {
      if (!drawn) continue;
      const one = await sealHandOver({ draftId, companyName, card, ...drawn, way, at });
      if (!one.ok) return one;
      sealed.push(one.value);
    }
    const kept = await this.#parts.handOvers.add(sealed);
    return kept.ok ? { ok: true, value: sealed } : kept;
  }
}
