import type { Align, TextStyle } from './canvas';
import { type Flow, tableStart } from './flow';
import { palette } from './palette';
import { leading, styles } from './styles';

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly align?: Align;
}

/** Pieces of text below each other in one cell. */
export type Cell = readonly { readonly text: string; readonly style: TextStyle }[];

export const cell = (text: string, style: TextStyle = styles.cell): Cell => [{ text, style }];
/** Close to what it is about. */
const below = { ...styles.columnTitle, lead: 10 };

export const noted = (text: string, note: string, style: TextStyle = styles.cell): Cell =>
  note === '' ? cell(text, style) : [...cell(text, style), { text: note, style: below }];

interface Line {
  readonly text: string;
  readonly style: TextStyle;
}

const gutter = 10;
const padding = 2.2;
/** Rows so high are not kept whole. */
const mostTogether = 300;

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: Align;
}

function placesOf(flow: Flow, columns: readonly TableColumn[]): readonly Place[] {
  const { x, width } = flow.whole;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = width - gutter * (columns.length - 1);
  let left = x;
  return columns.map(({ share, align = 'start' }) => {
    const place = { x: left, width: (free * share) / shares, align };
    left += place.width + gutter;
    return place;
  });
}

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { style }) => sum + leading(style), 0);

/** A table that runs over pages: its head stands on each, rows stay whole where they fit on a page. */
export function drawTable(
  flow: Flow,
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
): void {
  const places = placesOf(flow, columns);
  const head = (): void => drawHead(flow, columns, places);
  flow.need(tableStart);
  head();
  const told = rows.map((row) => linesOf(flow, row, places));
  told.forEach((row, at) => {
    // The last row does not go to a new page alone.
    const last = at === told.length - 2 ? told[at + 1] : undefined;
    const together = last && rowHeight(row) + rowHeight(last);
    if (together !== undefined && together > flow.room && together < mostTogether) {
      flow.nextPage();
      head();
    }
    drawRow(flow, places, row, head);
  });
}

/** Height of the head with these rows, where no page ends. */
export function tableHeight(
  flow: Flow,
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
): number {
  const places = placesOf(flow, columns);
  return rows.reduce(
    (sum, row) => sum + rowHeight(linesOf(flow, row, places)),
    headHeight(titlesOf(flow, columns, places)),
  );
}

const linesOf = (flow: Flow, row: readonly Cell[], places: readonly Place[]): readonly (readonly Line[])[] =>
  row.map((pieces, at) =>
    pieces.flatMap(({ text, style }) =>
      flow.lines(text, style, places[at]?.width ?? 0).map((line): Line => ({ text: line, style })),
    ),
  );

const rowHeight = (cells: readonly (readonly Line[])[]): number =>
  Math.max(...cells.map(heightOf)) + padding * 2;

const headStyle = styles.columnTitle;
type Titles = readonly (readonly string[])[];

const titlesOf = (flow: Flow, columns: readonly TableColumn[], places: readonly Place[]): Titles =>
  columns.map(({ title }, at) => flow.lines(title, headStyle, places[at]?.width ?? 0));

const mostLines = (titles: Titles): number => Math.max(...titles.map((lines) => lines.length));
const headHeight = (titles: Titles): number => mostLines(titles) * leading(headStyle) + 3;

function drawHead(flow: Flow, columns: readonly TableColumn[], places: readonly Place[]): void {
  const style = headStyle;
  const titles = titlesOf(flow, columns, places);
  const most = mostLines(titles);
  titles.forEach((lines, at) => {
    const place = places[at];
    if (!place) return;
    lines.forEach((line, down) => {
      const row = most - lines.length + down;
      drawLine(flow, { text: line, style }, place, row * leading(style));
    });
  });
  flow.y += headHeight(titles);
  const { x, width } = flow.whole;
  flow.canvas.rule(flow.at(x), flow.at(x + width), { color: palette.ink, width: 0.7 });
}

function drawLine(flow: Flow, { text, style }: Line, { x, width, align }: Place, down: number): void {
  const shift = align === 'end' ? width : align === 'middle' ? width / 2 : 0;
  flow.canvas.line(text, flow.at(x + shift, down + style.size), style, align);
}

/** A row that is higher than a page goes on on the next one. */
function drawRow(
  flow: Flow,
  places: readonly Place[],
  cells: readonly (readonly Line[])[],
  head: () => void,
): void {
  let rest = cells;
  const whole = rowHeight(rest);
  if (whole > flow.room && (whole < mostTogether || flow.room < 80)) {
    flow.nextPage();
    head();
  }
  while (rest.some((lines) => lines.length > 0)) {
    const taken = rest.map((lines) => fitting(lines, flow.room - padding * 2));
    drawPart(flow, places, taken);
    rest = rest.map((lines, at) => lines.slice(taken[at]?.length ?? 0));
    if (rest.some((lines) => lines.length > 0)) {
      flow.nextPage();
      head();
    }
  }
}

function fitting(lines: readonly Line[], room: number): readonly Line[] {
  let used = 0;
  const end = lines.findIndex(({ style }) => (used += leading(style)) > room);
  return end === -1 ? lines : lines.slice(0, Math.max(1, end));
}

function drawPart(flow: Flow, places: readonly Place[], cells: readonly (readonly Line[])[]): void {
  cells.forEach((lines, at) => {
    const place = places[at];
    let down = padding;
    for (const line of lines) {
      if (place) drawLine(flow, line, place, down);
      down += leading(line.style);
    }
  });
  flow.y += rowHeight(cells);
  const { x, width } = flow.whole;
  flow.canvas.rule(flow.at(x), flow.at(x + width), { color: palette.line, width: 0.5 });
}
