import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync, unzipSync } from 'fflate';

/** Training data lies outside the repository: `KTOP_DATA`, or `../shared/data` beside it. */
export const dataFolder = resolve(
  process.env['KTOP_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data'),
);

export const dataIsPresent = (): boolean => existsSync(dataFolder);

export class DataMissing extends Error {
  constructor(path: string) {
    super(
      `Training data not found: ${path}\n` +
        'Put the data sets into ../shared/data beside the repository, or name their folder in KTOP_DATA.\n' +
        'Everything except training runs without them: the packs are committed.',
    );
    this.name = 'DataMissing';
  }
}

/** Bytes of a data file whose SHA-256 is the one that the figures in the reports belong to. */
export function readDataFile(relativePath: string, sha256: string): Uint8Array {
  const path = resolve(dataFolder, relativePath);
  if (!existsSync(path)) throw new DataMissing(path);
  const bytes = readFileSync(path);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256)
    throw new Error(`${relativePath} is another file than the one trained on: SHA-256 ${found}`);
  return bytes;
}

export function readGzipText(relativePath: string, sha256: string): string {
  return new TextDecoder().decode(gunzipSync(readDataFile(relativePath, sha256)));
}

/** Members of a ZIP file by name, only those that are wanted. */
export function readZipMembers(
  relativePath: string,
  sha256: string,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const members = unzipSync(readDataFile(relativePath, sha256), { filter: (file) => isWanted(file.name) });
  return new Map(Object.entries(members));
}
