import { parseThreshold } from '../../domain/programmes/parse-threshold';
import { m } from '../../i18n/generated/messages.js';
import type { ParsedNumber } from '../form/number-parsers';
import { formatPlain } from '../format';

/** Reads a threshold that may have decimals. */
export function thresholdParser([low, high]: readonly [number, number]): (text: string) => ParsedNumber {
  return (text) => {
    if (text.trim() === '') return { kind: 'empty' };
    const value = parseThreshold(text);
    if (value === undefined) return { kind: 'refused', why: m.count_unreadable() };
    if (value >= low && value <= high) return { kind: 'value', value };
    return {
      kind: 'refused',
      why: m.count_out_of_range({ from: formatPlain(low, 2), to: formatPlain(high, 2) }),
    };
  };
}
