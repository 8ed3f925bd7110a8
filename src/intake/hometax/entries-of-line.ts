import type { StatementForm } from '../../domain/dossier/accounts';
import type { FormLine, Word } from './form-line';
import { labelFit } from './forms';

/** A row of a form: its code, what is printed before it, and the amount after it; empty where none is printed. */
export interface Entry {
  readonly code: number;
  readonly label: string;
  readonly raw: string;
  readonly where: string;
}

const code = /^\d{1,3}$/;
/** "(1)" numbers a label; amounts that small do not stand in brackets. */
const amount = /^(?:[-–—−△▲]?[\d,]+(?:\.\d+)?|\((?!\d{1,2}\))[\d,]+\)|[-–—−])원?$/;

/**
 * Rows of a line of a form. The two halves of a page stand side by side, so a line may hold several: a label, a code of
 * one to three digits, and the amount where one is printed. Columns are not relied upon.
 */
export function entriesOfLine(
  form: StatementForm,
  lines: readonly FormLine[],
  index: number,
): readonly Entry[] {
  const line = lines[index];
  if (!line) return [];
  const words = withSigns(line.words);
  const entries: Entry[] = [];
  let label = '';
  let labelFrom = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const next = words[at + 1]?.text ?? '';
    const printed = label || (code.test(word.text) ? wrappedLabel(lines, index, labelFrom, word) : '');
    if (isCode(form, word.text, printed, next)) {
      const amounts = amountWords(words, at + 1);
      entries.push({ code: Number(word.text), label: printed, raw: amounts.join(' '), where: line.where });
      at += amounts.length;
      label = '';
      labelFrom = words[at]?.right ?? word.right;
    } else {
      label += word.text;
    }
  }
  return entries;
}

/** A number within a label is no code: a code has the label of the form before it, or an amount behind it. */
function isCode(form: StatementForm, text: string, label: string, next: string): boolean {
  if (!code.test(text) || label === '') return false;
  return labelFit(form, Number(text), label) === 'fits' || amount.test(next);
}

/** The amount from a word on, in several words where its digits are printed apart: no label stands between. */
function amountWords(words: readonly Word[], from: number): readonly string[] {
  const first = words[from]?.text ?? '';
  if (!amount.test(first)) return [];
  const rest = words.slice(from + 1).map(({ text }) => text);
  const end = rest.findIndex((text) => !/^[\d,]+\)?$/.test(text));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** Signs and brackets that are printed apart from their number belong to it. */
function withSigns(words: readonly Word[]): readonly Word[] {
  const whole: Word[] = [];
  for (const word of words) {
    const before = whole.at(-1);
    const isSigned = before && /^[-–—−△▲(]$/.test(before.text) && /^\d/.test(word.text);
    const isClosed = before && /^\([\d,]+$/.test(before.text) && word.text === ')';
    if (before && (isSigned || isClosed)) {
      whole[whole.length - 1] = { ...before, text: before.text + word.text, right: word.right };
    } else whole.push(word);
  }
  return whole;
}

/** A long label stands on two lines, above and below its code. */
function wrappedLabel(lines: readonly FormLine[], index: number, from: number, codeWord: Word): string {
  const where = lines[index]?.where;
  return [lines[index - 1], lines[index + 1]]
    .filter((line) => line !== undefined && line.where === where)
    .map((line) => {
      const within = line?.words.filter(({ left, right }) => left >= from && right <= codeWord.left) ?? [];
      return within.some(({ text }) => code.test(text) || amount.test(text))
        ? ''
        : within.map(({ text }) => text).join('');
    })
    .join('');
}
