import { applicationNumberOf, registrationNumberOf } from '../../domain/dossier/identifiers';

/** "제10-2016-0062884호", "KR 10-2016-0062884" and "1020160062884" are one; anything but digits in between is none. */
function plainDigits(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:KR|제)\s*/i, '')
    .replace(/\s*호$/, '')
    .replaceAll(/[\s.-]/g, '');
  return /^\d+$/.test(plain) ? plain : '';
}

export function readApplicationNumber(text: string): string | undefined {
  return applicationNumberOf(plainDigits(text));
}

/** Seven digits alone are a registration of the application's own kind. */
export function readRegistrationNumber(text: string, applicationNumber: string): string | undefined {
  const digits = plainDigits(text);
  return registrationNumberOf(digits.length === 7 ? `${applicationNumber.slice(0, 2)}${digits}` : digits);
}
