import type { StatementForm } from '../../domain/dossier/accounts';

export type TableKind = StatementForm | 'trialBalance';

const titles: readonly (readonly [RegExp, TableKind])[] = [
  [/시산표/, 'trialBalance'],
  [/제조원가(?:명세서|보고서)/, 'mfg'],
  [/손익계산서/, 'is'],
  [/재무상태표|대차대조표/, 'bs'],
];

/** The statement that a title without blanks names; "재무제표" and lists of several titles name none. */
export function kindOfTitle(compact: string): TableKind | undefined {
  const found = titles.filter(([pattern]) => pattern.test(compact));
  return found.length === 1 && compact.length <= 60 ? found[0]?.[1] : undefined;
}
