import { type AccountId, accountIds, accounts } from '../../../domain/dossier/accounts';
import type { QuestionId } from '../../../domain/indicators/questions';
import { isOneRow } from '../../accounting/account-names';
import { filedAccounts } from '../../open-dart/account-rules';
import { answersRead, answerSources } from './answer-fields';
import type { Measured } from './measure';

type Row = readonly string[];

/** Prettier gives the columns their widths. */
function table(header: Row, rows: readonly Row[]): string {
  const line = (row: Row) => `| ${row.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Accounts of fnlttSinglAcnt: the service answers with no others. */
export const mainAccounts: readonly AccountId[] = [
  'currentAssets',
  'nonCurrentAssets',
  'totalAssets',
  'currentLiabilities',
  'nonCurrentLiabilities',
  'totalLiabilities',
  'capitalStock',
  'retainedEarnings',
  'totalEquity',
  'revenue',
  'operatingIncome',
  'profitBeforeTax',
  'netIncome',
];

/** Which format has which account: read from a row of its own, computed from several, or never there. */
export function accountTable(): string {
  const rows = accountIds.map((account): Row => {
    const { hometaxCodes, label } = accounts[account];
    return [
      label.ko,
      hometaxCodes.length > 1 ? `computed, ${hometaxCodes.join(' + ')}` : `read, ${hometaxCodes.join()}`,
      isOneRow(account) ? 'read' : 'computed',
      filedAccounts.includes(account) ? 'read' : 'never there',
      mainAccounts.includes(account) ? 'read' : 'never there',
    ];
  });
  return table(['account', 'certificate, code', 'books', 'filings', 'fnlttSinglAcnt'], rows);
}

export function answerTable(): string {
  const rows = (Object.keys(answersRead) as QuestionId[]).map((id): Row => {
    const from = answersRead[id] ?? [];
    return [id, ...answerSources.map((source) => (from.includes(source) ? 'read' : '–'))];
  });
  return `${table(['question', ...answerSources], rows)}\n\nThe other single questions of the form are never there.`;
}

/** Why the samples' values that are not read are not: every one of them has its sentence. */
const refusedFor: readonly (readonly [RegExp, string])[] = [
  [
    /openDartDividends/,
    'net income there is rounded to millions; the statements of the same year have it in full, and the company too',
  ],
  [
    /openDartFilings|openDartShareIssues|openDartRatios/,
    'only who the company is, which every file that is read says too',
  ],
];

/** The reason of a file's misses; nothing where there is none. */
export function reasonOf({ missed, wrong, refusal }: Measured): string | undefined {
  if (missed.length + wrong.length === 0) return '';
  return refusedFor.find(([pattern]) => refusal !== undefined && pattern.test(refusal))?.[1];
}

export function sampleTable(measured: readonly Measured[]): string {
  const rows = measured
    .filter(({ held }) => held > 0)
    .map((one): Row => [one.file, `${one.read} / ${one.held}`, reasonOf(one) ?? 'NOT EXPLAINED']);
  const read = measured.reduce((sum, one) => sum + one.read, 0);
  const held = measured.reduce((sum, one) => sum + one.held, 0);
  return table(
    ['sample', 'read / held', 'what is not read, and why'],
    [...rows, ['all', `${read} / ${held}`, '']],
  );
}

/** Misses of the whole downloads by what they are. */
export function downloadTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ file, read, held, missed, wrong }): Row => {
    const twofold = missed.filter(({ values }) => values.length > 1).length;
    const negative = missed.filter(({ values }) => values.length === 1 && values[0]?.startsWith('-')).length;
    const share = `${((100 * read) / held).toFixed(2)} %`;
    const others = missed.length - twofold - negative;
    return [file, `${read} / ${held}`, share, ...[twofold, negative, others, wrong.length].map(String)];
  });
  return table(
    ['download', 'read / held', 'share', 'rows differ', 'below zero', 'not matched', 'other value'],
    rows,
  );
}
