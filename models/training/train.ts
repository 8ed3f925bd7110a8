/** `npm run train [-- PACK...]`: trains, evaluates, writes and signs the packs. */
import { trainFromCommandLine } from './training';

await trainFromCommandLine(true);
