/// <reference types="trusted-types" />

declare const fromOurOrigin: unique symbol;

/**
 * An address that scripts may be started from. At run time a `TrustedScriptURL` wherever the browser has Trusted Types;
 * typed as a string because TypeScript's `Worker` and `register` know only strings.
 */
export type ScriptUrl = string & { readonly [fromOurOrigin]: true };

const policy = window.trustedTypes?.createPolicy('app-script-url', { createScriptURL: requireOurOrigin });

/**
 * The address of a worker or service worker of ours, as the content security policy demands it. Throws for any other
 * origin. Worker addresses come from `import url from './x.worker.ts?worker&url'`.
 */
export function scriptUrl(url: string): ScriptUrl {
  return (policy ? policy.createScriptURL(url) : requireOurOrigin(url)) as unknown as ScriptUrl;
}

function requireOurOrigin(url: string): string {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin !== location.origin) throw new Error(`Not a script of this app: ${href}`);
  return href;
}
