/**
 * Reads a file beside the app: its packs, the host's registry and the packs that this offers, and nothing else. Anything
 * that does not lie on the page's own origin is refused before a request is made; so is more than `limitBytes`.
 */
export async function ownAsset(address: string, limitBytes = Number.POSITIVE_INFINITY): Promise<ArrayBuffer> {
  const url = new URL(address, self.location.href);
  if (url.origin !== self.location.origin) throw new Error(`not our own: ${url.origin}`);
  const response = await fetch(url, { credentials: 'omit', redirect: 'error' });
  if (!response.ok) throw new Error(`${String(response.status)} for ${url.pathname}`);
  if (Number(response.headers.get('Content-Length')) > limitBytes)
    throw new Error(`too large: ${url.pathname}`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > limitBytes) throw new Error(`too large: ${url.pathname}`);
  return bytes;
}
