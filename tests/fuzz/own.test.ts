import { expectUnbreakable } from './expect-unbreakable.ts';
import { ownFormats } from './formats/own.ts';

expectUnbreakable(ownFormats);
