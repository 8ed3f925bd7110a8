import type { Spot } from './canvas';
import type { Flow } from './flow';

/** One row of a column; it stays whole. */
export interface Strip {
  readonly height: number;
  readonly draw: (flow: Flow, spot: Spot) => void;
  /** A heading: it stays with the strip that follows. */
  readonly isHeading?: boolean;
  /** Free space at its upper edge, which the top of a column does not need. */
  readonly above?: number;
  /** Stands again at the top of a column that begins with this strip. */
  readonly head?: Strip;
}

export const columnGutter = 24;

export const columnWidth = ({ whole }: Flow, count: number): number =>
  (whole.width - columnGutter * (count - 1)) / count;

const heightOf = (column: readonly Strip[]): number => column.reduce((sum, { height }) => sum + height, 0);

/** A heading, or several of them, is not left at the foot of a column alone or with a single row of more. */
function keptWith(strips: readonly Strip[], at: number): readonly Strip[] {
  const row = strips.findIndex((one, index) => index >= at && !one.isHeading);
  if (row <= at) return strips.slice(at, at + 1);
  const next = strips[row + 1];
  return strips.slice(at, next && !next.isHeading ? row + 2 : row + 1);
}

/** What goes into one column, from the top; at least one strip, however high it is. */
function fill(strips: readonly Strip[], room: number): readonly Strip[] {
  const [first] = strips;
  const column: Strip[] = first?.head && !first.isHeading ? [first.head] : [];
  let used = column[0]?.height ?? 0;
  let at = 0;
  for (; at < strips.length; at++) {
    const strip = strips[at];
    if (!strip) break;
    const height = heightOf(keptWith(strips, at));
    const isBegun = column.some((one) => one.isHeading !== true);
    if (isBegun && used + height > room) break;
    column.push(strip);
    used += strip.height;
  }
  return column;
}

interface Filled {
  readonly columns: readonly (readonly Strip[])[];
  readonly rest: readonly Strip[];
}

function fillAll(strips: readonly Strip[], count: number, room: number): Filled {
  let rest = strips;
  const columns = Array.from({ length: count }, () => {
    const column = rest.length > 0 ? fill(rest, room) : [];
    const repeats = column[0] !== undefined && column[0] !== rest[0] ? 1 : 0;
    rest = rest.slice(column.length - repeats);
    return column;
  });
  return { columns, rest };
}

/** The lowest columns that hold everything, so that they end at about the same height. */
function balanced(strips: readonly Strip[], count: number, room: number): Filled {
  for (let height = heightOf(strips) / count; height < room; height += 4) {
    const filled = fillAll(strips, count, height);
    if (filled.rest.length === 0) return filled;
  }
  return fillAll(strips, count, room);
}

/** Strips in columns beside each other, over as many pages as they take. */
export function drawColumns(flow: Flow, strips: readonly Strip[], count: number): void {
  let rest = strips;
  const width = columnWidth(flow, count);
  while (rest.length > 0) {
    const filled = balanced(rest, count, flow.room);
    const top = flow.y;
    filled.columns.forEach((column, at) => {
      let down = top - (column[0]?.above ?? 0);
      for (const strip of column) {
        strip.draw(flow, { x: flow.whole.x + at * (width + columnGutter), y: down });
        down += strip.height;
      }
    });
    rest = filled.rest;
    flow.y = top + Math.max(...filled.columns.map(heightOf));
    if (rest.length > 0) flow.nextPage();
  }
}

/** About how high strips are in columns beside each other. */
export const columnsHeight = (strips: readonly Strip[], count: number): number =>
  heightOf(strips) / count + Math.max(0, ...strips.map(({ height }) => height));
