import {
  appendBezierCurve,
  beginText,
  closePath,
  endText,
  fill,
  lineTo,
  moveTo,
  type PDFFont,
  type PDFName,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  type RGB,
  setDashPattern,
  setFillingRgbColor,
  setFontAndSize,
  setLineCap,
  setLineJoin,
  setLineWidth,
  setStrokingRgbColor,
  setTextMatrix,
  showText,
  stroke,
  LineCapStyle,
  LineJoinStyle,
} from 'pdf-lib';
import type { FaceName, Faces } from './faces';

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly color: RGB;
  /** From one baseline to the next, where it is another than for most texts. */
  readonly lead?: number;
}

export type Align = 'start' | 'middle' | 'end';

/** A place on the page in points, from its top left corner: y grows downwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly color: RGB;
  readonly width: number;
  readonly dash?: readonly [number, number];
}

/** Control points of a quarter circle lie this far along its tangents. */
const quarter = 0.5523;

/** Hundredths of a point are finer than any printer, and keep the file small. */
const fine = (points: number): number => Math.round(points * 100) / 100;

/** One page to draw on. It keeps every text in the order in which it was drawn. */
export class Canvas {
  readonly texts: string[] = [];
  readonly width: number;
  readonly height: number;
  readonly #fontKeys = new Map<PDFFont, PDFName>();
  readonly page: PDFPage;
  readonly faces: Faces;

  constructor(page: PDFPage, faces: Faces) {
    this.page = page;
    this.faces = faces;
    this.width = page.getWidth();
    this.height = page.getHeight();
  }

  measure(text: string, style: TextStyle): number {
    return this.faces.width(text, style.face) * style.size;
  }

  /** One line of text that has been made drawable; `y` is its baseline. */
  line(text: string, { x, y }: Spot, style: TextStyle, align: Align = 'start'): void {
    if (text === '') return;
    const shift = align === 'start' ? 0 : this.measure(text, style) / (align === 'middle' ? 2 : 1);
    const font = this.faces.font(style.face);
    this.texts.push(text);
    this.#draw(
      setFillingRgbColor(style.color.red, style.color.green, style.color.blue),
      beginText(),
      setFontAndSize(this.#keyOf(font), style.size),
      setTextMatrix(1, 0, 0, 1, fine(x - shift), fine(this.height - y)),
      showText(font.encodeText(text)),
      endText(),
    );
  }

  box({ x, y }: Spot, width: number, height: number, color: RGB, radius = 0): void {
    if (width <= 0 || height <= 0) return;
    const outline = radius > 0 ? this.#rounded({ x, y }, width, height, radius) : undefined;
    this.#draw(
      setFillingRgbColor(color.red, color.green, color.blue),
      ...(outline ?? [rectangle(fine(x), fine(this.height - y - height), fine(width), fine(height))]),
      fill(),
    );
  }

  frame({ x, y }: Spot, width: number, height: number, line: Stroke, radius = 0): void {
    this.#stroked(line, this.#rounded({ x, y }, width, height, radius));
  }

  rule(from: Spot, to: Spot, line: Stroke): void {
    this.#stroked(line, [this.#move(from), this.#to(to)]);
  }

  polygon(corners: readonly Spot[], color: RGB): void {
    this.#draw(setFillingRgbColor(color.red, color.green, color.blue), ...this.#closed(corners), fill());
  }

  outline(corners: readonly Spot[], line: Stroke): void {
    this.#stroked(line, this.#closed(corners));
  }

  disc({ x, y }: Spot, radius: number, color: RGB): void {
    this.box({ x: x - radius, y: y - radius }, radius * 2, radius * 2, color, radius);
  }

  /** Many squares in one stroke of the pen, as a QR code has them. */
  squares(spots: readonly Spot[], side: number, color: RGB): void {
    this.#draw(
      setFillingRgbColor(color.red, color.green, color.blue),
      ...spots.map(({ x, y }) => rectangle(x, this.height - y - side, side, side)),
      fill(),
    );
  }

  #stroked({ color, width, dash }: Stroke, path: readonly PDFOperator[]): void {
    this.#draw(
      setStrokingRgbColor(color.red, color.green, color.blue),
      setLineWidth(width),
      setLineJoin(LineJoinStyle.Round),
      ...(dash ? [setDashPattern([...dash], 0)] : [setLineCap(LineCapStyle.Round)]),
      ...path,
      stroke(),
    );
  }

  #draw(...operators: readonly PDFOperator[]): void {
    this.page.pushOperators(pushGraphicsState(), ...operators, popGraphicsState());
  }

  readonly #move = ({ x, y }: Spot): PDFOperator => moveTo(fine(x), fine(this.height - y));
  readonly #to = ({ x, y }: Spot): PDFOperator => lineTo(fine(x), fine(this.height - y));

  #closed([first, ...others]: readonly Spot[]): readonly PDFOperator[] {
    return first ? [this.#move(first), ...others.map(this.#to), closePath()] : [];
  }

  #rounded({ x, y }: Spot, width: number, height: number, wanted: number): readonly PDFOperator[] {
    const radius = Math.min(wanted, width / 2, height / 2);
    const [right, bottom, pull] = [x + width, y + height, radius * (1 - quarter)];
    const curve = (...[one, two, end]: readonly [Spot, Spot, Spot]): PDFOperator => {
      const [y1, y2, y3] = [one, two, end].map((spot) => fine(this.height - spot.y));
      return appendBezierCurve(fine(one.x), y1 ?? 0, fine(two.x), y2 ?? 0, fine(end.x), y3 ?? 0);
    };
    return [
      this.#move({ x: x + radius, y }),
      this.#to({ x: right - radius, y }),
      curve({ x: right - pull, y }, { x: right, y: y + pull }, { x: right, y: y + radius }),
      this.#to({ x: right, y: bottom - radius }),
      curve({ x: right, y: bottom - pull }, { x: right - pull, y: bottom }, { x: right - radius, y: bottom }),
      this.#to({ x: x + radius, y: bottom }),
      curve({ x: x + pull, y: bottom }, { x, y: bottom - pull }, { x, y: bottom - radius }),
      this.#to({ x, y: y + radius }),
      curve({ x, y: y + pull }, { x: x + pull, y }, { x: x + radius, y }),
      closePath(),
    ];
  }

  #keyOf(font: PDFFont): PDFName {
    const known = this.#fontKeys.get(font);
    if (known) return known;
    const key = this.page.node.newFontDictionary(font.name, font.ref);
    this.#fontKeys.set(font, key);
    return key;
  }
}
