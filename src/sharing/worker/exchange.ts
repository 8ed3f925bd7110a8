import { failure, type Outcome, success } from '../../domain/problem';
import type { InboxReply, InboxRequest } from '../courier-api';
import { isPermitted } from '../look-up/gateway';
import { retryAfterSeconds } from '../inbox/retry-after';
import { bodyWithin } from './body-within';

/**
 * Asks an inbox, and brings back what it says. No cookies, no referrer, no cache, no other address than the one that a person
 * has agreed to.
 */
export async function exchange(request: InboxRequest, stopped: AbortSignal): Promise<Outcome<InboxReply>> {
  const url = new URL(request.address);
  const { host } = url;
  if (!isPermitted(url)) return failure('inboxUnreachable', { host });
  const timedOut = AbortSignal.timeout(request.seconds * 1000);
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: request.headers,
      ...(request.body !== undefined && { body: request.body }),
      signal: AbortSignal.any([stopped, timedOut]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // As strict as 'error', which could not be told from a lost connection.
      redirect: 'manual',
    });
    const { status } = response;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
      return failure('inboxRedirected', { host });
    const body = await bodyWithin(response, request.limitBytes);
    if (!body) return failure('inboxNotUnderstood', { host });
    const contentType = response.headers.get('Content-Type') ?? '';
    const restSeconds = retryAfterSeconds(response.headers.get('Retry-After'), new Date());
    return success({
      status,
      contentType,
      text: new TextDecoder().decode(body),
      ...(restSeconds !== undefined && { restSeconds }),
    });
  } catch {
    if (stopped.aborted) return failure('sendingStopped', {});
    if (timedOut.aborted) return failure('inboxTimedOut', { host, seconds: request.seconds });
    return failure('inboxUnreachable', { host });
  }
}
