import type { BrowserContext } from '@playwright/test';

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly hasBody: boolean;
  readonly byServiceWorker: boolean;
}

/** Every request of pages, their workers and the service worker, from now on. */
export function recordRequests(context: BrowserContext): readonly RecordedRequest[] {
  const recorded: RecordedRequest[] = [];
  context.on('request', (request) => {
    recorded.push({
      method: request.method(),
      url: request.url(),
      hasBody: request.postDataBuffer() !== null,
      byServiceWorker: request.serviceWorker() !== null,
    });
  });
  return recorded;
}

/** Those that are anything else than a GET without a body for a file of our own. */
export function foreignRequests(
  recorded: readonly RecordedRequest[],
  origin: string,
): readonly RecordedRequest[] {
  return recorded.filter(
    ({ method, url, hasBody }) =>
      method !== 'GET' || hasBody || !(url.startsWith(`${origin}/`) || url.startsWith('blob:')),
  );
}
