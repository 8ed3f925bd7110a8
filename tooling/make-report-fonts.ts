import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import subsetFont from 'subset-font';
import { latin, letters, signs, syllables } from './font-characters.ts';
import { padGlyphs } from './pad-glyphs.ts';

/*
 * Cuts the fonts of the PDF report out of Pretendard (SIL Open Font License). Of its files only the static TrueType ones
 * in `alternative` come out right through pdf-lib; of the others it prints blanks that text extraction does not show.
 * Gzip instead of woff2, which the PDF library cannot read: a browser takes it apart on any host, compressing or not.
 */

const source = './node_modules/pretendard/dist/public/static/alternative';
const target = './src/report/fonts';
/** Composition, figures of one width, and brackets at the height of capitals; kerning is not drawn in the PDF. */
const features = ['ccmp', 'locl', 'case', 'tnum'];

const everything = [...latin, ...letters, ...syllables, ...signs];
/** Grades and scores stand large and heavy; they need no Hangul. */
const fonts = [
  { weight: 'Regular', file: 'text', points: everything },
  { weight: 'SemiBold', file: 'strong', points: everything },
  { weight: 'ExtraBold', file: 'numerals', points: latin.concat(signs) },
] as const;

async function makeReportFonts(): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const { weight, file, points } of fonts) {
    const whole = await readFile(`${source}/Pretendard-${weight}.ttf`);
    const cut = await subsetFont(whole, String.fromCodePoint(...points), {
      targetFormat: 'sfnt',
      keepFeatures: features,
    });
    const packed = await promisify(gzip)(padGlyphs(cut), { level: 9 });
    await writeFile(`${target}/${file}.ttf.gz`, packed);
    console.log(
      `${file}.ttf.gz: ${String(Math.round(packed.length / 1024))} kB of ${String(cut.length)} bytes`,
    );
  }
  await copyFile('./src/ui/fonts/LICENSE.txt', `${target}/LICENSE.txt`);
}

await makeReportFonts();
