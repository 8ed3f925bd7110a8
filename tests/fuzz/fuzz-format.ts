import type { ReadOptions } from '../../src/intake/intake-api.ts';
import type { Spoiler } from './within.ts';

/** A format of files: how a good one comes about, and how it is spoiled. */
export interface FuzzFormat {
  /** As `npm run fuzz -- --format` names it. */
  readonly name: string;
  readonly make: () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
  /** Where packed data needs to be opened first; else damage falls anywhere. */
  readonly spoil?: (file: Uint8Array) => Spoiler;
  readonly options?: ReadOptions;
}
