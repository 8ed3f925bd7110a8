import { expectUnbreakable } from './expect-unbreakable.ts';
import { patentFormats } from './formats/patents.ts';

expectUnbreakable(patentFormats);
