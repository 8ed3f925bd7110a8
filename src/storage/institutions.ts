import type { Outcome } from '../domain/problem';

/** An institution whose card a person has taken on this device. */
export interface TrustedInstitution {
  /** Thumbprint of its signing key. */
  readonly fingerprint: string;
  /** The card as it was signed. */
  readonly cardText: string;
  /** ISO times; confirmed: the fingerprint was compared over another way, on this device. Absent in what a backup brought. */
  readonly addedAt: string;
  readonly confirmedAt?: string;
  readonly origin: 'card' | 'directory';
  /** ISO time from which a card with another key stands in its place: kept, so that a key that comes back is known. */
  readonly replacedAt?: string;
}

/** What an institution is on this device. Private keys and the inbox's token are inside `lockedKeys` alone. */
export interface InstitutionIdentity {
  readonly fingerprint: string;
  readonly cardText: string;
  /** Compact JWE under a passphrase. */
  readonly lockedKeys: string;
  /** ISO time. */
  readonly madeAt: string;
}

export const openedStates = ['kept', 'withdrawn', 'deleted'] as const;

/** An envelope that was opened on this device. */
export interface OpenedEnvelope {
  /** SHA-256 of the envelope, base64url. */
  readonly digest: string;
  /** Fingerprint of the institution that opened it. */
  readonly institution: string;
  /** ISO time. */
  readonly openedAt: string;
  /** What was in it; absent once it is deleted. */
  readonly content?: string;
  /** Of its key-binding: the same twice is a replay. */
  readonly nonce: string;
  readonly consentId: string;
  /** ISO date. */
  readonly retainUntil: string;
  readonly state: (typeof openedStates)[number];
  /** Digest of the withdrawal secret, from the envelope's header. */
  readonly withdrawal: string;
  /** As they were signed. */
  readonly receipt?: string;
  readonly deletion?: string;
}

/** What a company has taken back before it was opened on this device: remembered, so that it never is. */
export interface UnopenedEnvelope {
  readonly digest: string;
  readonly institution: string;
  /** ISO time at which it was first heard of. */
  readonly noticedAt: string;
  readonly state: 'withdrawn' | 'deleted';
  /** The inbox, which has seen the proof, lists it as withdrawn. */
  readonly isListed: boolean;
  /** Proven only once the envelope comes: the first one could be of anybody, so all are kept. */
  readonly notices: readonly { readonly withdrawal: string; readonly consentId: string }[];
  readonly deletion?: string;
}

export type KnownEnvelope = OpenedEnvelope | UnopenedEnvelope;

export const wasOpened = (known: KnownEnvelope): known is OpenedEnvelope => 'openedAt' in known;
export const knownSince = (known: KnownEnvelope): string =>
  wasOpened(known) ? known.openedAt : known.noticedAt;

/** Institutions that this device hands over to. */
export interface InstitutionStore {
  /** Replaced ones included. */
  list(): Promise<Outcome<readonly TrustedInstitution[]>>;
  /** All or none. */
  put(institutions: readonly TrustedInstitution[]): Promise<Outcome<undefined>>;
  remove(fingerprint: string): Promise<Outcome<undefined>>;
}

/** Institutions that this device is. */
export interface IdentityStore {
  list(): Promise<Outcome<readonly InstitutionIdentity[]>>;
  put(identity: InstitutionIdentity): Promise<Outcome<undefined>>;
  remove(fingerprint: string): Promise<Outcome<undefined>>;
}

export interface OpenedEnvelopeStore {
  /** Of one institution, newest first. */
  list(institution: string): Promise<Outcome<readonly KnownEnvelope[]>>;
  find(digest: string): Promise<Outcome<KnownEnvelope | undefined>>;
  /** Resolves only after it has been read back and found equal. */
  put<Known extends KnownEnvelope>(envelope: Known): Promise<Outcome<Known>>;
  remove(digest: string): Promise<Outcome<undefined>>;
}
