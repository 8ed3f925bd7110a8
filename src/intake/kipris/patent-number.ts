import { applicationNumberOf, registrationNumberOf } from '../../domain/dossier/identifiers';

/** Words and marks before a number: "특허 제", "[특허]", "출원번호", "KR". */
const before = /^(?:\[?(?:특허|실용신안|실용)\]?|출원(?:번호)?|등록(?:번호)?|KR|제|[\s:.-])+/i;
/** "호", and the kind of document that other offices print behind: A, A1, B1, U, Y1. */
const behind = /\s*(?:호|(?<=\d)\s*[ABUY]\d?)$/i;

/** The number within what people and services write around it, with plain hyphens. */
export const bareNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(before, '')
    .replace(behind, '');

/** "제10-2016-0062884호", "KR 10-2016-0062884" and "1020160062884" are one; anything but digits in between is none. */
function plainDigits(text: string): string {
  const plain = bareNumber(text).replaceAll(/[\s.-]/g, '');
  return /^\d+$/.test(plain) ? plain : '';
}

/** 10-1948417-0000 is laid out as a registration: its digits alone would read as an application of 1948. */
const isLaidOutAsRegistration = (text: string): boolean =>
  /^\d{2}\s*-\s*\d{7}\s*-\s*\d{4}$/.test(bareNumber(text));

/** 10-2016-62884: the hyphens show where zeros are missing. A number that begins with one was cut at its end instead. */
const withZeros = (text: string): string =>
  bareNumber(text).replace(
    /^(\d{2})\s*-\s*(\d{4})\s*-\s*([1-9]\d{0,5})$/,
    (_, kind: string, year: string, serial: string) => `${kind}${year}${serial.padStart(7, '0')}`,
  );

export function readApplicationNumber(text: string): string | undefined {
  return isLaidOutAsRegistration(text) ? undefined : applicationNumberOf(plainDigits(withZeros(text)));
}

/** Digits without hyphens that may be a registration as well (handbook 6): they end in 0000. */
export const mayBeRegistration = (text: string): boolean => /^\d{9}0000$/.test(bareNumber(text));

/** Seven digits alone are a registration of the application's own kind. */
export function readRegistrationNumber(text: string, applicationNumber: string): string | undefined {
  const digits = plainDigits(text);
  return registrationNumberOf(digits.length === 7 ? `${applicationNumber.slice(0, 2)}${digits}` : digits);
}
