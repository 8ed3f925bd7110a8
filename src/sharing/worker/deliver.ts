import { failure, type Outcome, success } from '../../domain/problem';
import type { Parcel } from '../courier-api';
import { isPermitted } from '../look-up/gateway';
import { bodyWithin } from './body-within';

const megabyte = 1024 * 1024;

/**
 * Sends a GET and brings back the body. Nothing but the address goes along: no cookies, no referrer, no cache. No problem
 * repeats the address, because it holds the key.
 */
export async function deliver(parcel: Parcel, cancelled: AbortSignal): Promise<Outcome<ArrayBuffer>> {
  const url = new URL(parcel.address);
  const { host } = url;
  if (!isPermitted(url)) return failure('lookUpUnreachable', { host });
  const timedOut = AbortSignal.timeout(parcel.seconds * 1000);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([cancelled, timedOut]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // As strict as 'error', which could not be told from a lost connection.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return failure('lookUpRedirected', { host });
    }
    if (!response.ok) return failure('lookUpHttpStatus', { host, status: response.status });
    const body = await bodyWithin(response, parcel.limitBytes);
    return body
      ? success(body)
      : failure('lookUpTooLarge', { host, limitMegabytes: Math.ceil(parcel.limitBytes / megabyte) });
  } catch {
    if (cancelled.aborted) return failure('lookUpStopped', {});
    if (timedOut.aborted) return failure('lookUpTimedOut', { host, seconds: parcel.seconds });
    return failure('lookUpUnreachable', { host });
  }
}
