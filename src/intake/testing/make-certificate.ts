import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import type { StatementForm } from '../../domain/dossier/accounts';
import { forms } from '../hometax/forms';
import { makePlainPdf, type PlacedText, widthOf as widthAt } from './make-plain-pdf';

/** What a made certificate states of one statement. */
export interface MadeStatement {
  readonly form: StatementForm;
  readonly year: number;
  /** By code, as printed; codes without an amount are printed without one. */
  readonly amounts: ReadonlyMap<number, string>;
  readonly period?: string;
  readonly title?: string;
  /** Labels printed instead of the form's own. */
  readonly labels?: ReadonlyMap<number, string>;
}

/**
 * How it is printed. `statutory`: two halves side by side, as the form has them. `export`: one column, codes of three
 * digits, titles with blanks. `glyphs`: as statutory, each letter placed by itself.
 */
export type Layout = 'statutory' | 'export' | 'glyphs';

export interface MadeHead {
  readonly name: string;
  readonly businessNumber: string;
  readonly corporateNumber: string;
  readonly address?: string;
}

export const madeHead: MadeHead = {
  name: '주식회사 가온머신',
  businessNumber: '124-81-00998',
  corporateNumber: '130111-0006246',
};

const fontFile = 'node_modules/pretendard/dist/public/static/alternative/Pretendard-Regular.ttf';
let fontBytes: Uint8Array | undefined;

const size = 7;
const lineHeight = 11;
type WidthOf = (text: string) => number;
const top = 800;
const bottom = 40;

const titles: Readonly<Record<Layout, Readonly<Record<StatementForm, string>>>> = {
  statutory: {
    bs: '표준재무상태표(일반법인용)',
    is: '표준손익계산서(일반법인용)',
    mfg: '부속명세서 1. 제조원가명세서',
  },
  export: { bs: '표 준 재 무 상 태 표', is: '표 준 손 익 계 산 서', mfg: '제 조 원 가 명 세 서' },
  glyphs: { bs: '표준대차대조표', is: '표준손익계산서', mfg: '제조원가명세서' },
};

/** Numbering as on the forms, which a reader has to see past. */
const numbering = ['Ⅰ.', '(1)', '1.', '가.'];

/** Prints lines of text, page by page. */
class Printer {
  readonly #layout: Layout;
  readonly pages: PlacedText[][] = [[]];
  readonly widthOf: WidthOf;
  #y = top;

  constructor(layout: Layout, widthOf: WidthOf) {
    this.#layout = layout;
    this.widthOf = widthOf;
  }

  newPage(): void {
    this.pages.push([]);
    this.#y = top;
  }

  line(pieces: readonly (readonly [x: number, text: string])[]): void {
    if (this.#y < bottom) this.newPage();
    for (const [x, text] of pieces) this.#piece(x, text);
    this.#y -= lineHeight;
  }

  #piece(x: number, text: string): void {
    const page = this.pages.at(-1);
    if (this.#layout !== 'glyphs') page?.push({ x, y: this.#y, text });
    else {
      Array.from(text).forEach((letter, index) => {
        page?.push({ x: x + this.widthOf(text.slice(0, index)), y: this.#y, text: letter });
      });
    }
  }
}

/** Lines of a certificate with the given statements one after another. */
function print(
  statements: readonly MadeStatement[],
  layout: Layout,
  head: MadeHead,
  widthOf: WidthOf,
): Printer {
  const printer = new Printer(layout, widthOf);
  printer.line([[220, '표 준 재 무 제 표 증 명']]);
  printer.line([
    [60, '법인명(상호)'],
    [150, head.name],
    [330, '사업자등록번호'],
    [430, head.businessNumber],
  ]);
  printer.line([
    [60, '대 표 자'],
    [150, '홍가상'],
    [330, '법인등록번호'],
    [430, head.corporateNumber],
  ]);
  if (head.address !== undefined) {
    printer.line([
      [60, '사 업 장 소 재 지'],
      [150, head.address],
    ]);
  }
  statements.forEach((statement, index) => {
    if (layout !== 'export' && index > 0) printer.newPage();
    printStatement(printer, statement, layout);
  });
  return printer;
}

/** A 표준재무제표증명 with a font in it, as Hometax gives it. */
export async function makeCertificate(
  statements: readonly MadeStatement[],
  layout: Layout = 'statutory',
  head: MadeHead = madeHead,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  fontBytes ??= new Uint8Array(readFileSync(fontFile));
  const font = await document.embedFont(fontBytes, { subset: true });
  const widthOf: WidthOf = (text) => font.widthOfTextAtSize(text, size);
  for (const texts of print(statements, layout, head, widthOf).pages) {
    const page = document.addPage([595, 842]);
    for (const { x, y, text } of texts) page.drawText(text, { x, y, size, font });
  }
  return new Uint8Array(await document.save());
}

/** The same without a font in it, made in a moment: letters by a predefined character map. */
export function makePlainCertificate(
  statements: readonly MadeStatement[],
  layout: Layout = 'statutory',
  head: MadeHead = madeHead,
): Uint8Array<ArrayBuffer> {
  return makePlainPdf(print(statements, layout, head, (text) => widthAt(text, size)).pages, size);
}

function printStatement(printer: Printer, statement: MadeStatement, layout: Layout): void {
  const { form, year, amounts, labels, period, title } = statement;
  printer.line([[230, title ?? titles[layout][form]]]);
  printer.line([
    [60, period ?? `${year}년 1월 1일 부터 ${year}년 12월 31일 까지`],
    [480, '(단위: 원)'],
  ]);
  const rows = [...forms[form].labels].map(([code, label], order) => {
    const shown = labels?.get(code) ?? label;
    const isDeduction = shown.startsWith('(');
    const printedLabel = isDeduction ? shown : `${numbering[order % numbering.length] ?? ''}${shown}`;
    return { code, label: printedLabel, amount: amounts.get(code) ?? '' };
  });
  if (layout === 'export') {
    for (const { code, label, amount } of rows) {
      printer.line([
        [60, label],
        [330, String(code).padStart(3, '0')],
        [540 - printer.widthOf(amount), amount],
      ]);
    }
    return;
  }
  printHalves(printer, rows);
}

type Row = Readonly<Record<'label' | 'amount', string>> & { readonly code: number };

/** Side by side, so many rows a page as it holds. */
function printHalves(printer: Printer, rows: readonly Row[]): void {
  const perHalf = 60;
  for (let from = 0; from < rows.length; from += 2 * perHalf) {
    if (from > 0) printer.newPage();
    for (let at = from; at < Math.min(from + perHalf, rows.length); at++) {
      const left = rows[at];
      const right = rows[at + perHalf];
      printer.line([
        ...(left ? half(printer, left, 30) : []),
        ...(right && at + perHalf < from + 2 * perHalf ? half(printer, right, 300) : []),
      ]);
    }
  }
}

function half(printer: Printer, { label, code, amount }: Row, from: number): [number, string][] {
  return [
    [from, label],
    [from + 150, String(code).padStart(2, '0')],
    ...(amount === '' ? [] : ([[from + 262 - printer.widthOf(amount), amount]] satisfies [number, string][])),
  ];
}
