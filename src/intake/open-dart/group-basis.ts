import { textOf } from '../json/json-object';
import type { BodyRow } from './recognise-body';

/** Only a group has owners of a parent and others beside them. */
const ofGroup = /_(?:EquityAttributableToOwnersOfParent|NoncontrollingInterests)$/;
const labelOfGroup = /^비지배(?:지분|주주지분)/;

const isOfGroup = ({ object }: BodyRow): boolean =>
  ofGroup.test(textOf(object, 'account_id')) ||
  labelOfGroup.test(textOf(object, 'account_nm').replaceAll(/\s/g, ''));

const receiptOf = ({ object }: BodyRow): string => textOf(object, 'rcept_no');

/**
 * Rows of fnlttSinglAcntAll do not say whether they are consolidated: the request did. Those of a report that shows owners
 * of a group are; the others stay as they are.
 */
export function withGroupBasis(rows: readonly BodyRow[]): {
  readonly rows: readonly BodyRow[];
  readonly isInferred: boolean;
} {
  const isSilent = ({ object }: BodyRow) => textOf(object, 'fs_div') === '';
  const groups = new Set(rows.filter((row) => isSilent(row) && isOfGroup(row)).map(receiptOf));
  const isInferred = groups.size > 0;
  return {
    isInferred,
    rows: rows.map((row) =>
      isSilent(row) && groups.has(receiptOf(row))
        ? { ...row, object: { ...row.object, fs_div: 'CFS' } }
        : row,
    ),
  };
}
