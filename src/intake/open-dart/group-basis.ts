import type { StatedBasis } from '../../domain/dossier/statement-year';
import { textOf } from '../json/json-object';
import type { BodyRow } from './recognise-body';

/** Only a group has owners of a parent and others beside them. */
const ofGroup = /_(?:EquityAttributableToOwnersOfParent|NoncontrollingInterests)$/;
const labelOfGroup = /^비지배(?:지분|주주지분)/;

const isOfGroup = ({ object }: BodyRow): boolean =>
  ofGroup.test(textOf(object, 'account_id')) ||
  labelOfGroup.test(textOf(object, 'account_nm').replaceAll(/\s/g, ''));

const receiptOf = ({ object }: BodyRow): string => textOf(object, 'rcept_no');
const isBalance = ({ object }: BodyRow): boolean => textOf(object, 'sj_div') === 'BS';

const isSilent = ({ object }: BodyRow): boolean => textOf(object, 'fs_div') === '';
const withBasis = (row: BodyRow, fs_div: string): BodyRow => ({ ...row, object: { ...row.object, fs_div } });
const codes: Readonly<Record<StatedBasis, string>> = { separate: 'OFS', consolidated: 'CFS' };

/**
 * The answers of which a list was put together: each begins with its report's balance sheet. The consolidated and the
 * separate answer of one report have the same number.
 */
function answersIn(rows: readonly BodyRow[]): readonly (readonly BodyRow[])[] {
  const totals = rows.filter((row) => isBalance(row) && /_Assets$/.test(textOf(row.object, 'account_id')));
  const isTwofold = (receipt: string) => totals.filter((row) => receiptOf(row) === receipt).length > 1;
  const answers: BodyRow[][] = [];
  for (const row of rows) {
    const last = answers.at(-1);
    const before = last?.at(-1);
    const isAnew = before && isBalance(row) && !isBalance(before) && isTwofold(receiptOf(row));
    const isNext = before && (isAnew || receiptOf(row) !== receiptOf(before));
    if (last && !isNext) last.push(row);
    else answers.push([row]);
  }
  return answers;
}

/**
 * Rows of fnlttSinglAcntAll do not say whether they are consolidated: the request did. Where it is known, it counts. Else an
 * answer that shows owners of a group is; another answer of the same report is then the separate one; the others stay as
 * they are.
 */
export function withGroupBasis(
  rows: readonly BodyRow[],
  asked?: StatedBasis,
): {
  readonly rows: readonly BodyRow[];
  readonly isInferred: boolean;
} {
  if (asked) {
    return {
      isInferred: false,
      rows: rows.map((row) => (isSilent(row) ? withBasis(row, codes[asked]) : row)),
    };
  }
  const answers = answersIn(rows).map((answer) => ({
    answer,
    isGroup: answer.some((row) => isSilent(row) && isOfGroup(row)),
  }));
  const groups = new Set(
    answers.filter(({ isGroup }) => isGroup).map(({ answer }) => answer[0] && receiptOf(answer[0])),
  );
  return {
    isInferred: groups.size > 0,
    rows: answers.flatMap(({ answer, isGroup }) =>
      answer.map((row) =>
        isSilent(row) && groups.has(receiptOf(row))
          ? withBasis(row, codes[isGroup ? 'consolidated' : 'separate'])
          : row,
      ),
    ),
  };
}
