/** Checks of the Korean identifiers (handbook 6). Input may hold hyphens and spaces. */

export type IdentifierProblem = 'length' | 'checksum' | 'reserved';

export const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

const weightedSum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** 사업자등록번호, 10 digits. 000-00-00000 passes the arithmetic and is refused by rule. */
export function businessNumberProblem(text: string): IdentifierProblem | undefined {
  const digits = digitsOf(text);
  if (digits.length !== 10) return 'length';
  if (/^0+$/.test(digits)) return 'reserved';
  const sum = weightedSum(digits, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((Number(digits[8]) * 5) / 10);
  return (10 - (sum % 10)) % 10 === Number(digits[9]) ? undefined : 'checksum';
}

/**
 * 법인등록번호, 13 digits. The check digit is said to have been dropped for numbers given from 2025-01-31: a wrong
 * checksum is a warning, never an error.
 */
export function corporateNumberProblem(text: string): IdentifierProblem | undefined {
  const digits = digitsOf(text);
  if (digits.length !== 13) return 'length';
  const sum = weightedSum(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
  return (10 - (sum % 10)) % 10 === Number(digits[12]) ? undefined : 'checksum';
}

/** 출원번호: 13 digits of a patent (10) or utility model (20) with a plausible filing year. */
export function applicationNumberOf(text: string): string | undefined {
  const digits = digitsOf(text);
  return /^(?:10|20)(?:19[4-9]|20[0-9])\d{8}$/.test(digits) ? digits : undefined;
}

/** 등록번호: 13 digits with the main right's 0000, or 7 digits after KK. */
export function registrationNumberOf(text: string): string | undefined {
  const digits = digitsOf(text);
  if (/^(?:10|20)\d{7}0000$/.test(digits)) return digits;
  return /^(?:10|20)\d{7}$/.test(digits) ? `${digits}0000` : undefined;
}

export function formatBusinessNumber(text: string): string {
  return digitsOf(text).replace(/^(\d{3})(\d{2})(\d{5})$/, '$1-$2-$3');
}

export function formatCorporateNumber(text: string): string {
  return digitsOf(text).replace(/^(\d{6})(\d{7})$/, '$1-$2');
}

export function formatApplicationNumber(digits: string): string {
  return digits.replace(/^(\d{2})(\d{4})(\d{7})$/, '$1-$2-$3');
}

export function formatRegistrationNumber(digits: string): string {
  return digits.replace(/^(\d{2})(\d{7})(\d{4})$/, '$1-$2-$3');
}
