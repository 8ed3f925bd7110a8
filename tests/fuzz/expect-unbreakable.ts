import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/intake/read-bytes.ts';
import { fuzzCases } from './fuzz-case.ts';
import type { FuzzFormat } from './fuzz-format.ts';
import { fuzzName } from './sound.ts';

/** The same damaged files in every run; `npm run fuzz` makes others. */
const seed = 20_261_126;
const casesPerFormat = 2_000;
const timeout = 600_000;

/** Tests that no damage to a file of these formats can hang or crash the reader, fool it, or touch a draft. */
export function expectUnbreakable(formats: readonly FuzzFormat[]): void {
  describe.each(formats)('$name', (format) => {
    it('is read while it is whole', async () => {
      const { whole } = await fuzzCases(format, seed);
      const read = await readBytes(whole, fuzzName, format.options ?? {});
      expect(read).toMatchObject({ ok: true });
    });

    it(`breaks nothing in ${casesPerFormat} ways of being damaged`, { timeout }, async () => {
      const cases = await fuzzCases(format, seed);
      for (let number = 0; number < casesPerFormat; number++) {
        try {
          await cases.check(cases.fileOf(number));
        } catch (error) {
          throw new Error(`case ${number} of seed ${seed}`, { cause: error });
        }
      }
    });
  });
}
