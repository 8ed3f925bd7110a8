import {
  cardStanding,
  type CardStanding,
  isSameName,
  takesName,
} from '../../domain/institutions/card-standing';
import { directoryLimits, type ListedInstitution } from '../../domain/institutions/directory';
import { isInboxAddress } from '../../domain/institutions/institution-card';
import { failure, type Outcome, type Problem } from '../../domain/problem';
import { m } from '../../i18n/generated/messages.js';
import { type ReadCard, readCard } from '../../sharing/card/read-card';
import type { Courier } from '../../sharing/client/courier';
import { fetchCard } from '../../sharing/inbox/institution-inbox';
import type { InstitutionStore, TrustedInstitution } from '../../storage/institutions';
import { textOfFile } from '../parts/text-of-file';
import { inLanguage } from '../state/language.svelte';
import { now, today } from '../state/today';
import type { Undo } from '../state/undo.svelte';
import type { Directories } from './directories.svelte';
import { type KnownInstitution, knownInstitutions } from './known-institutions';

interface Parts {
  readonly store: InstitutionStore;
  readonly directories: Directories;
  readonly undo: Undo;
  readonly newCourier: () => Courier;
}

/** A card that a person decides on. */
export interface PendingCard {
  readonly read: ReadCard;
  readonly origin: TrustedInstitution['origin'];
  readonly standing: CardStanding<KnownInstitution>;
  /** ISO time at which another key took the place of this one on this device. */
  readonly replacedAt: string | undefined;
  /** The institution of a directory whose name it goes by, without being the card that the directory brought. */
  readonly listed: ListedInstitution | undefined;
}

/** Institutions that this device hands over to, and cards that wait for a decision. */
export class Institutions {
  isLoaded = $state(false);
  /** An inbox is being asked for its card. */
  isAsking = $state(false);
  all = $state.raw<readonly KnownInstitution[]>([]);
  pending = $state.raw<PendingCard>();
  problem = $state.raw<Problem>();
  /** What has just been done, in a sentence of the language on the screen. */
  done = $state.raw<() => string>();
  readonly directories: Directories;
  readonly #store: InstitutionStore;
  readonly #undo: Undo;
  readonly #newCourier: () => Courier;

  readonly #inUse = $derived(this.all.filter(({ stored }) => stored.replacedAt === undefined));
  /** Those in use; a card that another key has replaced is only remembered. */
  readonly trusted = $derived(this.#inUse.filter(({ stored }) => stored.confirmedAt !== undefined));
  /** Out of a backup: whoever wrote it may say anything, so that their fingerprints are compared here before they count. */
  readonly uncompared = $derived(this.#inUse.filter(({ stored }) => stored.confirmedAt === undefined));

  constructor({ store, directories, undo, newCourier }: Parts) {
    this.#newCourier = newCourier;
    this.#store = store;
    this.directories = directories;
    this.#undo = undo;
  }

  async open(): Promise<void> {
    await Promise.all([this.#refresh(), this.directories.open()]);
    this.isLoaded = true;
  }

  async receive(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const text = await textOfFile(file, directoryLimits.bytes);
      if (text.ok) await this.take(text.value);
      else this.#refuse(text.problem);
    }
  }

  /** A text that a person brought: a card, or an operator's directory. */
  async take(text: string): Promise<void> {
    this.leave();
    if (await this.directories.take(text)) return;
    await this.look(text, 'card');
  }

  /** Asks an inbox for its card: only when the person presses for it, and only that address. */
  async fetchFrom(address: string): Promise<void> {
    this.leave();
    if (!isInboxAddress(address) || !URL.canParse(address)) {
      this.#valueOf(failure('inboxAddressInvalid', {}));
      return;
    }
    this.isAsking = true;
    const courier = this.#newCourier();
    const card = this.#valueOf(await fetchCard({ address, courier, signal: new AbortController().signal }));
    courier.end();
    this.isAsking = false;
    if (card !== undefined) await this.look(card, 'card');
  }

  /** Reads a card and holds it against those that are here. Nothing is kept before the person agrees. */
  async look(text: string, origin: TrustedInstitution['origin']): Promise<void> {
    this.leave();
    const read = this.#valueOf(await readCard(text, today()));
    if (!read) return;
    const standing = cardStanding(read, this.trusted);
    if (standing.state === 'same')
      this.done = () => m.institutions_same({ name: inLanguage(read.card.name) });
    else if (standing.state === 'older')
      this.#valueOf(failure('cardOlder', { issued: read.card.issuedAt.slice(0, 10) }));
    else this.pending = this.#pendingCard(read, origin, standing);
  }

  /** The person has compared the fingerprint, or takes a renewal of a key that was compared before. */
  async accept(): Promise<void> {
    const { pending } = this;
    if (!pending) return;
    const { read, standing } = pending;
    const replaced = standing.state === 'otherKey' ? [standing.known.stored] : [];
    const before = [...replaced, ...this.#storedUnder(read.fingerprint)];
    const kept = await this.#store.put([
      trusted(pending),
      ...replaced.map((stored) => ({ ...stored, replacedAt: now() })),
    ]);
    if (this.#valueOf(kept, true) === undefined) return;
    this.pending = undefined;
    await this.#refresh();
    this.done = () => m.institutions_taken({ name: inLanguage(read.card.name) });
    this.#undo.make(
      m.institutions_taken({ name: inLanguage(read.card.name) }),
      'device',
      () => void this.#takeBack(read.fingerprint, before),
    );
  }

  leave(): void {
    this.pending = undefined;
    this.problem = undefined;
    this.done = undefined;
    this.directories.leave();
  }

  async remove({ fingerprint, card, stored }: KnownInstitution): Promise<void> {
    if (this.#valueOf(await this.#store.remove(fingerprint), true) === undefined) return;
    await this.#refresh();
    this.#undo.make(
      m.institutions_removed({ name: inLanguage(card.name) }),
      'device',
      () => void this.#putBack([stored]),
    );
  }

  #refuse(problem: Problem): void {
    this.leave();
    this.problem = problem;
  }

  #pendingCard(
    read: ReadCard,
    origin: TrustedInstitution['origin'],
    standing: PendingCard['standing'],
  ): PendingCard {
    const listed = takesName(standing) ? this.#listedAs(read) : undefined;
    return { read, origin, standing, replacedAt: this.#replacedAt(read), listed };
  }

  #listedAs({ card, text }: ReadCard): ListedInstitution | undefined {
    const named = this.directories.listed.filter(({ institution }) =>
      isSameName(institution.name, card.name),
    );
    return named.some(({ institution }) => institution.card === text) ? undefined : named[0]?.institution;
  }

  #replacedAt({ fingerprint }: ReadCard): string | undefined {
    return this.all.find((one) => one.fingerprint === fingerprint)?.stored.replacedAt;
  }

  #storedUnder(fingerprint: string): readonly TrustedInstitution[] {
    return this.all.filter((one) => one.fingerprint === fingerprint).map(({ stored }) => stored);
  }

  async #takeBack(fingerprint: string, before: readonly TrustedInstitution[]): Promise<void> {
    this.#valueOf(await this.#store.remove(fingerprint));
    await this.#putBack(before);
  }

  async #putBack(stored: readonly TrustedInstitution[]): Promise<void> {
    this.done = undefined;
    this.#valueOf(await this.#store.put(stored));
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const listed = this.#valueOf(await this.#store.list());
    if (listed) this.all = await knownInstitutions(listed, today());
  }

  #valueOf<Value>(outcome: Outcome<Value>): Value | undefined;
  #valueOf(outcome: Outcome<unknown>, done: true): true | undefined;
  #valueOf(outcome: Outcome<unknown>, done?: true): unknown {
    if (outcome.ok) return done ?? outcome.value;
    this.problem = outcome.problem;
    return undefined;
  }
}

/** What is kept of a card: a renewal keeps the day on which its key was compared. */
function trusted({ read, origin, standing }: PendingCard): TrustedInstitution {
  const at = now();
  const before = standing.state === 'renewed' ? standing.known.stored : undefined;
  return {
    fingerprint: read.fingerprint,
    cardText: read.text,
    addedAt: before?.addedAt ?? at,
    confirmedAt: before?.confirmedAt ?? at,
    origin: before?.origin ?? origin,
  };
}
