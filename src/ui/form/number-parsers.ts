import { parseAmount } from '../../domain/dossier/amount';
import { parseCount } from '../../domain/dossier/count';
import { m } from '../../i18n/generated/messages.js';
import { formatCount } from '../format';

/** What a box for a number makes of what was typed. */
export type ParsedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'refused'; readonly why: string };

/** Reads what was typed into a box for an amount; losses are possible only where the account is signed. */
export function amountParser(isSigned: boolean): (text: string) => ParsedNumber {
  return (text) => {
    const parsed = parseAmount(text);
    if (parsed.kind === 'empty') return parsed;
    if (parsed.kind === 'unreadable') return { kind: 'refused', why: m.amount_unreadable() };
    if (parsed.won < 0 && !isSigned) return { kind: 'refused', why: m.amount_negative() };
    return { kind: 'value', value: parsed.won };
  };
}

export function countParser(range: readonly [number, number]): (text: string) => ParsedNumber {
  return (text) => {
    const parsed = parseCount(text, range);
    if (parsed.kind === 'empty') return parsed;
    if (parsed.kind === 'count') return { kind: 'value', value: parsed.count };
    const [from, to] = range.map(formatCount);
    return {
      kind: 'refused',
      why:
        parsed.kind === 'outOfRange'
          ? m.count_out_of_range({ from: from ?? '', to: to ?? '' })
          : m.count_unreadable(),
    };
  };
}
