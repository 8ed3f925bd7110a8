import { Buffer } from 'node:buffer';
import { closeSync, mkdtempSync, openSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file that Playwright can put into a file input: bytes, or a path where they are too many. */
export type DroppedFile =
  { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } | string;

const file = (name: string, content: string | Buffer): DroppedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as string),
});

function hundredMegabytes(): string {
  const name = path.join(mkdtempSync(path.join(tmpdir(), 'large-')), 'large.json');
  closeSync(openSync(name, 'w'));
  truncateSync(name, 100 * 1024 * 1024);
  return name;
}

type Row = Readonly<Record<string, string>>;

const row = (changes: Row): Row => ({
  rcept_no: '20260330000001',
  reprt_code: '11011',
  bsns_year: '2025',
  corp_code: '00000042',
  sj_div: 'BS',
  account_id: 'ifrs-full_Assets',
  account_nm: '자산총계',
  thstrm_amount: '9,000,000,000',
  frmtrm_amount: '8,000,000,000',
  bfefrmtrm_amount: '-',
  currency: 'KRW',
  ...changes,
});

const openDart = (...rows: readonly Row[]): string =>
  JSON.stringify({ status: '000', message: '정상', list: rows });

const kipris = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><response><header><resultCode/></header><body><items>${content}</items></body></response>`;

/** "자산총계" and the rest of the row in CP949, as OpenDART's older downloads write it. */
const koreanBytes = Buffer.concat([
  Buffer.from(
    '{"list":[{"rcept_no":"20260330000001","reprt_code":"11011","bsns_year":"2025","corp_code":"00000042","sj_div":"BS","account_nm":"',
  ),
  Buffer.from([0xc0, 0xda, 0xbb, 0xea, 0xc3, 0xd1, 0xb0, 0xe8]),
  Buffer.from('","thstrm_amount":"9000000000"}]}'),
]);

interface BadFile {
  readonly title: string;
  readonly file: () => DroppedFile;
  readonly ko: RegExp;
  readonly en: RegExp;
}

/** Files of which nothing is taken. */
export const refusedFiles: readonly BadFile[] = [
  { title: 'empty', file: () => file('empty.json', ''), ko: /비어 있습니다/, en: /is empty/ },
  {
    title: 'a damaged PDF',
    file: () => file('report.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj'),
    ko: /PDF 문서인데 내용이 깨졌거나/,
    en: /a PDF document that is damaged/,
  },
  {
    title: 'truncated JSON',
    file: () => file('cut.json', openDart(row({})).slice(0, 200)),
    ko: /JSON이 1줄 \d+번째 글자에서 어긋납니다/,
    en: /JSON of 'cut\.json' breaks at line 1, column \d+/,
  },
  {
    title: 'truncated XML',
    file: () => file('cut.xml', '<response>\n<body>\n<items><PatentUtilityInfo>'),
    ko: /XML이 \d+줄 \d+번째 글자에서 어긋납니다/,
    en: /XML of 'cut\.xml' breaks at line \d+/,
  },
  { title: '100 MB', file: hundredMegabytes, ko: /100MB로 너무 큽니다/, en: /has 100 MB and is too large/ },
  {
    title: 'deeply nested XML',
    file: () => file('deep.xml', `<response>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</response>`),
    ko: /겹보다 깊어/,
    en: /nested deeper than/,
  },
  {
    title: 'an entity bomb',
    file: () =>
      file(
        'bomb.xml',
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><response>&b;</response>',
      ),
    ko: /DOCTYPE, ENTITY/,
    en: /DOCTYPE, ENTITY/,
  },
  {
    title: 'a filer in US dollars',
    file: () => file('usd.json', openDart(row({ currency: 'USD' }))),
    ko: /USD 단위입니다/,
    en: /are in USD/,
  },
  {
    title: 'an empty search',
    file: () => file('none.xml', kipris('')),
    ko: /검색 결과가 0건/,
    en: /found nothing/,
  },
];

/** Files of which something is taken, with a remark. */
export const remarkedFiles: readonly BadFile[] = [
  {
    title: 'an amended report',
    file: () =>
      file(
        'amended.json',
        openDart(row({}), row({ rcept_no: '20260601000009', thstrm_amount: '9,100,000,000' })),
      ),
    ko: /정정된 보고서입니다/,
    en: /The report was amended/,
  },
  {
    title: 'consolidated and separate statements mixed',
    file: () =>
      file(
        'mixed.json',
        openDart(row({ fs_div: 'CFS' }), row({ fs_div: 'OFS', thstrm_amount: '7,000,000,000' })),
      ),
    ko: /별도 값만 썼습니다/,
    en: /only the separate ones were used/,
  },
  {
    title: 'missing accounts, "-" and blanks',
    file: () =>
      file(
        'missing.json',
        openDart(
          row({}),
          row({
            account_id: 'ifrs-full_Liabilities',
            account_nm: '부채총계',
            thstrm_amount: '-',
            frmtrm_amount: ' ',
            bfefrmtrm_amount: '',
          }),
        ),
      ),
    ko: /가장 최근 연도에 없는 항목: .*부채총계/,
    en: /Not in the newest year: .*liabilities/i,
  },
  {
    title: 'CP949',
    file: () => file('korean.json', koreanBytes),
    ko: /옛 한글 인코딩/,
    en: /old Korean encoding/,
  },
];

/** A file of a company whose register number is not that of `remarkedFiles`. */
export const otherCompanyFile: DroppedFile = file('other.json', openDart(row({ corp_code: '00000099' })));
export const ownCompanyFile: DroppedFile = file('own.json', openDart(row({})));

/** A year that is not over. */
export const quarterlyReport = {
  file: () => file('quarter.json', openDart(row({ reprt_code: '11014' }))),
  ko: /9개월까지만 있습니다/,
  en: /has only 9 months so far/,
} as const;
