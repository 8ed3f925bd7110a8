import { isWord, notApplicableToo, stateWords } from './words';

const states = [...Object.values(stateWords), ...notApplicableToo];

const isReserved = (text: string): boolean =>
  /^[-–—−]+$/.test(text) || states.some((word) => isWord(text, word));

/** What a spreadsheet would take for a formula (promise B2), and what reads as a state instead of a text. */
function needsGuard(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return /^[=+\-@\t\r]/.test(bare) || isReserved(bare);
}

/** The text as it stands in a cell: an apostrophe goes before what would be taken for something else. */
export const guarded = (text: string): string => (needsGuard(text) ? `'${text}` : text);

/** The text that a cell stands for; undoes `guarded`. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && needsGuard(cell) ? cell.slice(1) : cell;

const escaped = (part: string): string => part.replaceAll(/[\\|]/g, String.raw`\$&`);

/** Several texts in one cell, as patent services do. */
export const joined = (parts: readonly string[]): string => guarded(parts.map(escaped).join(' | '));

/** The texts of one cell, without empty ones; undoes `joined`. */
export function separated(cell: string): readonly string[] {
  const parts = [...unguarded(cell).matchAll(/((?:\\[^]|[^\\|])*)(?:\||$)/g)];
  return parts.map(([, part = '']) => part.trim().replaceAll(/\\([^])/g, '$1')).filter((part) => part !== '');
}
