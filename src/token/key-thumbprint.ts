import { calculateJwkThumbprint } from 'jose';
import type { PublicJwk } from './token-format';

/** Names a key (RFC 7638): SHA-256 of its parts in their agreed order, base64url. */
export const keyThumbprint = ({ kty, crv, x, y }: PublicJwk): Promise<string> =>
  calculateJwkThumbprint({ kty, crv, x, y }, 'sha256');
