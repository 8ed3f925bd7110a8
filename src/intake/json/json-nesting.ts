const quote = 34;
const backslash = 92;
const opens = new Set([91, 123]);
const closes = new Set([93, 125]);

/** How deep arrays and objects of a JSON text are nested. Brackets within strings do not count. */
export function jsonNesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isInString && code === backslash) index++;
    else if (code === quote) isInString = !isInString;
    else if (isInString) continue;
    else if (opens.has(code)) deepest = Math.max(deepest, ++depth);
    else if (closes.has(code)) depth--;
  }
  return deepest;
}
