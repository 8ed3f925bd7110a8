import { expectUnbreakable } from './expect-unbreakable.ts';
import { statementFormats } from './formats/statements.ts';

expectUnbreakable(statementFormats);
