import { randomStream } from '../../models/training/random.ts';
import { readBytes } from '../../src/intake/read-bytes.ts';
import type { FuzzFormat } from './fuzz-format.ts';
import { assertSound, fuzzName } from './sound.ts';
import { spoilBytes } from './within.ts';

/** The damaged files of one format: each follows from format, seed and number alone. */
export interface FuzzCases {
  readonly whole: Uint8Array<ArrayBuffer>;
  fileOf(number: number): Uint8Array<ArrayBuffer>;
  /** Throws where the reader throws, or where what it read breaks a promise. */
  check(file: Uint8Array<ArrayBuffer>): Promise<void>;
}

export async function fuzzCases(format: FuzzFormat, seed: number): Promise<FuzzCases> {
  const whole = await format.make();
  const spoiled = (format.spoil ?? spoilBytes)(whole);
  return {
    whole,
    fileOf: (number) => spoiled(randomStream(`${format.name}/${number}`, seed)),
    check: async (file) => assertSound(await readBytes(file, fuzzName, format.options ?? {})),
  };
}
