import type { DisclosedAmount } from '../../domain/disclosure/disclosure';
import { type AccountId, accountIds, accounts } from '../../domain/dossier/accounts';
import type { StatementBasis } from '../../domain/dossier/statement-year';
import { m } from '../../i18n/generated/messages.js';
import { answerText } from '../../i18n/value-text';
import type { Word } from '../../i18n/word';
import type { Strip } from './columns';
import type { Flow } from './flow';
import { type AmountCell, amountStrip, headingStrip, yearsStrip } from './input-strips';
import type { SourceMarks } from './source-marks';
import type { Telling } from './telling';

/** Years that stand beside each other; further ones get a table of their own. */
const yearsAcross = 3;
const cellWidth = 46;

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

/** Amounts in million won, an account in a row with its years beside each other, the newest first. */
export function statementStrips(
  flow: Flow,
  { width, marks, isFirst }: { width: number; marks: SourceMarks; isFirst: boolean },
  telling: Telling,
): readonly Strip[] {
  const { amounts } = telling.order.disclosure.inputs;
  if (amounts.length === 0) return [];
  const years = yearsOf(amounts);
  const tables = Array.from({ length: Math.ceil(years.length / yearsAcross) }, (_, at) =>
    years.slice(at * yearsAcross, (at + 1) * yearsAcross),
  );
  return [
    headingStrip(m.report_statements({}, telling.language), isFirst),
    ...tables.flatMap((shown) => tableOf(flow, { years: shown, amounts, width, marks }, telling)),
  ];
}

interface Table {
  readonly years: readonly Year[];
  readonly amounts: readonly DisclosedAmount[];
  readonly width: number;
  readonly marks: SourceMarks;
}

function tableOf(flow: Flow, table: Table, telling: Telling): readonly Strip[] {
  const { years, amounts, width } = table;
  const { language } = telling;
  const titles = years.map(
    ({ fiscalYear, basis }) => [String(fiscalYear), bases[basis]({}, language)] as const,
  );
  const head = yearsStrip(titles, cellWidth, width);
  const rows = accountIds
    .filter((account) =>
      amounts.some((one) => one.account === account && years.some((year) => isOf(one, year))),
    )
    .map((account): Strip => {
      const cells = years.map((year) => amountCell(table, account, year, telling));
      return amountStrip(
        flow,
        { label: accounts[account].label[language.locale], cells, cellWidth },
        width,
        head,
      );
    });
  return [head, ...rows];
}

function amountCell(
  { amounts, marks }: Table,
  account: AccountId,
  year: Year,
  { language }: Telling,
): AmountCell {
  const found = amounts.find((one) => one.account === account && isOf(one, year));
  if (!found) return { text: '', mark: '' };
  const { answer } = found;
  return {
    text: answerText({ kind: 'account', account, ...year }, answer, language.locale),
    mark: marks.markOf(answer.source),
  };
}
