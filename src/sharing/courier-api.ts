import type { Outcome } from '../domain/problem';

/** One request, ready to go. */
export interface Parcel {
  /** With the key. */
  readonly address: string;
  readonly seconds: number;
  readonly limitBytes: number;
}

/** One request to the inbox of an institution: what a person has agreed to, and nothing else. */
export interface InboxRequest {
  readonly address: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly seconds: number;
  readonly limitBytes: number;
}

/** What came back, as it came. */
export interface InboxReply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** For how long the inbox wants to be left alone, where it says so. */
  readonly restSeconds?: number;
}

/** A request as it is asked for; what an answer may measure is `inboxLimits` where nothing else is said. */
export type InboxQuestion = Omit<InboxRequest, 'seconds' | 'limitBytes'> &
  Partial<Pick<InboxRequest, 'limitBytes'>>;

/** The courier's worker, as the page sees it through Comlink. */
export interface CourierApi {
  /** The body of the answer, or why there is none. One at a time. */
  send(parcel: Parcel): Promise<Outcome<ArrayBuffer>>;
  /** The answer of an inbox, whatever it says, or why there is none. One at a time. */
  exchange(request: InboxRequest): Promise<Outcome<InboxReply>>;
  /** Ends the request that is under way. */
  stop(): Promise<void>;
}

/** The largest answer seen so far, all accounts of a holding, has 0.3 MB; a page of 500 rights about 1.5 MB. */
export const courierLimits = { seconds: 30, limitBytes: 20 * 1024 * 1024 } as const;

/** An acknowledgement has 100 bytes, a receipt less than 2 kB. */
export const inboxLimits = { seconds: 30, limitBytes: 16 * 1024 } as const;
