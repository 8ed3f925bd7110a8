import type { Outcome } from '../domain/problem';

/** One request, ready to go. */
export interface Parcel {
  /** With the key. */
  readonly address: string;
  readonly seconds: number;
  readonly limitBytes: number;
}

/** The courier's worker, as the page sees it through Comlink. */
export interface CourierApi {
  /** The body of the answer, or why there is none. One at a time. */
  send(parcel: Parcel): Promise<Outcome<ArrayBuffer>>;
  /** Ends the request that is under way. */
  stop(): Promise<void>;
}

/** The largest answer seen so far, all accounts of a holding, has 0.3 MB; a page of 500 rights about 1.5 MB. */
export const courierLimits = { seconds: 30, limitBytes: 20 * 1024 * 1024 } as const;
