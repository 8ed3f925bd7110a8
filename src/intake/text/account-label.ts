/** 1. (1) 가. (가) IV. [1] in front of a name. */
const numbering = /^(?:[([]?(?:[IVX]{1,4}|\d{1,2}|[가-하])[.)\]])+/;
/** Ⅰ. and ①, before they become letters and digits. */
const signNumbering = /^(?:[Ⅰ-Ⅻ]+[.,]?|[①-⑳])/;
/** "(Ⅰ-Ⅱ)", "(Ⅰ+Ⅱ)", "(Ⅲ+～Ⅶ)": how a total is made. */
const formula = /\([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫIVX\d+\-–−±=~～·]+\)/g;
const footnote = /\(주(?:석|기)?[\d,.~-]*\)/g;
const ofEitherSign = /\((?:손실|이익|손익|결손금?|누적결손금)\)/g;
const ornament = /[\s.,"'<>〈〉《》[\]【】*※:]/g;
/** The dots and quotation marks of Korean print. */
const print = /[·ㆍ・‧「」『』]/g;

/** Name of an account without blanks, numbering, formulas, notes, ornaments and "(손실)". Brackets around the whole stay. */
export function accountLabel(text: string): string {
  return text
    .replaceAll(/\s/g, '')
    .replace(/^[[<〈《【](.*)[\]>〉》】]$/, '$1')
    .replaceAll(formula, '')
    .replace(signNumbering, '')
    .replaceAll(print, '')
    .normalize('NFKC')
    .replaceAll(footnote, '')
    .replaceAll(ofEitherSign, '')
    .replace(numbering, '')
    .replaceAll(ornament, '');
}

/** Whether the name as a whole stands in brackets: a row to be subtracted, printed as a positive amount (handbook 8). */
export function isDeduction(text: string): boolean {
  const plain = text.replaceAll(/\s/g, '');
  return /^\([^()]{2,}\)$/.test(plain) || plain.endsWith('(-)');
}
