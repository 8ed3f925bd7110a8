import { utils, write } from '@e965/xlsx';
import type { MadeFiling, MadeRow } from './made-filing';

export interface ViewerStyle {
  readonly unit: string;
  readonly wonPerUnit: number;
  /** A report of the third quarter: two columns for its own period, of which the second is the sum. */
  readonly isQuarter: boolean;
}

const inMillions: ViewerStyle = { unit: '백만원', wonPerUnit: 1_000_000, isQuarter: false };
const names = { BS: '재무상태표', CIS: '포괄손익계산서' } as const;

/** The workbook of DART's viewer, in the binary format of Excel 97. */
export function makeViewerSheets(
  filings: readonly MadeFiling[],
  style: Partial<ViewerStyle> = {},
): Uint8Array<ArrayBuffer> {
  const chosen = { ...inMillions, ...style };
  const book = utils.book_new();
  const [first] = filings;
  const facts = [
    [' '],
    ['문서정보'],
    [`회사고유번호  : ${first?.dartCode}`],
    [`법인명 : ${first?.name}`],
    ['법인등록번호 : 130111-0006246'],
    ['종업원수 : 57명      주주의 수 : 5,066명'],
    ['공시담당자', '홍길동'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(facts), '기본정보');
  for (const filing of filings) {
    for (const statement of ['BS', 'CIS'] as const) {
      const title = `${filing.basis === 'consolidated' ? '연결 ' : ''}${names[statement]}`;
      utils.book_append_sheet(book, utils.aoa_to_sheet(sheetOf(filing, statement, title, chosen)), title);
    }
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

type Line = (string | number)[];

function sheetOf(
  filing: MadeFiling,
  statement: MadeRow['statement'],
  title: string,
  style: ViewerStyle,
): Line[] {
  const isSplit = style.isQuarter && statement === 'CIS';
  const period = (age: number): readonly [string, string] => {
    const isPart = style.isQuarter && age === 0;
    const name = `제 ${12 - age} 기${isPart ? (statement === 'BS' ? ' 3분기말' : ' 3분기') : ''}`;
    const year = filing.fiscalYear - age;
    const end = `${year}.${isPart ? '09.30' : '12.31'}`;
    return [name, statement === 'BS' ? `${name} ${end} 현재` : `${name} ${year}.01.01 부터 ${end} 까지`];
  };
  const periods = [0, 1, 2].map(period);
  const [own, ...earlier] = periods.map(([name]) => name);
  const header = isSplit ? [' ', own ?? '', ' ', ...earlier] : [' ', own ?? '', ...earlier];
  const below: Line[] = isSplit ? [[' ', '3개월', '누적', '3개월']] : [];
  const rows = filing.rows
    .filter((row) => row.statement === statement)
    .map(({ label, won }): Line => {
      const [mine, ...others] = won.map((one) => (one === undefined ? ' ' : one / style.wonPerUnit));
      return [`    ${label}`, ...(isSplit ? [1, mine ?? ' '] : [mine ?? ' ']), ...others];
    });
  const preamble: Line[] = [[' '], [title], ...periods.map(([, line]) => [line]), [`(단위 : ${style.unit})`]];
  return [...preamble, header, ...below, ['제목'], ...rows];
}
