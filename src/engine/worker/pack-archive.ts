import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { failure, type Outcome, success } from '../../domain/problem';
import { megabytesOf, packLimits } from '../pack-exchange';

/** Not covered by `files` of the manifest: what signs it, and itself. */
export const signatureFiles = ['manifest.sig', 'manifest.key'] as const;
/** Named in `files` of every manifest, with size and digest. */
export const neededFiles = ['model.onnx', 'golden.json', 'card.ko.md', 'card.en.md', 'report.json'] as const;
const optionalFiles = ['reference.json'] as const;
const knownFiles: readonly string[] = ['manifest.json', ...signatureFiles, ...neededFiles, ...optionalFiles];

export type PackFileName =
  'manifest.json' | (typeof signatureFiles | typeof neededFiles | typeof optionalFiles)[number];

export const isPackFile = (name: string): name is PackFileName => knownFiles.includes(name);

/** The files of a pack by name; everything that must be there is there. */
export interface PackFiles {
  get(name: 'manifest.json' | 'manifest.sig' | (typeof neededFiles)[number]): Uint8Array<ArrayBuffer>;
  find(name: PackFileName): Uint8Array<ArrayBuffer> | undefined;
  readonly names: readonly PackFileName[];
}

export function packFilesOf(files: ReadonlyMap<PackFileName, Uint8Array<ArrayBuffer>>): PackFiles {
  return {
    get(name) {
      const found = files.get(name);
      if (!found) throw new Error(`a pack without ${name}`);
      return found;
    },
    find: (name) => files.get(name),
    names: [...files.keys()],
  };
}

/** The first file that a pack must have and this one has not. */
export function missingFile(names: readonly string[]): string | undefined {
  return ['manifest.json', 'manifest.sig', ...neededFiles].find((name) => !names.includes(name));
}

/** Bytes given to the unpacker at a time: what they can become is looked at after each. */
const stride = 4096;

/** Unpacks one archive and stops at the first thing that no pack has. */
class Unpacking {
  readonly files = new Map<PackFileName, Uint8Array<ArrayBuffer>>();
  readonly #fileName: string;
  #problem: Outcome<never> | undefined;
  #open = 0;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  run(bytes: Uint8Array): Outcome<PackFiles> {
    const fileName = this.#fileName;
    const unzip = new Unzip((entry) => this.#begin(entry));
    unzip.register(UnzipInflate);
    try {
      for (let at = 0; at < bytes.length && !this.#problem; at += stride)
        unzip.push(bytes.subarray(at, at + stride), at + stride >= bytes.length);
    } catch {
      this.#problem ??= failure('packFileBroken', { fileName });
    }
    if (this.#problem) return this.#problem;
    if (this.files.size === 0 || this.#open > 0) return failure('packFileBroken', { fileName });
    const missing = missingFile([...this.files.keys()]);
    return missing ? failure('packFileMissing', { fileName, missing }) : success(packFilesOf(this.files));
  }

  #begin(entry: UnzipFile): void {
    if (this.#problem) return;
    const fileName = this.#fileName;
    const { name } = entry;
    if (!isPackFile(name) || this.files.has(name)) {
      this.#problem = failure('packFileUnexpected', { fileName, found: name.slice(0, 80) });
      return;
    }
    this.#open += 1;
    const parts: Uint8Array[] = [];
    let length = 0;
    // fflate gives no part together with an error, whatever its types say.
    entry.ondata = (error: Error | null, part: Uint8Array | null, isLast) => {
      if (this.#problem) return;
      if (error || !part) {
        this.#problem = failure('packFileBroken', { fileName });
        return;
      }
      length += part.length;
      if (length > packLimits.entryBytes) {
        const limitMegabytes = megabytesOf(packLimits.entryBytes);
        this.#problem = failure('packContentTooLarge', { fileName, found: name, limitMegabytes });
        return;
      }
      parts.push(part.slice());
      if (!isLast) return;
      this.#open -= 1;
      this.files.set(name, joined(parts, length));
    };
    entry.start();
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The files inside a pack's ZIP. Nothing is checked but that they are the ones that a pack has, within its limits. */
export function readPackArchive(bytes: Uint8Array, fileName: string): Outcome<PackFiles> {
  if (bytes.length === 0) return failure('fileEmpty', { fileName });
  if (bytes.length > packLimits.fileBytes) {
    const megabytes = megabytesOf(bytes.length);
    const limitMegabytes = megabytesOf(packLimits.fileBytes);
    return failure('packFileTooLarge', { fileName, megabytes, limitMegabytes });
  }
  return new Unpacking(fileName).run(bytes);
}
