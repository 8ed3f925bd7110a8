import { readWithdrawal } from '../../domain/hand-over/withdrawal-notice';
import { failure, type Outcome, success } from '../../domain/problem';
import { withdrawalDigest } from '../../sharing/envelope/withdrawal-secret';
import { writeDeletion } from '../../sharing/receipt/write-receipt';
import {
  type KnownEnvelope,
  type OpenedEnvelope,
  type OpenedEnvelopeStore,
  type UnopenedEnvelope,
  wasOpened,
} from '../../storage/institutions';
import type { Opener } from './open-envelope-here';

/**
 * Locks what the company takes back. Only whoever sent the envelope knows the secret whose digest it carries; before the
 * envelope has come that cannot be checked, and the notice is remembered until it can.
 */
export async function takeWithdrawal(text: string, opener: Opener): Promise<Outcome<KnownEnvelope>> {
  const { store } = opener;
  const notice = readWithdrawal(text.trim());
  if (!notice.ok) return notice;
  const { digest, secret, consentId } = notice.value;
  const found = await store.find(digest);
  if (!found.ok) return found;
  const record = found.value;
  const withdrawal = await withdrawalDigest(secret);
  if (!record || !wasOpened(record))
    return await store.put(noticed(record ?? unopened(digest, opener), { withdrawal, consentId }));
  const isProven = withdrawal === record.withdrawal && consentId === record.consentId;
  if (!isProven) return failure('withdrawalSecretWrong', {});
  return await lockRecord(record, store);
}

const unopened = (digest: string, { identity, now }: Opener): UnopenedEnvelope => ({
  digest,
  institution: identity.fingerprint,
  noticedAt: now,
  state: 'withdrawn',
  isListed: false,
  notices: [],
});

type Notice = UnopenedEnvelope['notices'][number];

const isSame = (one: Notice, other: Notice): boolean =>
  one.withdrawal === other.withdrawal && one.consentId === other.consentId;

const noticed = (record: UnopenedEnvelope, notice: Notice): UnopenedEnvelope =>
  record.notices.some((one) => isSame(one, notice))
    ? record
    : { ...record, notices: [...record.notices, notice] };

/** The inbox lists as withdrawn what was never opened here. */
export async function takeListed(
  digest: string,
  known: UnopenedEnvelope | undefined,
  opener: Opener,
): Promise<Outcome<UnopenedEnvelope>> {
  if (known?.isListed) return success(known);
  return await opener.store.put({ ...(known ?? unopened(digest, opener)), isListed: true });
}

/** Whether it may not be opened any more: withdrawn at the inbox, or by the secret whose digest the envelope carries. */
export const isTakenBack = ({ isListed, notices }: UnopenedEnvelope, withdrawal: string): boolean =>
  isListed || notices.some((notice) => notice.withdrawal === withdrawal);

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
  record: KnownEnvelope,
  { store, identity, now }: Opener,
): Promise<Outcome<KnownEnvelope>> {
  if (record.institution !== identity.fingerprint) return failure('identityLocked', {});
  if (record.deletion !== undefined) return success(record);
  const { digest } = record;
  const about = wasOpened(record) ? { digest, consentId: record.consentId } : { digest };
  const deletion = await writeDeletion({ ...about, deletedAt: now }, identity.signingKey);
  return await store.put({ ...withoutContent(record), state: 'deleted', deletion });
}

const withoutContent = (record: KnownEnvelope): KnownEnvelope =>
  Object.fromEntries(
    Object.entries(record).filter(([name]) => name !== 'content'),
  ) as unknown as KnownEnvelope;

/** Whether the period until which the company let it be kept is over. `today` is an ISO date. */
export const isOverdue = (record: KnownEnvelope, today: string): boolean =>
  record.state === 'kept' && record.retainUntil < today;
