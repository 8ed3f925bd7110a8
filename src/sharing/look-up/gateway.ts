const longestAddress = 300;
const localHosts = ['localhost', '127.0.0.1'];

/**
 * The address of a gateway as it is used: https, or http on this very machine; without a query, a password or a slash at its
 * end. Nothing where a text is no such address.
 */
export function gatewayOf(text: string): string | undefined {
  const typed = text.trim();
  if (typed.length > longestAddress || !URL.canParse(typed)) return undefined;
  const url = new URL(typed);
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !isPermitted(url)) return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Whether anything may be sent there: never over the network in the clear. */
export function isPermitted({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && localHosts.includes(hostname));
}

export const hostOf = (gateway: string): string => new URL(gateway).host;
