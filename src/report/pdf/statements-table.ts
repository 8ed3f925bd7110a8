import type { DisclosedAmount } from '../../domain/disclosure/disclosure';
import { type AccountId, accountIds, accounts } from '../../domain/dossier/accounts';
import type { StatementBasis } from '../../domain/dossier/statement-year';
import { m } from '../../i18n/generated/messages.js';
import { placeText } from '../../i18n/place-text';
import { sourceKinds } from '../../i18n/source-text';
import { answerText } from '../../i18n/value-text';
import type { Word } from '../../i18n/word';
import type { Flow } from './flow';
import { styles } from './styles';
import { type Cell, cell, drawTable, noted, type TableColumn } from './table';
import type { Telling } from './telling';

/** Years that stand beside each other; further ones get a table of their own. */
const yearsAcross = 3;

interface Year {
  readonly fiscalYear: number;
  readonly basis: StatementBasis;
}

const bases: Readonly<Record<StatementBasis, Word>> = {
  separate: m.statement_basis_separate,
  consolidated: m.statement_basis_consolidated,
  unstated: m.statement_basis_unstated,
};

const isOf = (amount: DisclosedAmount, { fiscalYear, basis }: Year): boolean =>
  amount.fiscalYear === fiscalYear && amount.basis === basis;

function yearsOf(amounts: readonly DisclosedAmount[]): readonly Year[] {
  const years = new Map(
    amounts.map(({ fiscalYear, basis }) => [`${fiscalYear} ${basis}`, { fiscalYear, basis }]),
  );
  return [...years.values()].sort((one, other) => other.fiscalYear - one.fiscalYear);
}

/** Amounts in million won, newest year first, each with its place in the document that it was read from. */
export function drawStatements(flow: Flow, telling: Telling): void {
  const { amounts } = telling.order.disclosure.inputs;
  if (amounts.length === 0) return;
  const { language } = telling;
  const kinds = new Set(amounts.map(({ answer }) => answer.source.kind));
  const [only] = kinds;
  const isPlain = kinds.size === 1 && only !== 'file';
  flow.heading(m.report_statements({}, language));
  if (isPlain) {
    const source =
      only === 'typed' ? m.report_source_typed({}, language) : m.report_source_example({}, language);
    flow.paragraph(`${m.report_input_source({}, language)}: ${source}`, styles.note);
    flow.y += 4;
  }
  const years = yearsOf(amounts);
  for (let at = 0; at < years.length; at += yearsAcross)
    drawYears(flow, { years: years.slice(at, at + yearsAcross), amounts, isPlain }, telling);
}

interface Shown {
  readonly years: readonly Year[];
  readonly amounts: readonly DisclosedAmount[];
  /** All from one source that is no file: it is told once, above the table. */
  readonly isPlain: boolean;
}

function drawYears(flow: Flow, { years, amounts, isPlain }: Shown, telling: Telling): void {
  const { language } = telling;
  const columns: readonly TableColumn[] = [
    { title: m.report_account({}, language), share: 34 },
    ...years.map(({ fiscalYear, basis }): TableColumn => ({
      title: `${fiscalYear} · ${bases[basis]({}, language)}`,
      share: 66 / years.length,
      align: 'end',
    })),
  ];
  const rows = accountIds
    .filter((account) =>
      amounts.some((one) => one.account === account && years.some((year) => isOf(one, year))),
    )
    .map((account): readonly Cell[] => [
      cell(accounts[account].label[language.locale]),
      ...years.map((year) => amountCell({ years, amounts, isPlain }, account, year, telling)),
    ]);
  drawTable(flow, columns, rows);
  flow.y += 16;
}

function amountCell(
  { amounts, isPlain }: Shown,
  account: AccountId,
  year: Year,
  { language }: Telling,
): Cell {
  const found = amounts.find((one) => one.account === account && isOf(one, year));
  if (!found) return cell('');
  const { answer } = found;
  const text = answerText({ kind: 'account', account, ...year }, answer, language.locale);
  const { source } = answer;
  if (isPlain || source.kind === 'example') return cell(text, styles.cellStrong);
  const place =
    source.kind === 'typed'
      ? m.report_source_typed({}, language)
      : `${sourceKinds[source.format]({}, language)} · ${placeText(source.place, language.locale)}`;
  return noted(text, place, styles.cellStrong);
}
