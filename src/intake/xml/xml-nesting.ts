/** Whether elements are nested deeper than the limit. Tags within comments and character data do not count. */
export function isNestedDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let start = text.indexOf('<'); start >= 0;) {
    const end = endOfMarkup(text, start);
    if (end < 0) return false;
    depth += depthChange(text, start, end);
    if (depth > limit) return true;
    start = text.indexOf('<', end);
  }
  return false;
}

/** Whether an element has more characters than the limit in its tag, its attributes among them. */
export function isTagLonger(text: string, limit: number): boolean {
  for (let start = text.indexOf('<'); start >= 0;) {
    const end = endOfMarkup(text, start);
    if (end < 0) return false;
    if (end - start > limit && text[start + 1] !== '!') return true;
    start = text.indexOf('<', end);
  }
  return false;
}

function endOfMarkup(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return text.indexOf('-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return text.indexOf(']]>', start);
  return text.indexOf('>', start);
}

function depthChange(text: string, start: number, end: number): number {
  const first = text[start + 1];
  if (first === '!' || first === '?') return 0;
  if (first === '/') return -1;
  return text[end - 1] === '/' ? 0 : 1;
}
