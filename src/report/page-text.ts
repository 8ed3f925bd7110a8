import { sha256OfText } from '../token/digest';

/*
 * Blanks are drawn or left out as lines break, and a reader of a PDF guesses them from gaps; composed and decomposed
 * syllables look the same. Neither says anything.
 */
const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u200B\uFEFF]/g, '');

/** Digest of the text that can be read on a page. */
export const pageTextDigest = (text: string): Promise<string> => sha256OfText(bare(text));
