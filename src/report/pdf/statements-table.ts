import type { DisclosedAmount } from '../../domain/disclosure/disclosure';
import { accountIds, accounts } from '../../domain/dossier/accounts';
import type { StatementBasis } from '../../domain/dossier/statement-year';
import { m } from '../../i18n/generated/messages.js';
import type { Word } from '../../i18n/word';
import type { Strip } from './columns';
import type { Flow } from './flow';
import {
  type AmountCell,
  type AmountColumns,
  amountStrip,
  headingStrip,
  inputStyles,
  markWidth,
  yearsStrip,
} from './input-strips';
import type { SourceMarks } from './source-marks';
import type { Telling } from './telling';

/** Years that stand beside each other where their amounts are not too long; further ones get a table of their own. */
const yearsAcross = 3;
/** At least so wide is a column of amounts, and so much stays for their names. */
const [cellAtLeast, namesAtLeast] = [46, 56];
const cellGap = 4;

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

interface Table {
  readonly amounts: readonly DisclosedAmount[];
  readonly marks: SourceMarks;
  readonly width: number;
  readonly isFirst: boolean;
}

/** Amounts in million won, an account in a row with its years beside each other, the newest first. */
export function statementStrips(
  flow: Flow,
  { width, marks, isFirst }: Omit<Table, 'amounts'>,
  telling: Telling,
): readonly Strip[] {
  const { amounts } = telling.order.disclosure.inputs;
  const years = yearsOf(amounts);
  const columns = columnsOf(flow, amounts, marks, telling);
  const across = Math.min(yearsAcross, Math.floor((width - namesAtLeast) / columns.cellWidth));
  return Array.from({ length: Math.ceil(years.length / across) }, (_, at) =>
    tableOf(
      flow,
      { amounts, marks, width, isFirst: isFirst && at === 0 },
      { years: years.slice(at * across, (at + 1) * across), columns },
      telling,
    ),
  ).flat();
}

/** As wide as the longest amount of any year needs. */
function columnsOf(
  flow: Flow,
  amounts: readonly DisclosedAmount[],
  marks: SourceMarks,
  telling: Telling,
): AmountColumns {
  const texts = accountIds.flatMap((account) =>
    textsOf(
      amounts.filter((amount) => amount.account === account),
      telling,
    ),
  );
  const wide = (text: string): number => flow.canvas.measure(text, inputStyles.value);
  const decimalsWidth = texts.some((text) => text.includes('.')) ? wide('.00') : 0;
  const longest = Math.max(0, ...texts.map((text) => wide(text) + (text.includes('.') ? 0 : decimalsWidth)));
  const room = marks.isNeeded ? markWidth : 0;
  return { decimalsWidth, markWidth: room, cellWidth: Math.max(cellAtLeast, longest + room + cellGap) };
}

/** Amounts of one account beside each other. */
function textsOf(amounts: readonly DisclosedAmount[], { formats, language }: Telling): readonly string[] {
  const known = amounts.flatMap(({ answer }) => (answer.state === 'known' ? [answer.value] : []));
  const told = formats.millionWonRow(known).values();
  return amounts.map(({ answer }) =>
    answer.state === 'known' ? (told.next().value ?? '') : m.state_not_applicable({}, language),
  );
}

function tableOf(
  flow: Flow,
  { amounts, marks, width, isFirst }: Table,
  { years, columns }: { years: readonly Year[]; columns: AmountColumns },
  telling: Telling,
): readonly Strip[] {
  const { language } = telling;
  const titles = years.map(
    ({ fiscalYear, basis }) => [String(fiscalYear), bases[basis]({}, language)] as const,
  );
  const headed = (isTop: boolean): Strip =>
    yearsStrip(headingStrip(m.report_statements({}, language), isTop), titles, columns, width);
  const head = headed(true);
  const rows = accountIds.flatMap((account): readonly Strip[] => {
    const shown = years.map((year) => amounts.find((one) => one.account === account && isOf(one, year)));
    const found = shown.filter((one) => one !== undefined);
    if (found.length === 0) return [];
    const texts = textsOf(found, telling);
    const cells = shown.map((one): AmountCell =>
      one
        ? { text: texts[found.indexOf(one)] ?? '', mark: marks.markOf(one.answer.source) }
        : { text: '', mark: '' },
    );
    const label = accounts[account].label[language.locale];
    return [amountStrip(flow, { label, cells }, { columns, width, head })];
  });
  return [headed(isFirst), ...rows];
}
