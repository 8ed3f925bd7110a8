import { isInboxAddress, signingPublicKey } from '../institutions/institution-card';
import {
  integerFrom,
  isoTime,
  listOf,
  Misfit,
  object,
  oneOf,
  type Shape,
  text,
  textLike,
  textThat,
} from '../json-shape';
import type { ProblemCode } from '../problem';
import { type HandOver, type HandOverEvent, handOverStates, handOverWays } from './hand-over';
import { base64Digest, caseNumberShape, handOverConsent, uuid } from './hand-over-consent';

/** A code of another version has no sentence here; it is shown as an unknown reason. */
const problem = textLike(/^[a-z][A-Za-z]{0,60}$/) as Shape<ProblemCode>;
const event: Shape<HandOverEvent> = object({ at: isoTime, state: oneOf(handOverStates) }, { problem });

const institution: Shape<HandOver['institution']> = object(
  { fingerprint: base64Digest, name: text, signingKey: signingPublicKey },
  { inbox: textThat(isInboxAddress) },
);

/** Compact JWE with a direct key agreement: the second of its five parts is empty. */
const envelope = textLike(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
const signed = textLike(/^[\w-]+\.[\w-]+\.[\w-]+$/);

const stated: Shape<HandOver> = object(
  {
    id: uuid,
    draftId: text,
    companyName: text,
    at: isoTime,
    consent: handOverConsent,
    institution,
    content: text,
    envelope,
    digest: base64Digest,
    secret: base64Digest,
    way: oneOf(handOverWays),
    state: oneOf(handOverStates),
    events: listOf(event),
    attempts: integerFrom(0),
  },
  { notBefore: isoTime, receipt: signed, deletion: signed, caseNumber: caseNumberShape },
);

/** A record as a file holds it: one whose consent names somebody else, or whose state lacks its proof, is none. */
export const handOverShape: Shape<HandOver> = (value, place) => {
  const read = stated(value, place);
  const { consent, state, receipt, deletion } = read;
  if (consent.id !== read.id) throw new Misfit('invalid', `${place}.consent.id`);
  if (consent.recipient.fingerprint !== read.institution.fingerprint)
    throw new Misfit('invalid', `${place}.consent.recipient.fingerprint`);
  const lacksProof =
    (state === 'received' && receipt === undefined) || (state === 'deleted' && deletion === undefined);
  if (lacksProof) throw new Misfit('invalid', `${place}.state`);
  return read;
};
