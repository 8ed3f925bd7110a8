import { decode } from 'iconv-lite';
import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from '@e965/xlsx';
import { accountSeen, numberSeen } from './account-words';
import { addFound, type Found } from './found';

/** Rows of one basis: a person who rates the company itself takes the separate statements where there are any. */
interface SeenRow {
  readonly isSeparate: boolean;
  readonly key: string;
  readonly won: number;
}

/** Two rows by these names make one account; a person adds them up. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/^판매비$/, /^(?:일반)?관리비$/],
  [/^경상개발비$/, /^(?:경상)?연구비$/],
];

/** The sums of such rows, each as another value of its account. */
function sumsOf(rows: readonly (SeenRow & { readonly label: string })[]): readonly SeenRow[] {
  return halves.flatMap(([one, other]) =>
    rows
      .filter(({ label }) => one.test(label))
      .flatMap((row) =>
        rows
          .filter(({ key, isSeparate, label }) => {
            const isBeside = key === row.key && isSeparate === row.isSeparate;
            return isBeside && other.test(label);
          })
          .map((half) => ({ ...row, won: row.won + half.won })),
      ),
  );
}

function foundOf(rows: readonly SeenRow[], companyOf: (key: string) => string): Found {
  const found: Found = new Map();
  const separate = new Set(rows.filter(({ isSeparate }) => isSeparate).map(({ key }) => companyOf(key)));
  for (const { isSeparate, key, won } of rows) {
    if (isSeparate || !separate.has(companyOf(key))) addFound(found, key, won);
  }
  return found;
}
const firstPart = (key: string): string => key.split(' ')[0] ?? '';

const columns = ['thstrm', 'frmtrm', 'bfefrmtrm'];

/** Answers of statements: every amount of three columns. */
export function seenInJson(bytes: Uint8Array): Found {
  const body = JSON.parse(strFromU8(bytes)) as { list: Record<string, string>[] };
  const rows = body.list.flatMap((row) => {
    const account = accountSeen(row['sj_div'] === 'BS', row['account_id'] ?? '', row['account_nm'] ?? '');
    return columns.flatMap((column, back): SeenRow[] => {
      const won = numberSeen(row[`${column}_amount`] ?? '');
      if (account === undefined || won === undefined) return [];
      const year = Number(row['bsns_year']) - back;
      return [{ isSeparate: row['fs_div'] === 'OFS', key: `${row['corp_code']} ${year} ${account}`, won }];
    });
  });
  return foundOf(rows, firstPart);
}

const reportMonths: Readonly<Record<string, number>> = { 사업보고서: 12, '3분기보고서': 9 };

/** One table of the bulk download: every amount of every company in won. */
export const seenInBulk = (bytes: Uint8Array): Found => foundOf(rowsInBulk(bytes), firstPart);

/** An archive of the bulk download: its tables together. */
export const seenInBulkZip = (bytes: Uint8Array): Found =>
  foundOf(Object.values(unzipSync(bytes)).flatMap(rowsInBulk), firstPart);

function rowsInBulk(bytes: Uint8Array): readonly SeenRow[] {
  const rows = namedRowsInBulk(bytes);
  return [...rows, ...sumsOf(rows)];
}

function namedRowsInBulk(bytes: Uint8Array): readonly (SeenRow & { readonly label: string })[] {
  const lines = decode(Buffer.from(bytes), 'cp949').split('\r\n');
  const header = (lines[0] ?? '').split('\t').map((name) => name.trim());
  const at = [/^당기(?: \d분기말| \d분기 누적|말)?$/, /^전기말?$/, /^전전기말?$/].map((name) =>
    header.findIndex((one) => name.test(one)),
  );
  return lines.slice(1).flatMap((line) => {
    const fields = line.split('\t').map((field) => field.trim());
    const [title = '', code = ''] = fields;
    const [lastDay = '', report = '', currency, id = '', label = ''] = fields.slice(7);
    if (currency !== 'KRW' || !/재무상태표|손익계산서/.test(title)) return [];
    const account = accountSeen(title.includes('재무상태표'), id, label);
    const months = reportMonths[report] ?? 12;
    const [year = 0, month = 0] = lastDay.split('-').map(Number);
    const ends = month + 12 - months > 12 ? year + 1 : year;
    return at.flatMap((column, back) => {
      const won = numberSeen(fields[column] ?? '');
      if (account === undefined || won === undefined) return [];
      const period = back === 0 && months < 12 ? `${ends}/${months}` : `${ends - back}`;
      const key = `${code.slice(1, -1)} ${period} ${account}`;
      return [{ isSeparate: !title.includes('연결'), key, won, label }];
    });
  });
}

/** A filing in XBRL: amounts of whole years, or of the ends of years, that are of the company or of its group as a whole. */
export function seenInXbrl(bytes: Uint8Array): Found {
  const [, instance] = Object.entries(unzipSync(bytes)).find(([name]) => name.endsWith('.xbrl')) ?? [];
  const text = strFromU8(instance ?? new Uint8Array());
  const contexts = new Map(
    [...text.matchAll(/<(?:xbrli:)?context id="([^"]+)">(.*?)<\/(?:xbrli:)?context>/gs)].map(
      ([, id = '', content = '']) => [id, content] as const,
    ),
  );
  const facts = text.matchAll(/<([\w-]+:\w+)\s[^>]*contextRef="([^"]+)"[^>]*>([^<]*)<\//g);
  const rows = [...facts].flatMap(([, id = '', reference = '', raw = '']): SeenRow[] => {
    const context = contexts.get(reference) ?? '';
    const members = [...context.matchAll(/explicitMember[^>]*>\s*([^<\s]+)/g)].map(([, member]) => member);
    const isSeparate = members[0]?.endsWith(':SeparateMember') ?? false;
    const isBalance = context.includes('instant');
    const days = [...context.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day);
    const isYear = isBalance || (days[0]?.endsWith('-01-01') ?? false);
    const account = accountSeen(isBalance, id, '');
    const won = numberSeen(raw);
    const year = Number(days.at(-1)?.slice(0, 4));
    const isWhole = members.length === 1 && days.at(-1)?.endsWith('-12-31') === true && isYear;
    if (account === undefined || won === undefined || !isWhole || year < 2019) return [];
    return [{ isSeparate, key: `00126380 ${year} ${account}`, won }];
  });
  return foundOf(rows, firstPart);
}

/** The spreadsheet of DART's viewer: titles, three columns, millions. */
export function seenInViewerSheets(bytes: Uint8Array): Found {
  const book = read(bytes, { type: 'array' });
  const rows = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (!/재무상태표|손익계산서/.test(name) || !sheet) return [];
    return utils
      .sheet_to_json<(string | number | undefined)[]>(sheet, { header: 1 })
      .flatMap(([label, ...amounts]) =>
        amounts.flatMap((amount, back): SeenRow[] => {
          const account = accountSeen(name.includes('재무상태표'), '', String(label ?? ''));
          if (account === undefined || typeof amount !== 'number') return [];
          const key = `00126380 ${2021 - back} ${account}`;
          return [{ isSeparate: !name.includes('연결'), key, won: amount * 1_000_000 }];
        }),
      );
  });
  return foundOf(rows, firstPart);
}
