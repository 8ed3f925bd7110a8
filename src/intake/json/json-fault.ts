const blank = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Fault extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super();
    this.offset = offset;
  }
}

/**
 * Offset at which a text stops being JSON, or undefined when it is JSON. The engines' own messages name the place
 * differently, or not at all: Chromium leaves it out where it quotes the text instead. Nesting is limited before.
 */
export function jsonFault(text: string): number | undefined {
  try {
    const end = after(blank, text, afterValue(text, 0));
    return end < text.length ? end : undefined;
  } catch (fault) {
    if (fault instanceof Fault) return fault.offset;
    throw fault;
  }
}

/** Where the pattern ends that begins at the offset; the offset itself when it does not begin there. */
function after(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function required(pattern: RegExp, text: string, offset: number): number {
  const end = after(pattern, text, offset);
  if (end === offset) throw new Fault(offset);
  return end;
}

function afterValue(text: string, start: number): number {
  const offset = after(blank, text, start);
  if (text[offset] === '"') return afterString(text, offset);
  if (text[offset] === '[') return afterList(text, offset, ']', afterValue);
  if (text[offset] === '{') return afterList(text, offset, '}', afterMember);
  return required(scalar, text, offset);
}

function afterMember(text: string, start: number): number {
  const name = after(blank, text, start);
  const colon = after(blank, text, afterString(text, name));
  if (text[colon] !== ':') throw new Fault(colon);
  return afterValue(text, colon + 1);
}

function afterList(
  text: string,
  start: number,
  end: string,
  afterItem: (text: string, start: number) => number,
): number {
  let offset = after(blank, text, start + 1);
  if (text[offset] === end) return offset + 1;
  for (;;) {
    offset = after(blank, text, afterItem(text, offset));
    if (text[offset] === end) return offset + 1;
    if (text[offset] !== ',') throw new Fault(offset);
    offset++;
  }
}

function afterString(text: string, start: number): number {
  if (text[start] !== '"') throw new Fault(start);
  let offset = start + 1;
  for (; text[offset] !== '"'; offset++) {
    const char = text[offset];
    if (char === undefined || char < ' ') throw new Fault(offset);
    if (char === '\\') offset = required(escape, text, offset) - 1;
  }
  return offset + 1;
}
