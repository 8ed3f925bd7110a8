import { openDartFormats } from './formats/open-dart.ts';
import { ownFormats } from './formats/own.ts';
import { patentFormats } from './formats/patents.ts';
import { statementFormats } from './formats/statements.ts';
import type { FuzzFormat } from './fuzz-format.ts';

/** Every format that is read. A new one is one entry in its table. */
export const fuzzFormats: readonly FuzzFormat[] = [
  ...openDartFormats,
  ...statementFormats,
  ...patentFormats,
  ...ownFormats,
];
