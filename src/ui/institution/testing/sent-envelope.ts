import { writeWithdrawal } from '../../../domain/hand-over/withdrawal-notice';
import { chosenItemIds } from '../../../domain/hand-over/item-ids';
import type { HandOverConsent } from '../../../domain/hand-over/hand-over-consent';
import { sealEnvelope } from '../../../sharing/envelope/seal-envelope';
import {
  envelopeDigest,
  newWithdrawalSecret,
  withdrawalDigest,
} from '../../../sharing/envelope/withdrawal-secret';
import { makeStatement } from '../../../sharing/statement/make-statement';
import { makeDeviceKey } from '../../../storage/make-device-key';
import type { TestBank } from '../../../workspace/testing/test-bank';
import { testChoice } from '../../hand-over/testing/test-desk';

/** What a company hands over to that institution, and the notice that takes it back. */
export async function sentEnvelope({ card, unlocked }: TestBank, change: Partial<HandOverConsent> = {}) {
  const { choice, items, disclosure } = testChoice();
  const consent: HandOverConsent = {
    id: crypto.randomUUID(),
    recipient: { fingerprint: unlocked.fingerprint, name: card.name.ko },
    purpose: { id: 'loan', text: '대출' },
    ...chosenItemIds(choice, items),
    itemsText: '기업명, 등급',
    retainUntil: '2099-11-27',
    useUntil: '2099-11-27',
    refusal: '넘기지 않습니다.',
    withdrawal: '언제든지 거둘 수 있습니다.',
    language: 'ko',
    textVersion: '1',
    representativeStated: true,
    givenAt: new Date().toISOString(),
    ...change,
  };
  const content = await makeStatement({ disclosure, consent }, await makeDeviceKey());
  const secret = newWithdrawalSecret();
  const sealed = await sealEnvelope(content, { ...card.encryptionKey }, await withdrawalDigest(secret));
  if (!sealed.ok) throw new Error(sealed.problem.code);
  const envelope = sealed.value;
  const digest = await envelopeDigest(envelope);
  return { envelope, digest, notice: writeWithdrawal({ digest, secret, consentId: consent.id }) };
}
