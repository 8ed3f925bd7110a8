import type { HandOver, HandOverWay } from '../../domain/hand-over/hand-over';
import type { HandOverConsent } from '../../domain/hand-over/hand-over-consent';
import { type Outcome, success } from '../../domain/problem';
import type { ReadCard } from '../card/read-card';
import { sealEnvelope } from '../envelope/seal-envelope';
import { envelopeDigest, newWithdrawalSecret, withdrawalDigest } from '../envelope/withdrawal-secret';

export interface Agreed {
  readonly draftId: string;
  readonly companyName: string;
  readonly card: ReadCard;
  readonly consent: HandOverConsent;
  /** The very text that was shown. */
  readonly content: string;
  readonly way: HandOverWay;
  /** ISO time of the yes. */
  readonly at: string;
}

/** What was agreed to, locked for its institution. Sending it to an inbox is confirmed by the same yes. */
export async function sealHandOver(agreed: Agreed): Promise<Outcome<HandOver>> {
  const { draftId, companyName, card, consent, content, way, at } = agreed;
  const secret = newWithdrawalSecret();
  const sealed = await sealEnvelope(content, { ...card.card.encryptionKey }, await withdrawalDigest(secret));
  if (!sealed.ok) return sealed;
  const state = way === 'inbox' ? 'waiting' : 'prepared';
  const { inbox, signingKey } = card.card;
  return success({
    id: consent.id,
    draftId,
    companyName,
    at,
    consent,
    institution: {
      fingerprint: card.fingerprint,
      name: consent.recipient.name,
      signingKey,
      ...(inbox !== undefined && { inbox }),
    },
    content,
    envelope: sealed.value,
    digest: await envelopeDigest(sealed.value),
    secret,
    way,
    state,
    events: [{ at, state }],
    attempts: 0,
    ...(consent.caseNumber !== undefined && { caseNumber: consent.caseNumber }),
  });
}
