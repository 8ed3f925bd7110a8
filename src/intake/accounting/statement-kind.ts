import type { StatementForm } from '../../domain/dossier/accounts';

/** Overheads: the details of selling and administrative expenses, on a sheet of their own. */
export type TableKind = StatementForm | 'trialBalance' | 'overheads';

const titles: readonly (readonly [RegExp, TableKind])[] = [
  [/시산표/, 'trialBalance'],
  [/제조원가(?:명세서|보고서)/, 'mfg'],
  [/판(?:매비(?:와|및)(?:일반)?관리|매관리|관)비(?:명세|내역)/, 'overheads'],
  [/손익계산서/, 'is'],
  [/재무상태표|대차대조표/, 'bs'],
];

/** The statement that a title without blanks names; "재무제표" and lists of several titles name none. */
export function kindOfTitle(compact: string): TableKind | undefined {
  const found = titles.filter(([pattern]) => pattern.test(compact));
  return found.length === 1 && compact.length <= 60 ? found[0]?.[1] : undefined;
}

/** The same for the name of a sheet, which is shorter. */
export const kindOfSheet = (compact: string): TableKind | undefined =>
  kindOfTitle(compact) ??
  (/^(?:판관비|판매비(?:와|및)(?:일반)?관리비)/.test(compact) ? 'overheads' : undefined);
