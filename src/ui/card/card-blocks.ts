/** A run of plain text, or one that leads somewhere. */
export interface Run {
  readonly text: string;
  readonly href?: string;
}
export type Line = readonly Run[];

export type CardBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] };

/** Links lead to other sites over HTTPS or nowhere. */
const link = /\[([^[\]]+)\]\((https:\/\/[\w.-]+(?:\/[^\s()]*)?)\)/g;

function runsOf(text: string): Line {
  const runs: Run[] = [];
  let end = 0;
  for (const { index, 0: whole, 1: label = '', 2: href = '' } of text.matchAll(link)) {
    runs.push({ text: text.slice(end, index) }, { text: label, href });
    end = index + whole.length;
  }
  return [...runs, { text: text.slice(end) }].filter((run) => run.text !== '');
}

type LineKind = 'blank' | 'heading' | 'list' | 'table' | 'paragraph';

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (/^#{1,3} /.test(line)) return 'heading';
  if (line.startsWith('- ')) return 'list';
  return line.startsWith('|') ? 'table' : 'paragraph';
}

/** Neighbouring lines of one kind; each heading stands alone. */
function gathered(text: string): readonly { readonly kind: LineKind; readonly lines: readonly string[] }[] {
  const groups: { kind: LineKind; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (last?.kind === kind && kind !== 'heading') last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.filter(({ kind }) => kind !== 'blank');
}

const cellsOf = (row: string): readonly Line[] =>
  row
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => runsOf(cell.trim()));

const isRule = (row: string): boolean => /^[|\s:-]+$/.test(row);

function blockOf(kind: LineKind, lines: readonly string[]): CardBlock {
  const [first = ''] = lines;
  switch (kind) {
    case 'heading': {
      const level = first.indexOf(' ') as 1 | 2 | 3;
      return { kind, level, line: runsOf(first.slice(level + 1)) };
    }
    case 'list':
      return { kind, items: lines.map((line) => runsOf(line.slice(2))) };
    case 'table':
      return {
        kind,
        head: cellsOf(first),
        rows: lines
          .slice(1)
          .filter((row) => !isRule(row))
          .map(cellsOf),
      };
    default:
      return { kind: 'paragraph', line: runsOf(lines.join(' ')) };
  }
}

/**
 * The Markdown of model cards: headings of three levels, paragraphs, flat lists, tables and links. Whatever else stands
 * there, HTML above all, is text like any other.
 */
export function cardBlocks(markdown: string): readonly CardBlock[] {
  return gathered(markdown).map(({ kind, lines }) => blockOf(kind, lines));
}

/** The words of a block, line by line. */
export function textOf(block: CardBlock): string {
  return linesOf(block)
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n');
}

export function linesOf(block: CardBlock): readonly Line[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'table':
      return [block.head, ...block.rows].flat();
    default:
      return [block.line];
  }
}
