import type { StatedBasis } from '../intake-api';
import { textOf } from '../json/json-object';
import type { BodyRow } from './recognise-body';

/** Only a group has owners of a parent and others beside them. */
const ofGroup = /_(?:EquityAttributableToOwnersOfParent|NoncontrollingInterests)$/;
const labelOfGroup = /^비지배(?:지분|주주지분)/;

const isOfGroup = ({ object }: BodyRow): boolean =>
  ofGroup.test(textOf(object, 'account_id')) ||
  labelOfGroup.test(textOf(object, 'account_nm').replaceAll(/\s/g, ''));

const receiptOf = ({ object }: BodyRow): string => textOf(object, 'rcept_no');

const isSilent = ({ object }: BodyRow): boolean => textOf(object, 'fs_div') === '';
const withBasis = (row: BodyRow, fs_div: string): BodyRow => ({ ...row, object: { ...row.object, fs_div } });
const codes: Readonly<Record<StatedBasis, string>> = { separate: 'OFS', consolidated: 'CFS' };

/**
 * Rows of fnlttSinglAcntAll do not say whether they are consolidated: the request did. Where it is known, it counts. Else
 * those of a report that shows owners of a group are consolidated; the others stay as they are.
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
  const groups = new Set(rows.filter((row) => isSilent(row) && isOfGroup(row)).map(receiptOf));
  const isInferred = groups.size > 0;
  return {
    isInferred,
    rows: rows.map((row) =>
      isSilent(row) && groups.has(receiptOf(row)) ? withBasis(row, codes.consolidated) : row,
    ),
  };
}
