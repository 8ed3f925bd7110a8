import { calendarDay } from '../../domain/calendar-day';
import type { Disclosure } from '../../domain/disclosure/disclosure';
import type { HandOverApplication } from '../../domain/hand-over/application';
import type { HandOverConsent } from '../../domain/hand-over/hand-over-consent';
import { itemWithoutConsent } from '../../domain/hand-over/item-ids';
import { failure, type Outcome, type Problem, success } from '../../domain/problem';
import { readBinding, takeBindingOff } from '../../token/key-binding';
import { type ReadSigned, readSigned } from '../../token/read-token';
import { type StatementClaims, statementToken } from './statement-format';

/** A statement that is whole, signed, bound to its reader, and covered by a consent that holds. */
export interface ReadStatement {
  readonly consent: HandOverConsent;
  readonly application?: HandOverApplication;
  readonly disclosure: Disclosure;
  /** SHA-256 of the disclosure's canonical JSON, lower-case hexadecimal. */
  readonly statement: string;
  /** ISO time, by the clock of whoever signed. */
  readonly presentedAt: string;
  /** Seen before, it is a replay: whoever keeps what was opened knows. */
  readonly nonce: string;
  /** Thumbprint of the device's key. */
  readonly deviceKey: string;
}

export interface StatementReader {
  /** Fingerprint of the institution that reads. */
  readonly audience: string;
  readonly now: Date;
}

/** Clocks differ. Ten minutes is what most networks' checks of tickets allow (Kerberos: five on either side). */
const skewMilliseconds = 10 * 60 * 1000;

export async function readStatement(text: string, reader: StatementReader): Promise<Outcome<ReadStatement>> {
  const bound = takeBindingOff(text);
  if (bound.binding === '') return failure('statementUnbound', {});
  const signed = await readSigned(bound.token, statementToken);
  if (!signed.ok) return { ok: false, problem: asStatementProblem(signed.problem) };
  const { claims, publicJwk, thumbprint } = signed.value;
  if (JSON.stringify(claims.cnf.jwk) !== JSON.stringify(publicJwk))
    return failure('statementBindingInvalid', {});
  const binding = await readBinding(bound, publicJwk);
  if (!binding.ok) return binding;
  const { aud, iat, nonce } = binding.value;
  if (aud !== reader.audience || claims.consent.recipient.fingerprint !== reader.audience)
    return failure('statementOtherAudience', { audience: aud });
  const refused = refusalOf(claims, Math.max(iat, claims.iat), reader.now);
  if (refused) return refused;
  const { consent, application, disclosure, statement } = claims;
  return success({
    consent,
    ...(application && { application }),
    disclosure,
    statement,
    presentedAt: new Date(iat * 1000).toISOString(),
    nonce,
    deviceKey: thumbprint,
  });
}

type Claims = ReadSigned<StatementClaims>['claims'];

/** Why the consent does not cover this, or no longer. */
function refusalOf(
  { consent, application, disclosure }: Claims,
  signedAt: number,
  now: Date,
): ReturnType<typeof failure> | undefined {
  const at = new Date(signedAt * 1000);
  if (at.getTime() > now.getTime() + skewMilliseconds)
    return failure('statementFromFuture', { at: at.toISOString() });
  const until = consent.useUntil;
  if (until > consent.retainUntil) return failure('statementInvalid', { place: 'consent.useUntil' });
  const today = calendarDay(now);
  if (until < today) return failure('statementConsentEnded', { until, today });
  const item = itemWithoutConsent(disclosure, consent);
  if (item !== undefined) return failure('statementItemUncovered', { item });
  if (consent.personalItems.length > 0 && !consent.personalStated)
    return failure('statementInvalid', { place: 'consent.personalStated' });
  if (application && application.caseNumber !== consent.caseNumber)
    return failure('statementInvalid', { place: 'application.caseNumber' });
  return undefined;
}

/** What can be wrong with any signed statement, said of one that was handed over. */
function asStatementProblem(problem: Problem): Problem {
  switch (problem.code) {
    case 'proofAlgorithm':
      return { code: 'statementAlgorithm', algorithm: problem.algorithm };
    case 'proofCritical':
      return { code: 'statementOtherKind', found: problem.found };
    case 'proofKeyInvalid':
    case 'proofSignatureInvalid':
      return { code: 'statementSignatureInvalid' };
    case 'proofItemTwice':
    case 'proofItemForeign':
    case 'proofItemMissing':
    case 'proofStatementDiffers':
      return { code: 'statementItemsDiffer' };
    case 'proofNewer':
      return { code: 'statementNewer', schema: problem.schema };
    case 'proofFieldUnknown':
    case 'proofInvalid':
      return { code: 'statementInvalid', place: problem.place };
    default:
      return { code: 'statementMalformed' };
  }
}
