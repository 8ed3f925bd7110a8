import type { Spot, TextStyle } from './canvas';
import type { Strip } from './columns';
import type { Flow } from './flow';
import { palette } from './palette';
import { styles } from './styles';

/** Type of the appendix: many values, each read at most once. */
export const inputStyles = {
  label: { ...styles.cell, size: 7.1 },
  value: { ...styles.cellStrong, size: 7.1 },
  mark: { ...styles.columnTitle, size: 5.6, color: palette.accentInk },
  heading: { ...styles.heading, size: 9 },
  year: { ...styles.columnTitle, size: 6.8 },
} as const satisfies Record<string, TextStyle>;

const lineHeight = 9;
const padding = 1;
/** Room for the letter of a source behind a value. */
export const markWidth = 9;

const ruled = (flow: Flow, { x, y }: Spot, width: number): void =>
  flow.canvas.rule({ x, y }, { x: x + width, y }, { color: palette.line, width: 0.4 });

export function headingStrip(text: string, isFirst: boolean): Strip {
  const above = isFirst ? 0 : 7;
  return {
    height: above + 15,
    above,
    isHeading: true,
    draw: ({ canvas }, { x, y }) => canvas.line(text, { x, y: y + above + 10 }, inputStyles.heading),
  };
}

export interface InputRow {
  readonly label: string;
  readonly value: string;
  readonly mark: string;
}

/** A label with its value at the right edge; a long value stands below its label. */
export function rowStrips(flow: Flow, row: InputRow, width: number): readonly Strip[] {
  const { label, value, mark } = row;
  const { canvas } = flow;
  const right = mark === '' ? width : width - markWidth;
  const valueWidth = canvas.measure(value, inputStyles.value);
  const isBelow = value.includes('\n') || valueWidth > right * 0.6;
  const labels = flow.lines(label, inputStyles.label, isBelow ? right : right - valueWidth - 8);
  const values = isBelow ? flow.lines(value, inputStyles.value, right - 8) : [value];
  const lines = isBelow ? labels.length + values.length : labels.length;
  if (lines > together) return textStrips(flow, row, width);
  const height = lines * lineHeight + padding * 2;
  return [
    {
      height,
      draw(at, { x, y }) {
        const baseline = (line: number): number => y + padding + 7 + line * lineHeight;
        labels.forEach((text, line) => at.canvas.line(text, { x, y: baseline(line) }, inputStyles.label));
        values.forEach((text, line) =>
          isBelow
            ? at.canvas.line(text, { x: x + 8, y: baseline(labels.length + line) }, inputStyles.value)
            : at.canvas.line(text, { x: x + right, y: baseline(0) }, inputStyles.value, 'end'),
        );
        at.canvas.line(mark, { x: x + width, y: baseline(0) - 1.5 }, inputStyles.mark, 'end');
        ruled(at, { x, y: y + height }, width);
      },
    },
  ];
}

/** Lines that stay together. */
const together = 12;

/** A text in lines below a name, in pieces that each fit into any column. */
export function textStrips(flow: Flow, { label, value, mark }: InputRow, width: number): readonly Strip[] {
  const lines = flow.lines(value, inputStyles.label, width);
  const pieces = Array.from({ length: Math.ceil(lines.length / together) }, (_, at) =>
    lines.slice(at * together, (at + 1) * together),
  );
  return pieces.map((piece, at): Strip => {
    const [isFirst, isLast] = [at === 0, at === pieces.length - 1];
    const height =
      (piece.length + (isFirst ? 1 : 0)) * lineHeight +
      (isFirst ? padding * 2 : 0) +
      (isLast ? padding * 2 : 0);
    return {
      height,
      draw(on, { x, y }) {
        const top = y + (isFirst ? padding : 0) + 7;
        if (isFirst) {
          on.canvas.line(label, { x, y: top }, inputStyles.value);
          on.canvas.line(mark, { x: x + width, y: top - 1.5 }, inputStyles.mark, 'end');
        }
        piece.forEach((text, line) =>
          on.canvas.line(text, { x, y: top + (line + (isFirst ? 1 : 0)) * lineHeight }, inputStyles.label),
        );
        if (isLast) ruled(on, { x, y: y + height }, width);
      },
    };
  });
}

/** What stands in the columns of a table: texts at their right edges, each with the letter of its source. */
export interface AmountCell {
  readonly text: string;
  readonly mark: string;
}

/** Columns of amounts at the right of a table. */
export interface AmountColumns {
  readonly cellWidth: number;
  /** Room behind each amount for the letter of its source. */
  readonly markWidth: number;
  /** Room for decimals, which whole amounts leave free. */
  readonly decimalsWidth: number;
}

interface AmountRow {
  readonly label: string;
  readonly cells: readonly AmountCell[];
}

export function amountStrip(
  flow: Flow,
  { label, cells }: AmountRow,
  { columns, width, head }: { columns: AmountColumns; width: number; head: Strip },
): Strip {
  const { cellWidth, markWidth, decimalsWidth } = columns;
  const labels = flow.lines(label, inputStyles.label, width - cells.length * cellWidth - 4);
  const height = labels.length * lineHeight + padding * 2;
  return {
    height,
    head,
    draw(at, { x, y }) {
      const top = y + padding + 7;
      labels.forEach((text, line) =>
        at.canvas.line(text, { x, y: top + line * lineHeight }, inputStyles.label),
      );
      cells.forEach(({ text, mark }, column) => {
        const edge = x + width - (cells.length - 1 - column) * cellWidth - markWidth;
        const end = text.includes('.') ? edge : edge - decimalsWidth;
        at.canvas.line(text, { x: end, y: top }, inputStyles.value, 'end');
        at.canvas.line(mark, { x: edge + 1.5, y: top - 1.5 }, inputStyles.mark);
      });
      ruled(at, { x, y: y + height }, width);
    },
  };
}

/** What the amounts are, the years above them, and the basis of each year below it. */
export function yearsStrip(
  title: Strip,
  years: readonly (readonly [year: string, basis: string])[],
  { cellWidth, markWidth, decimalsWidth }: AmountColumns,
  width: number,
): Strip {
  const height = title.height + 19;
  return {
    height,
    ...(title.above !== undefined && { above: title.above }),
    isHeading: true,
    draw(at, { x, y }) {
      title.draw(at, { x, y });
      const top = y + title.height;
      years.forEach((lines, column) => {
        const edge = x + width - (years.length - 1 - column) * cellWidth - markWidth - decimalsWidth;
        lines.forEach((text, line) =>
          at.canvas.line(text, { x: edge, y: top + 7 + line * 8 }, inputStyles.year, 'end'),
        );
      });
      const foot = y + height - 0.5;
      at.canvas.rule({ x, y: foot }, { x: x + width, y: foot }, { color: palette.ink, width: 0.6 });
    },
  };
}
