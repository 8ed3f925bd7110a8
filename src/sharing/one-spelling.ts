import { base64url } from 'jose';

/**
 * Whether a compact JOSE text is the only one with its bytes: base64url leaves bits over at the end of a part, and a text with
 * others there would pass every signature under a second name.
 */
export const hasOneSpelling = (compact: string): boolean => compact.split('.').every(isOneSpelling);

function isOneSpelling(part: string): boolean {
  try {
    return base64url.encode(base64url.decode(part)) === part;
  } catch {
    // No base64url at all: of a length that no bytes have.
    return false;
  }
}
