import { type HandOverApplication, handOverApplication } from '../../domain/hand-over/application';
import { type HandOverConsent, handOverConsent } from '../../domain/hand-over/hand-over-consent';
import { numericDate, object, oneOf } from '../../domain/json-shape';
import { publicJwkShape } from '../../token/public-jwk-shape';
import { anything, hexDigest, type TokenKind } from '../../token/read-token';
import type { PublicJwk } from '../../token/token-format';

/**
 * [Note: what goes over]
 * One SD-JWT (RFC 9901) of the device's key: what was chosen, the consent to it, and, where there is one, the application. A
 * key-binding JWT of the same key presents it to one institution. This text is what is previewed and what is sealed.
 */
export const statementType = 'tech-rating-handover+sd-jwt';
export const statementSchema = 1;

export interface StatementClaims {
  readonly schema: typeof statementSchema;
  /** When it was signed, in seconds, by the device's clock. */
  readonly iat: number;
  /** SHA-256 of the disclosure's canonical JSON. */
  readonly statement: string;
  /** RFC 7800: the key that presents it. */
  readonly cnf: { readonly jwk: PublicJwk };
  readonly consent: HandOverConsent;
  readonly application?: HandOverApplication;
  /** A `Disclosure`. */
  readonly disclosure: unknown;
}

export const statementToken: TokenKind<StatementClaims> = {
  type: statementType,
  schema: statementSchema,
  shape: object(
    {
      schema: oneOf([statementSchema]),
      iat: numericDate,
      statement: hexDigest,
      cnf: object({ jwk: publicJwkShape }),
      consent: handOverConsent,
      disclosure: anything,
    },
    { application: handOverApplication },
  ),
};
