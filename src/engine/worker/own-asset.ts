/**
 * Reads a file of our own build: packs and nothing else. The address comes from the bundler; anything that does not lie
 * on the page's own origin is refused before a request is made.
 */
export async function ownAsset(address: string): Promise<ArrayBuffer> {
  const url = new URL(address, self.location.href);
  if (url.origin !== self.location.origin) throw new Error(`not our own: ${url.origin}`);
  const response = await fetch(url, { credentials: 'omit', redirect: 'error' });
  if (!response.ok) throw new Error(`${String(response.status)} for ${url.pathname}`);
  return await response.arrayBuffer();
}
