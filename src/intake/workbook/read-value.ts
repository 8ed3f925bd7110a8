import { parseAmount } from '../../domain/dossier/amount';
import { parseCount } from '../../domain/dossier/count';
import type { TallyCode } from '../../domain/problem';
import { separated, unguarded } from '../../workbook/cell-text';
import type { CellValue, ValueKind } from '../../workbook/value-kind';
import { isWord, notApplicableToo, plainWord, stateWords } from '../../workbook/words';
import { readApplicationNumber } from '../kipris/patent-number';
import type { GridCell } from '../sheet/grid';
import { readAmount } from '../text/amount';
import { dateOfCell } from '../text/date-of-cell';

/** What a cell of our own form says. */
export type ReadValue =
  | { readonly state: 'nothing' }
  | { readonly state: 'notApplicable' }
  /** "None": an empty list. */
  | { readonly state: 'none' }
  | { readonly state: 'value'; readonly value: CellValue }
  | { readonly state: 'refused'; readonly remark: TallyCode };

const nothing: ReadValue = { state: 'nothing' };
const value = (read: CellValue): ReadValue => ({ state: 'value', value: read });
const refused = (remark: TallyCode): ReadValue => ({ state: 'refused', remark });

const isNotApplicable = (text: string): boolean =>
  [stateWords.notApplicable, ...notApplicableToo].some((word) => isWord(text, word));

/** Undoes `cellOf`, and understands what people type in its place. */
export function readValue(cell: GridCell | undefined, kind: ValueKind): ReadValue {
  if (cell === undefined || /^[-–—−]+$/.test(cell.text)) return nothing;
  const option = kind.kind === 'choice' ? optionOf(cell.text, kind) : undefined;
  if (option !== undefined) return value(option);
  if (isNotApplicable(cell.text)) return { state: 'notApplicable' };
  if (kind.kind === 'parts' && isWord(cell.text, stateWords.none)) return { state: 'none' };
  return plainValue(cell, kind);
}

function optionOf(text: string, { options }: ValueKind & { readonly kind: 'choice' }): string | undefined {
  return options.find(
    ({ value: name, label, labelForService }) =>
      text === name || isWord(text, label) || (labelForService && isWord(text, labelForService)),
  )?.value;
}

function plainValue(cell: GridCell, kind: ValueKind): ReadValue {
  const text = unguarded(cell.text);
  switch (kind.kind) {
    case 'text':
      return kind.maxLength !== undefined && text.length > kind.maxLength
        ? refused('textTooLong')
        : value(text);
    case 'choice':
      return refused('choiceUnknown');
    case 'flag':
      return readOr(flagOf(text), 'choiceUnknown');
    case 'count': {
      const parsed = parseCount(text, kind.range);
      return parsed.kind === 'count' ? value(parsed.count) : refused('numberUnreadable');
    }
    case 'years':
      return readOr(/^\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : undefined, 'numberUnreadable');
    case 'amount':
      return amountOf(text, kind.signed);
    case 'date':
      return readOr(dateOfCell(cell), 'dateUnreadable');
    case 'month':
      return readOr(monthOf(cell), 'dateUnreadable');
    case 'applicationNumber':
      return readOr(readApplicationNumber(text), 'numberUnreadable');
    case 'parts':
      return value(separated(cell.text));
  }
}

const readOr = (read: CellValue | undefined, remark: TallyCode): ReadValue =>
  read === undefined ? refused(remark) : value(read);

const yes = /^(?:예|네|yes|y|o|○|true)$/;
const no = /^(?:아니요|아니오|아님|no|n|x|×|false)$/;

function flagOf(text: string): boolean | undefined {
  const word = plainWord(text);
  if (yes.test(word)) return true;
  return no.test(word) ? false : undefined;
}

function amountOf(text: string, signed: boolean): ReadValue {
  const amount = readAmount(text);
  if (amount.state === 'missing') return nothing;
  const won = amount.state === 'read' ? amount.won : wonInWords(text);
  const isWrong = won === undefined || (won < 0 && !signed);
  return isWrong ? refused('amountLeftOut') : value(won);
}

/** "12억 3천만", "1,234원": only with its unit in it, for a bare number is won here and millions in the form. */
function wonInWords(text: string): number | undefined {
  if (!/[조억만원]/.test(text)) return undefined;
  const parsed = parseAmount(text);
  return parsed.kind === 'amount' ? parsed.won : undefined;
}

/** Spreadsheets make days of months: the day is left out. */
function monthOf(cell: GridCell): string | undefined {
  const [, year, month] = /^(\d{4})\s*[-./년]?\s*(\d{1,2})월?$/.exec(cell.text) ?? [];
  const date = year ? dateOfCell({ text: `${year}-${month}-01` }) : dateOfCell(cell);
  return date?.slice(0, 7);
}
