import { accountIds, accounts } from '../../domain/dossier/accounts';
import type { Dossier } from '../../domain/dossier/dossier';
import type { Language, LocalText } from '../../domain/local-text';
import { won } from '../question-sheets';
import { basisOptions } from '../table-sheets';
import { basisRow, headings, sheetTitles } from '../words';
import type { ChoiceLists } from './choice-lists';
import { firstRow } from './first-rows';
import { answerCell } from './plan-questions';
import { blank, cell, type PlannedCell, type PlannedSheet } from './planned-sheet';

const help = {
  year: {
    ko: '맨 위의 연도는 결산이 끝난 해입니다. 다른 해가 필요하면 연도를 고치거나 열을 더하세요.',
    en: 'The years on top are those in which the fiscal year ends. Change them, or add columns.',
  },
  signed: { ko: '손실은 -로 적습니다.', en: 'Losses carry a minus sign.' },
} as const satisfies Record<string, LocalText>;

/** Accounts as rows, fiscal years as columns, whole won. Without statements the three years before `newestYear` + 1 stand empty. */
export function planStatements(
  dossier: Dossier,
  language: Language,
  choices: ChoiceLists,
  newestYear: number,
): PlannedSheet {
  const held = dossier.statements.toSorted((one, other) => other.fiscalYear - one.fiscalYear);
  const years =
    held.length > 0 ? held.map((year) => year.fiscalYear) : [0, 1, 2].map((back) => newestYear - back);
  const basisList = choices.ofWords(
    basisRow.label,
    basisOptions.map(({ label }) => label),
  );
  const first = firstRow('statements', sheetTitles.statements[language], years.length + 3);
  const heading: PlannedCell[] = [
    cell(headings.item[language], 'heading'),
    cell(headings.unit[language], 'heading'),
    ...years.map((year) => cell(year, 'heading')),
    cell(headings.help[language], 'heading'),
    cell(headings.key[language], 'heading'),
  ];
  const basis: PlannedCell[] = [
    cell(basisRow.label[language], 'label'),
    blank,
    ...years.map((_, at) =>
      cell(basisOptions.find(({ value }) => value === held[at]?.basis)?.label[language], 'answer'),
    ),
    cell(help.year[language], 'note'),
    cell(basisRow.key, 'key'),
  ];
  const amounts = accountIds.map((account): PlannedCell[] => {
    const { label, signed } = accounts[account];
    return [
      cell(label[language], 'label'),
      cell(won[language], 'note'),
      ...years.map((_, at) => answerCell(held[at]?.values[account], { kind: 'amount', signed }, language)),
      cell(signed ? help.signed[language] : undefined, 'note'),
      cell(account, 'key'),
    ];
  });
  const basisAt = first.length + 1;
  return {
    id: 'statements',
    widths: [34, 8, ...years.map(() => 20), 46, 24],
    rows: [...first, heading, basis, ...amounts],
    stickyRows: basisAt,
    dropDowns: [{ rows: [basisAt, basisAt], columns: [2, years.length + 1], list: basisList }],
  };
}
