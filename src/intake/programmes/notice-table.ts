import { failure, type Outcome, success } from '../../domain/problem';
import type { NoticeList, NoticePeriod, ProgrammeNotice } from '../../domain/programmes/notice';
import { limits } from '../limits';
import { plainText } from '../text/plain-text';
import { stated, withoutRepeats } from './notice-fields';
import { ageOf, audiencesOf, dayOf, linkOf, periodOf, regionOf, regionsOfTitle } from './notice-texts';

type Row = Readonly<Record<string, string>>;

const separators = [',', '\t', ';'] as const;
/** Columns by which the two kinds of lists are known. */
const kinds = {
  bizinfoTable: ['id', 'title', 'author', 'trgetNm', 'description'],
  startupTable: ['section', 'title', 'target', 'budget_eok', 'notice_raw', 'ministry'],
} as const;
type TableKind = keyof typeof kinds;

interface Recognised {
  readonly kind: TableKind;
  readonly separator: string;
}

/** A list of notices by the names of its columns; the descriptions may hold any separator. */
export function recogniseNoticeTable(text: string): Recognised | undefined {
  const header = text.slice(0, text.search(/[\r\n]|$/)).slice(0, 4096);
  for (const separator of separators) {
    const columns = header.split(separator).map((name) => name.replaceAll('"', '').trim());
    const kind = (Object.keys(kinds) as TableKind[]).find((one) =>
      kinds[one].every((column) => columns.includes(column)),
    );
    if (kind) return { kind, separator };
  }
  return undefined;
}

export async function readNoticeTable(
  text: string,
  { kind, separator }: Recognised,
  fileName: string,
): Promise<Outcome<NoticeList>> {
  const { default: papa } = await import('papaparse');
  const [header = [], ...lines] = papa.parse<readonly string[]>(text.trimEnd(), {
    delimiter: separator,
    preview: limits.rows + 2,
  }).data;
  if (lines.length > limits.rows)
    return failure('tooManyRows', { fileName, rows: lines.length, limit: limits.rows });
  const rows = lines.map((line): Row =>
    Object.fromEntries(header.map((name, at) => [name.trim(), (line[at] ?? '').normalize('NFC').trim()])),
  );
  const noticeOf = kind === 'bizinfoTable' ? bizinfoNotice : startupNotice;
  const notices = withoutRepeats(rows.flatMap((row, at) => noticeOf(row, at)));
  return success({ source: kind, notices, leftOut: rows.length - notices.length });
}

function bizinfoNotice(row: Row): readonly ProgrammeNotice[] {
  const { id = '', title = '', author = '', trgetNm = '', excInsttNm = '', lcategory = '' } = row;
  if (id === '' || title === '') return [];
  const text = plainText(row['description'] ?? '');
  const region = regionOf(author);
  return [
    {
      id,
      title: plainText(title),
      authority: author,
      ...stated('operator', excInsttNm),
      fields: lcategory === '' ? [] : [lcategory],
      ...stated('audiences', trgetNm === '' ? undefined : audiencesOf([trgetNm])),
      ...stated('regions', regionsOfTitle(title) ?? (region === undefined ? undefined : [region])),
      ...stated('age', ageOf(`${title}\n${text}`, false)),
      period: periodOfDays(row['apply_start'] ?? '', row['apply_end'] ?? ''),
      ...stated('link', linkOf(row['link'] ?? '')),
      text,
      ...stated('publishedOn', dayOf(row['pubDate'] ?? '')),
    },
  ];
}

/** Mostly empty; a start without an end is still a start. */
function periodOfDays(start: string, end: string): NoticePeriod {
  const from = dayOf(start);
  const until = dayOf(end);
  if (!from && !until) return periodOf(`${start} ${end}`);
  return { kind: 'dates', ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

/** 중앙부처·지자체 창업지원 통합공고. Headings ("◇ 사업화 (35건)") have no title; names are broken by blanks of the layout. */
function startupNotice(row: Row, at: number): readonly ProgrammeNotice[] {
  const { year = '', section = '', ministry = '', operator = '', target = '', support = '' } = row;
  const title = (row['title'] ?? '').replace(/^[ㆍ·•\s]+/, '');
  if (title === '') return [];
  const authority = ministry.replace(/\s+/g, ' ');
  const region = section === '지방자치단체' ? regionOf(authority) : undefined;
  const budget = Number(row['budget_eok']);
  const announced = row['notice_raw'] ?? '';
  return [
    {
      id: `startup-${Number(year) || 0}-${at + 2}`,
      title,
      authority,
      ...stated('operator', operator === '-' ? '' : operator.replace(/\s+/g, ' ')),
      fields: ['창업'],
      ...stated('audiences', startupAudiences(target)),
      ...stated('regions', region === undefined ? undefined : [region]),
      ...stated('age', ageOf(target, true)),
      period: announcedPeriod(announced),
      ...stated('budgetEok', row['budget_eok'] !== '' && budget > 0 ? budget : undefined),
      ...stated('target', target),
      text: [row['summary'] ?? '', support, row['note'] ?? ''].filter((part) => part !== '').join('\n'),
    },
  ];
}

function startupAudiences(target: string): ProgrammeNotice['audiences'] | undefined {
  const hasPre = /예비\s?창업/.test(target);
  const hasFounded = /(?:기업|업력|\d\s*년)/.test(target);
  if (hasPre && !hasFounded) return ['preStartup'];
  return hasPre || hasFounded ? [...(hasPre ? (['preStartup'] as const) : []), 'startup'] : undefined;
}

/** The column says when the notice comes out ("‘25.2~3월"), which is not when it takes applications. */
function announcedPeriod(text: string): NoticePeriod {
  const period = periodOf(text);
  return period.kind === 'text' ? { kind: 'later', text } : period;
}
