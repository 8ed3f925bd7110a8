import { breakLines } from './break-lines';
import type { Canvas, Spot, TextStyle } from './canvas';
import type { Paper } from './paper';
import { leading, styles } from './styles';

/** Where a block of text stands across the page; the whole width where nothing is said. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Room that a table asks for before it begins: its head and a row or two. */
export const tableStart = 60;
const headingGap = 3;
/** Between two parts on one page. */
const partGap = 24;

/** What runs down the pages: it keeps the height that is used and goes on at the top of a new page. */
export class Flow {
  canvas: Canvas;
  y: number;
  readonly paper: Paper;
  #title: string;

  constructor(paper: Paper, title: string) {
    this.paper = paper;
    this.#title = title;
    this.canvas = paper.add(title);
    this.y = paper.area.top;
  }

  get whole(): Column {
    const { left, right } = this.paper.area;
    return { x: left, width: right - left };
  }

  get room(): number {
    return this.paper.area.bottom - this.y;
  }

  get isAtTop(): boolean {
    return this.y === this.paper.area.top;
  }

  nextPage(): void {
    this.canvas = this.paper.add(this.#title);
    this.y = this.paper.area.top;
  }

  /** A new part: on this page where so much room is left, else on a new one. */
  enter(title: string, needed: number): void {
    this.#title = title;
    if (this.isAtTop) return;
    if (this.room < needed + partGap) this.nextPage();
    else this.y += partGap;
  }

  /** Goes to a new page unless so much room is left. */
  need(height: number): void {
    if (this.room < height && !this.isAtTop) this.nextPage();
  }

  gap(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  lines(text: string, style: TextStyle, width: number): readonly string[] {
    const measure = (piece: string): number => this.canvas.measure(piece, style);
    return breakLines(this.paper.faces.drawable(text), width, measure);
  }

  /** A text in lines of its column, over pages where it must. */
  paragraph(text: string, style: TextStyle, { x, width }: Column = this.whole): void {
    for (const line of this.lines(text, style, width)) {
      this.need(leading(style));
      this.canvas.line(line, { x, y: this.y + style.size }, style);
      this.y += leading(style);
    }
  }

  /** The title of a part, with a sentence about it beside it or below; the part's bookmark leads here. */
  title(text: string, about = ''): void {
    this.paper.mark(text);
    const { x, width } = this.whole;
    const after = this.canvas.measure(text, styles.title) + 16;
    const isBeside = about !== '' && after + this.canvas.measure(about, styles.note) <= width;
    if (isBeside) this.canvas.line(about, this.at(x + width, styles.title.size), styles.note, 'end');
    this.paragraph(text, styles.title);
    if (about !== '' && !isBeside) {
      this.y += 2;
      this.paragraph(about, styles.note);
    }
    this.y += 7;
  }

  /** A heading that stays with at least so much of what follows: the start of a table where nothing is said. */
  heading(text: string, follows: number = tableStart): void {
    this.need(leading(styles.heading) + headingGap + follows);
    this.paragraph(text, styles.heading);
    this.y += headingGap;
  }

  at(x: number, down = 0): Spot {
    return { x, y: this.y + down };
  }
}

/** Lines of text beside the flow, from a place downwards; says how high they are. */
export function textBlock(
  canvas: Canvas,
  text: string,
  { x, y }: Spot,
  { style, width, most = Infinity }: { style: TextStyle; width: number; most?: number },
): number {
  const measure = (piece: string): number => canvas.measure(piece, style);
  const lines = breakLines(canvas.faces.drawable(text), width, measure).slice(0, most);
  lines.forEach((line, at) => canvas.line(line, { x, y: y + style.size + at * leading(style) }, style));
  return lines.length * leading(style);
}

/** Height that a text would have there. */
export function textHeight(
  canvas: Canvas,
  text: string,
  { style, width }: { style: TextStyle; width: number },
): number {
  const measure = (piece: string): number => canvas.measure(piece, style);
  return breakLines(canvas.faces.drawable(text), width, measure).length * leading(style);
}

/** Writes lines at a place and says how high they are; only measures them where nothing is to be drawn yet. */
export function writer(flow: Flow, isDrawn: boolean) {
  return (text: string, spot: Spot, style: TextStyle, width: number): number =>
    isDrawn
      ? textBlock(flow.canvas, text, spot, { style, width })
      : flow.lines(text, style, width).length * leading(style);
}
