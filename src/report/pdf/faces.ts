import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

/** `text` and `strong` hold every syllable; `numerals` is for grades and scores and holds Latin only. */
export const faceNames = ['text', 'strong', 'numerals'] as const;
export type FaceName = (typeof faceNames)[number];

/** TrueType files, as `npm run make-fonts` cuts them. */
export type FontFiles = Readonly<Record<FaceName, Uint8Array>>;

/**
 * Pretendard under another name, as its licence asks of changed copies. A given name also keeps the bytes the same. Six
 * letters and a plus tell a reader that only a part of the font is there (ISO 32000-1, 9.6.4).
 */
const embeddedNames: Readonly<Record<FaceName, string>> = {
  text: 'RATTXT+RatingSans-Regular',
  strong: 'RATSTR+RatingSans-SemiBold',
  numerals: 'RATNUM+RatingSans-ExtraBold',
};

/** Stands for a character that the fonts do not have. */
const stand = '□';

/** The fonts of one document: what they can draw, and how wide it is. */
export class Faces {
  readonly #fonts: Readonly<Record<FaceName, PDFFont>>;
  readonly #widths = new Map<string, number>();
  readonly #drawable: ReadonlySet<number>;
  /** Characters that stand as □, in the order in which they were met. */
  readonly missing = new Set<string>();

  constructor(fonts: Readonly<Record<FaceName, PDFFont>>) {
    this.#fonts = fonts;
    this.#drawable = new Set(fonts.text.getCharacterSet());
  }

  font(face: FaceName): PDFFont {
    return this.#fonts[face];
  }

  /** Width in points at size 1. Kerning is not drawn, so widths of words add up. */
  width(text: string, face: FaceName): number {
    const key = face + text;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.#fonts[face].widthOfTextAtSize(text, 1);
    this.#widths.set(key, width);
    return width;
  }

  /**
   * The text as it can be drawn: composed, without characters that have no picture, and with □ for those that the fonts
   * lack. Line breaks stay.
   */
  drawable(text: string): string {
    const plain = text
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/(?!\n)[\p{Cc}\p{Zs}]/gu, ' ')
      .replace(/\p{Cf}/gu, '');
    return Array.from(plain, (sign) => this.#known(sign)).join('');
  }

  #known(sign: string): string {
    if (sign === '\n' || this.#drawable.has(sign.codePointAt(0) ?? 0)) return sign;
    this.missing.add(sign);
    return stand;
  }
}

/** Puts the fonts into a document; only the glyphs that are drawn get into the file. */
export async function embedFaces(document: PDFDocument, files: FontFiles): Promise<Faces> {
  document.registerFontkit(fontkit);
  const embed = (face: FaceName): Promise<PDFFont> =>
    document.embedFont(files[face], {
      subset: true,
      customName: embeddedNames[face],
      // Figures of one width, for columns of numbers.
      features: { tnum: true },
    });
  const [text, strong, numerals] = await Promise.all([embed('text'), embed('strong'), embed('numerals')]);
  return new Faces({ text, strong, numerals });
}
