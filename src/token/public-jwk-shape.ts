import { object, oneOf, type Shape, textLike } from '../domain/json-shape';
import type { PublicJwk } from './token-format';

/** A coordinate of a point on P-256: 32 bytes. */
const coordinate = textLike(/^[\w-]{43}$/);

export const publicJwkShape: Shape<PublicJwk> = object({
  kty: oneOf(['EC']),
  crv: oneOf(['P-256']),
  x: coordinate,
  y: coordinate,
});
