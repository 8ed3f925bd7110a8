import type { Language, LocalText } from '../domain/local-text';
import { guarded, joined } from './cell-text';
import { flagWords } from './words';

export interface ChoiceOption {
  readonly value: string;
  readonly label: LocalText;
  readonly labelForService?: LocalText;
}

/** What a cell may hold. Amounts are whole won, dates and months ISO. */
export type ValueKind =
  | { readonly kind: 'text'; readonly maxLength?: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
  | { readonly kind: 'count'; readonly range: readonly [number, number] }
  | { readonly kind: 'years' }
  | { readonly kind: 'amount'; readonly signed: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'month' }
  | { readonly kind: 'applicationNumber' }
  /** Texts in one cell, separated by "|". */
  | { readonly kind: 'parts' };

export type CellValue = string | number | boolean | readonly string[];

/** Kinds whose cells are formatted as numbers: in a cell of text a program would keep digits as text. */
export const isNumeric = ({ kind }: ValueKind): boolean =>
  kind === 'count' || kind === 'amount' || kind === 'years';

/** What stands in the cell of a value: a number, or a text that no spreadsheet takes for a formula. */
export function cellOf(value: CellValue, kind: ValueKind, language: Language): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return flagWords[value ? 'yes' : 'no'][language];
  if (typeof value !== 'string') return joined(value);
  const option = kind.kind === 'choice' ? kind.options.find((one) => one.value === value) : undefined;
  return option ? option.label[language] : guarded(value);
}
