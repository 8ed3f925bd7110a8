import { zipSync, type Zippable } from 'fflate';
import type { PackFiles } from '../../src/engine/worker/pack-archive';
import { meantKey } from './check-pack';

/** ZIP knows no earlier day; a fixed one makes the same pack the same bytes. */
const noDay = new Date(1980, 0, 1);

/** The one file that a pack is handed on as. The public key goes with it, so that a stranger's app can name its signer. */
export function bundlePack(files: PackFiles, givenKey?: string): Uint8Array<ArrayBuffer> {
  const content: Zippable = Object.fromEntries(files.names.map((name) => [name, files.find(name)!]));
  const key = new TextEncoder().encode(meantKey(files, givenKey));
  return new Uint8Array(zipSync({ ...content, 'manifest.key': key }, { mtime: noDay }));
}
