import { zipSync } from 'fflate';
import { encode } from 'iconv-lite';
import type { MadeFiling, MadeRow } from './made-filing';

/** Which report a table is of. Quarters have the sum of the year beside the amount of the quarter. */
export type MadeReport = '사업보고서' | '3분기보고서';

const firstNames =
  '재무제표종류 종목코드 회사명 시장구분 업종 업종명 결산월 결산기준일 보고서종류 통화 항목코드 항목명'.split(
    ' ',
  );
const amountNames: Readonly<Record<MadeRow['statement'], Readonly<Record<MadeReport, readonly string[]>>>> = {
  BS: {
    사업보고서: ['당기', '전기', '전전기', ''],
    '3분기보고서': ['당기 3분기말', '전기말', '전전기말', ''],
  },
  CIS: {
    사업보고서: ['', '당기', '', '', '전기', '전전기', ''],
    '3분기보고서': [
      '당기 3분기 3개월',
      '당기 3분기 누적',
      '전기 3분기 3개월',
      '전기 3분기 누적',
      '전기',
      '전전기',
    ],
  },
};
const titles = {
  BS: {
    separate: '재무상태표, 유동/비유동법-별도재무제표',
    consolidated: '재무상태표, 유동/비유동법-연결재무제표',
  },
  CIS: {
    separate: '포괄손익계산서, 기능별 분류(세후기타포괄손익) - 별도재무제표',
    consolidated: '포괄손익계산서, 기능별 분류(세후기타포괄손익) - 연결재무제표',
  },
} as const;

export interface MadeTable {
  readonly statement: MadeRow['statement'];
  readonly filings: readonly MadeFiling[];
  readonly report?: MadeReport;
  readonly currency?: string;
}

/** One table of the bulk download: CP949, tabs, Windows line ends, columns without names. */
export function makeBulkTable({
  statement,
  filings,
  report = '사업보고서',
  currency = 'KRW',
}: MadeTable): Uint8Array<ArrayBuffer> {
  const amounts = (won: MadeRow['won']): readonly string[] => {
    const [own, before, oldest] = won.map((one) => one?.toLocaleString('en') ?? '');
    return statement === 'BS'
      ? [own, before, oldest].map(String)
      : ['', own, '', '', before, oldest].map((one) => one ?? '');
  };
  const lines = filings.flatMap((filing) => {
    const lastDay = `${filing.fiscalYear}-${report === '사업보고서' ? '12-31' : '09-30'}`;
    const market = ['코스닥시장상장법인', '292', '특수 목적용 기계 제조업', '12'];
    const head = [
      titles[statement][filing.basis],
      `[${filing.stockCode}]`,
      filing.name,
      ...market,
      lastDay,
      report,
      currency,
    ];
    const rows = filing.rows
      .filter((row) => row.statement === statement)
      .map(({ id, label, won }) => [...head, id, `   ${label}`, ...amounts(won)]);
    return [[...head, 'ifrs_Abstract', '제목 [abstract]', ''], ...rows];
  });
  const header = [...firstNames, ...amountNames[statement][report]];
  const text = [header, ...lines].map((fields) => `${fields.join('\t')}\r\n`).join('');
  return Uint8Array.from(encode(text, 'cp949'));
}

/** An archive as the service packs it: names in CP949 that nothing declares, and days that no month has. */
export function makeBulkZip(tables: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const names = Object.keys(tables).map((name) => ({ name, bytes: encode(name, 'cp949') }));
  // Stand-ins of the same length, replaced by the bytes of the names: the library would write UTF-8.
  const standIn = (index: number, length: number) => String.fromCharCode(97 + index).repeat(length);
  const packed = zipSync(
    Object.fromEntries(
      names.map(({ name, bytes }, at) => [standIn(at, bytes.length), tables[name] ?? new Uint8Array()]),
    ),
  );
  const zip = Buffer.from(packed);
  names.forEach(({ bytes }, at) => replaceAll(zip, Buffer.from(standIn(at, bytes.length)), bytes));
  for (const [signature, dateAt] of [
    ['PK\u0003\u0004', 12],
    ['PK\u0001\u0002', 14],
  ] as const) {
    for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 4))
      zip.writeUInt16LE(27, at + dateAt);
  }
  return Uint8Array.from(zip);
}

function replaceAll(buffer: Buffer, search: Buffer, replacement: Uint8Array): void {
  for (let at = buffer.indexOf(search); at >= 0; at = buffer.indexOf(search, at + 1))
    buffer.set(replacement, at);
}
