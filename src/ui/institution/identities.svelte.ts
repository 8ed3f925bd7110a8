import type { CardContent, InstitutionCard } from '../../domain/institutions/institution-card';
import type { Outcome, Problem } from '../../domain/problem';
import { m } from '../../i18n/generated/messages.js';
import { cardPeriodProblem, readSignedCard } from '../../sharing/card/read-card';
import type { IdentityStore, InstitutionIdentity } from '../../storage/institutions';
import { mostIdentityBytes, readIdentityFile } from '../../workspace/identity/identity-file';
import { changeInboxToken, changePassphrase } from '../../workspace/identity/lock-keys';
import { type EncryptionCurve, makeIdentity } from '../../workspace/identity/make-identity';
import { renewCard } from '../../workspace/identity/renew-card';
import { type UnlockedIdentity, unlockIdentity } from '../../workspace/identity/unlock-identity';
import { textOfFile } from '../parts/text-of-file';
import type { OtherIdentity } from '../../workspace/opening/open-envelope-here';
import { inLanguage } from '../state/language.svelte';
import { now, today } from '../state/today';
import type { Undo } from '../state/undo.svelte';

/** An institution that this device is, with its card read. */
export interface OwnIdentity {
  readonly stored: InstitutionIdentity;
  readonly card: InstitutionCard;
  readonly fingerprint: string;
  /** Thumbprint of the key to which envelopes for it are sealed. */
  readonly envelopeKey: string;
  readonly holds: boolean;
}

export interface NewIdentity {
  readonly content: CardContent;
  readonly curve: EncryptionCurve;
  readonly passphrase: string;
  readonly inboxToken?: string;
}

/** Institutions that this device is. See [Note: keys of an institution lie under a passphrase]. */
export class Identities {
  isLoaded = $state(false);
  isBusy = $state(false);
  list = $state.raw<readonly OwnIdentity[]>([]);
  chosen = $state<string>();
  unlocked = $state.raw<UnlockedIdentity>();
  problem = $state.raw<Problem>();
  done = $state.raw<() => string>();
  readonly #store: IdentityStore;
  readonly #undo: Undo;

  readonly open: OwnIdentity | undefined = $derived(
    this.list.find(({ fingerprint }) => fingerprint === this.chosen) ?? this.list[0],
  );

  /** Whom this device is beside the one that is open. */
  readonly others: readonly OtherIdentity[] = $derived(
    this.list
      .filter(({ fingerprint }) => fingerprint !== this.open?.fingerprint)
      .map(({ card: { name }, fingerprint, envelopeKey }) => ({ name, fingerprint, envelopeKey })),
  );

  constructor(store: IdentityStore, undo: Undo) {
    this.#store = store;
    this.#undo = undo;
  }

  async load(): Promise<void> {
    await this.#refresh();
    this.isLoaded = true;
  }

  choose(fingerprint: string): void {
    if (fingerprint !== this.open?.fingerprint) this.lock();
    this.chosen = fingerprint;
  }

  /** Makes keys and card; they are unlocked for this page at once. */
  async make(wanted: NewIdentity): Promise<boolean> {
    return this.#work(async () => {
      const identity = this.#valueOf(await makeIdentity({ ...wanted, at: now() }));
      if (!identity || !(await this.#keep(identity))) return false;
      this.chosen = identity.fingerprint;
      this.unlocked = this.#valueOf(await unlockIdentity(identity, wanted.passphrase));
      this.done = () => m.identity_made();
      return true;
    });
  }

  async unlock({ stored }: OwnIdentity, passphrase: string): Promise<boolean> {
    return this.#work(async () => {
      this.unlocked = this.#valueOf(await unlockIdentity(stored, passphrase));
      return this.unlocked !== undefined;
    });
  }

  lock(): void {
    this.unlocked = undefined;
    this.problem = undefined;
    this.done = undefined;
  }

  async renew({ stored }: OwnIdentity, content: CardContent): Promise<boolean> {
    const { unlocked } = this;
    if (!unlocked) return false;
    return this.#work(async () => {
      const renewed = this.#valueOf(await renewCard(stored, unlocked, content, now()));
      return this.#replace(stored, renewed, m.identity_renewed);
    });
  }

  async changePassphrase({ stored }: OwnIdentity, before: string, after: string): Promise<boolean> {
    return this.#work(async () => {
      const lockedKeys = this.#valueOf(await changePassphrase(stored.lockedKeys, before, after));
      // Nothing to take back: whoever changes a passphrase wants the old one to open no more.
      const changed = lockedKeys !== undefined && (await this.#keep({ ...stored, lockedKeys }));
      if (changed) this.done = () => m.identity_passphrase_changed();
      return changed;
    });
  }

  async changeToken({ stored }: OwnIdentity, passphrase: string, token: string): Promise<boolean> {
    return this.#work(async () => {
      const wanted = token.trim() === '' ? undefined : token.trim();
      const lockedKeys = this.#valueOf(await changeInboxToken(stored.lockedKeys, passphrase, wanted));
      if (lockedKeys === undefined || !(await this.#keep({ ...stored, lockedKeys }))) return false;
      this.unlocked = this.#valueOf(await unlockIdentity({ ...stored, lockedKeys }, passphrase));
      this.done = () => m.identity_token_changed();
      return true;
    });
  }

  /** An identity that was saved on another device. */
  async receive(file: File): Promise<boolean> {
    return this.#work(async () => {
      const text = this.#valueOf(await textOfFile(file, mostIdentityBytes));
      const identity = text === undefined ? undefined : this.#valueOf(await readIdentityFile(text));
      if (!identity) return false;
      const before = this.list.find(({ fingerprint }) => fingerprint === identity.fingerprint)?.stored;
      this.unlocked = undefined;
      this.chosen = identity.fingerprint;
      return this.#replace(before, identity, m.identity_taken);
    });
  }

  async remove({ stored, card }: OwnIdentity): Promise<void> {
    const removed = await this.#store.remove(stored.fingerprint);
    this.lock();
    if (!removed.ok) {
      this.problem = removed.problem;
      return;
    }
    await this.#refresh();
    const name = inLanguage(card.name);
    this.#undo.make(m.institutions_removed({ name }), 'device', () => void this.#keep(stored));
  }

  async #replace(
    before: InstitutionIdentity | undefined,
    after: InstitutionIdentity | undefined,
    said: () => string,
  ): Promise<boolean> {
    if (!after || !(await this.#keep(after))) return false;
    this.done = said;
    const back = () => (before ? this.#keep(before) : this.#forget(after.fingerprint));
    this.#undo.make(said(), 'device', () => void back());
    return true;
  }

  async #forget(fingerprint: string): Promise<void> {
    await this.#store.remove(fingerprint);
    this.lock();
    await this.#refresh();
  }

  async #keep(identity: InstitutionIdentity): Promise<boolean> {
    const kept = await this.#store.put(identity);
    if (kept.ok) await this.#refresh();
    else this.problem = kept.problem;
    return kept.ok;
  }

  async #refresh(): Promise<void> {
    const stored = this.#valueOf(await this.#store.list()) ?? [];
    const read = await Promise.all(stored.map(ownIdentity));
    this.list = read.filter((one) => one !== undefined);
  }

  /** One thing at a time; a new one clears what the last one said. */
  async #work(work: () => Promise<boolean>): Promise<boolean> {
    this.isBusy = true;
    this.problem = undefined;
    this.done = undefined;
    try {
      return await work();
    } finally {
      this.isBusy = false;
    }
  }

  #valueOf<Value>(outcome: Outcome<Value>): Value | undefined {
    if (outcome.ok) return outcome.value;
    this.problem = outcome.problem;
    return undefined;
  }
}

async function ownIdentity(stored: InstitutionIdentity): Promise<OwnIdentity | undefined> {
  const read = await readSignedCard(stored.cardText);
  if (!read.ok) return undefined;
  const { card, fingerprint, envelopeKey } = read.value;
  return { stored, card, fingerprint, envelopeKey, holds: cardPeriodProblem(card, today()) === undefined };
}
