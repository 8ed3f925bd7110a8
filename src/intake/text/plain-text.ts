const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  deg: '°',
};

/** Elements whose content is not text for people. */
const silent = /<(script|style|head|title)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const breaks = /<(?:br|hr)\b[^>]*>|<\/?(?:p|div|li|ul|ol|tr|table|h[1-6]|section|blockquote)\b[^>]*>/gi;
/** What taking an element out has put together: `<` and a name that stood on both sides of it. */
const joined = /<(?=[a-z/!?])/gi;
const tags = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*(?:>|$)|<![^<>]*>/gi;

/** The text of a piece of HTML, one line a block. What comes back is text alone: nothing of it is markup any more. */
export function plainText(html: string): string {
  return withoutEntities(
    html.replace(silent, '').replace(breaks, '\n').replace(tags, '').replace(joined, '< '),
  )
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\s\u00a0\u200b]+/g, ' ').trim())
    .filter((line, at, lines) => line !== '' || (at > 0 && lines[at - 1] !== ''))
    .join('\n')
    .trim();
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return isCharacter(code) ? String.fromCodePoint(code) : '';
  });
}

const isCharacter = (code: number): boolean =>
  (code >= 32 || code === 10 || code === 9) && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
