import numeralsUrl from '../fonts/numerals.ttf.gz?url';
import strongUrl from '../fonts/strong.ttf.gz?url';
import textUrl from '../fonts/text.ttf.gz?url';
import type { FontFiles } from '../pdf/faces';

/** The fonts of this build, unpacked. */
export async function ownFonts(): Promise<FontFiles> {
  const [text, strong, numerals] = await Promise.all([textUrl, strongUrl, numeralsUrl].map(ownFont));
  if (!text || !strong || !numerals) throw new Error('a font is missing');
  return { text, strong, numerals };
}

/** Reads a file of our own build and nothing else. */
async function ownFont(address: string): Promise<Uint8Array> {
  const url = new URL(address, self.location.href);
  if (url.origin !== self.location.origin) throw new Error(`not our own: ${url.origin}`);
  const response = await fetch(url, { credentials: 'omit', redirect: 'error' });
  if (!response.ok) throw new Error(`${String(response.status)} for ${url.pathname}`);
  return await unpacked(new Uint8Array(await response.arrayBuffer()));
}

/** Hosts that take `.gz` for an encoding of the transfer have let the browser unpack it already. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
