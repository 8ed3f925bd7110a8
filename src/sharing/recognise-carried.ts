import { base64url } from 'jose';
import { cardFormat } from '../domain/institutions/institution-card';
import { withdrawalFormat } from '../domain/hand-over/withdrawal-notice';
import { envelopeType, longestEnvelope } from './envelope/envelope-format';

/** What goes between company and institution as a file, a code, a pasted text or over an inbox. */
export type Carried = 'envelope' | 'card' | 'receipt' | 'deletion' | 'withdrawal';

const types: Readonly<Record<string, Carried>> = {
  [envelopeType]: 'envelope',
  [cardFormat]: 'card',
  'tech-rating-receipt': 'receipt',
  'tech-rating-deletion': 'deletion',
  [withdrawalFormat]: 'withdrawal',
};

/** Longest of them, with spaces and line ends around it. */
export const longestCarried = longestEnvelope + 1024;

/** What a text says it is; nothing of it is believed yet. Its own reader does the rest. */
export function recogniseCarried(given: string): Carried | undefined {
  if (given.length > longestCarried) return undefined;
  const text = given.trim();
  const name = text.startsWith('{') ? memberOf(text, 'format') : memberOf(headOf(text), 'typ');
  return typeof name === 'string' && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** The header of a compact JWS or JWE, as JSON. */
function headOf(text: string): string {
  const [head = ''] = text.split('.', 1);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(head));
  } catch {
    return '';
  }
}

function memberOf(json: string, member: string): unknown {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' && read !== null && Object.hasOwn(read, member)
      ? (read as Readonly<Record<string, unknown>>)[member]
      : undefined;
  } catch {
    return undefined;
  }
}
