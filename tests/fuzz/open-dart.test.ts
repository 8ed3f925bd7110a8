import { expectUnbreakable } from './expect-unbreakable.ts';
import { openDartFormats } from './formats/open-dart.ts';

expectUnbreakable(openDartFormats);
