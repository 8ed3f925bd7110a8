import type { HandOver } from '../../domain/hand-over/hand-over';
import { withDeletion, withReceipt } from '../../domain/hand-over/steps';
import { failure, type Outcome } from '../../domain/problem';
import type { HandOverStore } from '../../storage/hand-overs';
import type { AsksInbox } from '../client/courier';
import { fetchSigned } from '../inbox/ask-inbox';
import { digestNamedBy, readDeletion, readReceipt } from '../receipt/read-receipt';
import { recogniseCarried } from '../recognise-carried';

export interface Taking {
  readonly store: HandOverStore;
  readonly now: () => string;
}

/** A receipt or a confirmation of deletion, however it came: kept where it is of the pinned key and of this envelope. */
export async function takeSigned(
  text: string,
  { store, now }: Taking,
): Promise<Outcome<HandOver | undefined>> {
  const kind = recogniseCarried(text);
  if (kind !== 'receipt' && kind !== 'deletion') return failure('receiptUnrecognised', {});
  const listed = await store.list();
  if (!listed.ok) return listed;
  const digest = digestNamedBy(text);
  const handOver = listed.value.find((one) => one.digest === digest);
  if (!handOver) return failure('receiptOtherEnvelope', {});
  const expected = {
    digest: handOver.digest,
    consentId: handOver.consent.id,
    signingKey: handOver.institution.signingKey,
  };
  const read = await (kind === 'receipt' ? readReceipt : readDeletion)(text, expected);
  if (!read.ok) return read;
  const signed = text.trim();
  const next = kind === 'receipt' ? withReceipt : withDeletion;
  return await store.change(handOver.id, (before) =>
    before[kind] === signed ? before : next(before, signed, now()),
  );
}

/** Asks the inbox for what the institution has signed since. Nothing where there is nothing yet. */
export async function fetchAnswers(
  handOver: HandOver,
  courier: AsksInbox,
  taking: Taking,
): Promise<Outcome<HandOver | undefined>> {
  const { inbox } = handOver.institution;
  if (inbox === undefined) return { ok: true, value: undefined };
  const door = { address: inbox, courier, signal: new AbortController().signal };
  const kind = handOver.state === 'withdrawn' ? 'deletion' : 'receipt';
  const fetched = await fetchSigned(door, handOver.digest, kind);
  if (!fetched.ok || fetched.value === undefined) return fetched as Outcome<undefined>;
  const isKind = recogniseCarried(fetched.value) === kind && digestNamedBy(fetched.value) === handOver.digest;
  return isKind ? await takeSigned(fetched.value, taking) : failure('receiptOtherEnvelope', {});
}
