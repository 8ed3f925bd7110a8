import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { latin, letters, pointsOf, range, signs, syllables } from './font-characters.ts';

/*
 * Cuts Pretendard (SIL Open Font License) into two files. `interface.woff2` has Latin, signs, the syllables that our own
 * texts use and the most frequent others: what the first paint needs. `hangul.woff2` has every other syllable, for names
 * of people and firms, and is fetched only when one appears (or by the service worker).
 *
 * Measured, 2026-11: Pretendard's own dynamic subset loads 200-340 kB in 8-13 requests for a page of ours and 2.9 MB
 * in 92 files to be offline; the whole variable font is 2.0 MB in one. These two: about 0.13 and 1.1 MB.
 */

const pretendard = './node_modules/pretendard/dist';
const target = './src/ui/fonts';
/** The weights that the interface uses; outside of them the outlines are cut away. */
const weights = { min: 400, max: 760 };
/** Kerning, and figures of one width for columns of numbers; the alternative letter shapes stay out. */
const features = ['ccmp', 'locl', 'kern', 'mark', 'calt', 'case', 'tnum'];
/** Of Pretendard's 92 groups of syllables, ordered by use on the Korean web, the last are the most frequent. */
const frequentGroups = 8;

const isSyllable = (point: number): boolean => point >= 0xac00 && point <= 0xd7a3;

async function frequentSyllables(): Promise<number[]> {
  const css = await readFile(`${pretendard}/web/variable/pretendardvariable-dynamic-subset.css`, 'utf8');
  const groups = Array.from(css.matchAll(/unicode-range:\s*([^;}]+)/g), ([, list = '']) => parseRange(list));
  return groups.slice(-frequentGroups).flat().filter(isSyllable);
}

function parseRange(list: string): number[] {
  return list.split(',').flatMap((item) => {
    const [first = '', last = first] = item.trim().replace(/^U\+/i, '').split('-');
    return range(parseInt(first, 16), parseInt(last, 16));
  });
}

async function ownSyllables(): Promise<number[]> {
  const files = await readdir('./src', { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile() && /\.(ts|json|svelte)$/.test(file.name))
    .filter((file) => !file.parentPath.includes('generated'))
    .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
  return pointsOf((await Promise.all(texts)).join('')).filter(isSyllable);
}

/** CSS `unicode-range` of these code points. */
function toRange(points: Iterable<number>): string {
  const runs: [number, number][] = [];
  for (const point of [...new Set(points)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run?.[1] === point - 1) run[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

async function cut(font: Buffer, file: string, points: Iterable<number>): Promise<void> {
  const text = String.fromCodePoint(...new Set(points));
  const variationAxes = { wght: weights };
  const bytes = await subsetFont(font, text, {
    targetFormat: 'woff2',
    keepFeatures: features,
    variationAxes,
  });
  await writeFile(`${target}/${file}`, bytes);
  console.log(`${file}: ${String(Math.round(bytes.length / 1024))} kB`);
}

function face(file: string, unicodeRange: string): string {
  return [
    '@font-face {',
    "  font-family: 'Rating Sans';",
    '  font-style: normal;',
    `  font-weight: ${String(weights.min)} ${String(weights.max)};`,
    '  font-display: swap;',
    `  src: url('./fonts/${file}') format('woff2');`,
    `  unicode-range: ${unicodeRange};`,
    '}',
  ].join('\n');
}

async function makeFonts(): Promise<void> {
  await mkdir(target, { recursive: true });
  const first = new Set([...latin, ...signs, ...(await frequentSyllables()), ...(await ownSyllables())]);
  const others = [...syllables, ...letters].filter((point) => !first.has(point));
  const font = await readFile(`${pretendard}/web/variable/woff2/PretendardVariable.woff2`);
  await cut(font, 'interface.woff2', first);
  await cut(font, 'hangul.woff2', others);
  await copyFile(`${pretendard}/LICENSE.txt`, `${target}/LICENSE.txt`);
  // The later rule wins where two ranges overlap, so the short range of the whole block can stand for "the others".
  const faces = [face('hangul.woff2', 'U+3131-318E, U+AC00-D7A3'), face('interface.woff2', toRange(first))];
  const head =
    '/* Written by `npm run make-fonts`: Pretendard under another name, as its license asks of changed copies. */';
  await writeFile('./src/ui/fonts.css', [head, ...faces, ''].join('\n\n').replace(/\n+$/, '\n'));
}

await makeFonts();
