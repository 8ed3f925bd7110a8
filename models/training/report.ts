/** `npm run train:report [-- PACK...]`: evaluates and prints, and ships nothing. */
import { trainFromCommandLine } from './training';

await trainFromCommandLine(false);
