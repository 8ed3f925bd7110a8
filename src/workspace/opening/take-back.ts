import { readWithdrawal } from '../../domain/hand-over/withdrawal-notice';
import { failure, type Outcome, success } from '../../domain/problem';
import { withdrawalDigest } from '../../sharing/envelope/withdrawal-secret';
import { writeDeletion } from '../../sharing/receipt/write-receipt';
import type { OpenedEnvelope, OpenedEnvelopeStore } from '../../storage/institutions';
import type { Opener } from './open-envelope-here';

/** Locks what the company takes back. Only whoever sent the envelope knows the secret whose digest it carries. */
export async function takeWithdrawal(
  text: string,
  store: OpenedEnvelopeStore,
): Promise<Outcome<OpenedEnvelope>> {
  const notice = readWithdrawal(text.trim());
  if (!notice.ok) return notice;
  const { digest, secret, consentId } = notice.value;
  const found = await store.find(digest);
  if (!found.ok) return found;
  const record = found.value;
  if (!record) return failure('withdrawalUnknown', {});
  const isProven = (await withdrawalDigest(secret)) === record.withdrawal && consentId === record.consentId;
  if (!isProven) return failure('withdrawalSecretWrong', {});
  return await lockRecord(record, store);
}

/** Nothing of a withdrawn record is shown any more; it asks to be deleted. */
export async function lockRecord(
  record: OpenedEnvelope,
  store: OpenedEnvelopeStore,
): Promise<Outcome<OpenedEnvelope>> {
  return record.state === 'kept' ? await store.put({ ...record, state: 'withdrawn' }) : success(record);
}

/**
 * Deletes what was in the envelope, for good, and signs that it is gone. Digest, nonce and consent id stay: with them the same
 * envelope is refused should it come again, and nothing of the company can be read from them.
 */
export async function deleteOpened(
  record: OpenedEnvelope,
  { store, identity, now }: Opener,
): Promise<Outcome<OpenedEnvelope>> {
  if (record.institution !== identity.fingerprint) return failure('identityLocked', {});
  if (record.deletion !== undefined) return success(record);
  const { digest, consentId } = record;
  const deletion = await writeDeletion({ digest, consentId, deletedAt: now }, identity.signingKey);
  return await store.put({ ...withoutContent(record), state: 'deleted', deletion });
}

const withoutContent = (record: OpenedEnvelope): OpenedEnvelope =>
  Object.fromEntries(
    Object.entries(record).filter(([name]) => name !== 'content'),
  ) as unknown as OpenedEnvelope;

/** Whether the period until which the company let it be kept is over. `today` is an ISO date. */
export const isOverdue = ({ retainUntil, state }: OpenedEnvelope, today: string): boolean =>
  state === 'kept' && retainUntil < today;
