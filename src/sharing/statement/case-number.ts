/** Letters and digits that nobody mistakes for one another. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Ties envelopes to several institutions together: 60 random bits, easy to read out. */
export function newCaseNumber(): string {
  const signs = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => letters[byte % 32] ?? '');
  return [0, 4, 8].map((from) => signs.slice(from, from + 4).join('')).join('-');
}
