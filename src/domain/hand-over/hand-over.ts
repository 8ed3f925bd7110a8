import type { SigningPublicKey } from '../institutions/institution-card';
import type { ProblemCode } from '../problem';
import type { HandOverConsent } from './hand-over-consent';

export const handOverWays = ['inbox', 'file', 'codes'] as const;
export type HandOverWay = (typeof handOverWays)[number];

/**
 * [Note: states of a hand-over]
 * `prepared`: lies on this device, nobody has been sent it. `waiting`: goes to the inbox as soon as there is a network, as was
 * confirmed for this one. `sending`: is on its way; whether it arrived is not known yet. `acknowledged`: the inbox has it on
 * disk. `given`: saved as a file or shown as codes; whether somebody took it is not known. `received`: the institution's
 * signature that it has opened it. `failed`: was not taken. `cancelled`: before anything left. `withdrawing`: the notice waits
 * for a network. `withdrawn`: taken back, and the notice has left. `deleted`: the institution's signature that it has deleted.
 * `elsewhere`: came out of a backup, and waited on the device that the backup is of; see [Note: a backup sends nothing].
 */
export const handOverStates = [
  'prepared',
  'waiting',
  'sending',
  'acknowledged',
  'given',
  'received',
  'failed',
  'cancelled',
  'withdrawing',
  'withdrawn',
  'deleted',
  'elsewhere',
] as const;
export type HandOverState = (typeof handOverStates)[number];

/** What happened, in the order in which it did. */
export interface HandOverEvent {
  /** ISO time. */
  readonly at: string;
  readonly state: HandOverState;
  readonly problem?: ProblemCode;
}

/** One envelope to one institution, with everything that is needed to prove it, to follow it and to take it back. */
export interface HandOver {
  readonly id: string;
  readonly draftId: string;
  readonly companyName: string;
  /** ISO time at which it was agreed to. */
  readonly at: string;
  readonly consent: HandOverConsent;
  readonly institution: {
    readonly fingerprint: string;
    readonly name: string;
    /** Receipts are checked against it, whatever card comes later. */
    readonly signingKey: SigningPublicKey;
    readonly inbox?: string;
  };
  /** The very text that was previewed, and the envelope around it. */
  readonly content: string;
  readonly envelope: string;
  /** SHA-256 of the envelope, base64url. */
  readonly digest: string;
  /** Takes the envelope back. */
  readonly secret: string;
  readonly way: HandOverWay;
  readonly state: HandOverState;
  readonly events: readonly HandOverEvent[];
  /** How often it was tried to reach the inbox, for the step that the state names. */
  readonly attempts: number;
  /** ISO time before which the inbox has asked not to be tried again. */
  readonly notBefore?: string;
  /** As they were signed. */
  readonly receipt?: string;
  readonly deletion?: string;
  readonly caseNumber?: string;
}
