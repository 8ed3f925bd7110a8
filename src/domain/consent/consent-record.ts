import type { Language } from '../local-text';
import type { LookUpService } from '../look-up-service';
import type { ProblemCode } from '../problem';

/** Somebody that gets what is sent: who is asked, and in whose place it asks. */
export interface ConsentParty {
  readonly role: 'gateway' | 'service';
  readonly name: string;
  /** Where it is reached. */
  readonly address: string;
}

/** The five items of PIPA article 17(2) and how to withdraw, word by word as the person read them. */
export interface ConsentWording {
  readonly recipient: string;
  readonly purpose: string;
  readonly items: string;
  readonly retention: string;
  readonly refusal: string;
  readonly withdrawal: string;
}

export type SendingState = 'sending' | 'received' | 'nothingFound' | 'failed';

/** One request as it left the device, without the key. */
export interface Sending {
  readonly address: string;
  /** ISO time. */
  readonly at: string;
  readonly state: SendingState;
  readonly problem?: ProblemCode;
}

/**
 * What a person agreed to and what then left the device. The fields carry what ISO/IEC TS 27560 asks of a record; see
 * `consentReceipt`. A key is never a part of it.
 */
export interface ConsentRecord {
  readonly id: string;
  readonly kind: 'lookUp';
  readonly service: LookUpService;
  readonly recipients: readonly ConsentParty[];
  readonly wording: ConsentWording;
  readonly language: Language;
  /** Version of the text that the person read. */
  readonly textVersion: string;
  /** Everything that the person was told may be sent, without the key. */
  readonly announced: readonly string[];
  /** ISO times. `endedAt` is absent where the app was closed in the middle. */
  readonly givenAt: string;
  readonly endedAt?: string;
  readonly sent: readonly Sending[];
}

/** The record with a request that is about to leave. */
export function withSending(record: ConsentRecord, address: string, at: string): ConsentRecord {
  return { ...record, sent: [...record.sent, { address, at, state: 'sending' }] };
}

/** The record with what became of the request that left last. */
export function withEnd(
  record: ConsentRecord,
  state: Exclude<SendingState, 'sending'>,
  problem?: ProblemCode,
): ConsentRecord {
  const last = record.sent.at(-1);
  if (!last) return record;
  const ended: Sending = { ...last, state, ...(problem === undefined ? {} : { problem }) };
  return { ...record, sent: [...record.sent.slice(0, -1), ended] };
}
