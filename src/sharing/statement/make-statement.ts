import type { Disclosure } from '../../domain/disclosure/disclosure';
import type { HandOverApplication } from '../../domain/hand-over/application';
import type { HandOverConsent } from '../../domain/hand-over/hand-over-consent';
import { issueToken } from '../../token/issue-token';
import { bindToken, newNonce } from '../../token/key-binding';
import { statementDigest } from '../../token/statement-digest';
import type { SigningKey } from '../../token/token-format';
import { type StatementClaims, statementSchema, statementType } from './statement-format';

export interface StatementParts {
  readonly disclosure: Disclosure;
  readonly consent: HandOverConsent;
  readonly application?: HandOverApplication;
}

/** The text for the institution that the consent names, and for no other. See [Note: what goes over]. */
export async function makeStatement(parts: StatementParts, key: SigningKey): Promise<string> {
  const { disclosure, consent, application } = parts;
  const { kty, crv, x, y } = key.publicJwk;
  const iat = Math.floor(Date.parse(consent.givenAt) / 1000);
  const claims = {
    schema: statementSchema,
    iat,
    statement: await statementDigest(disclosure),
    cnf: { jwk: { kty, crv, x, y } },
    consent,
    ...(application && { application }),
    disclosure,
  } satisfies StatementClaims;
  const token = await issueToken(claims, key, statementType);
  return await bindToken(token, { iat, aud: consent.recipient.fingerprint, nonce: newNonce() }, key);
}
