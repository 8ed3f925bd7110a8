import { type Outcome, success } from '../../domain/problem';
import {
  fetchEnvelope,
  type ListedInInbox,
  listInbox,
  type OwnInbox,
  putSigned,
} from '../../sharing/inbox/institution-inbox';
import { type KnownEnvelope, wasOpened } from '../../storage/institutions';
import { openEnvelopeHere, type Opener } from './open-envelope-here';
import { lockRecord, takeListed } from './take-back';

/** What became of one envelope of the inbox. */
export interface FromInbox {
  readonly digest: string;
  readonly outcome: Outcome<KnownEnvelope>;
}

/**
 * Fetches what is new, opens it, and leaves receipts and confirmations of deletion for the companies. What was withdrawn there
 * is locked here. One envelope that cannot be opened holds up no other.
 */
export async function readOwnInbox(inbox: OwnInbox, opener: Opener): Promise<Outcome<readonly FromInbox[]>> {
  const listed = await listInbox(inbox);
  if (!listed.ok) return listed;
  const all: FromInbox[] = [];
  for (const one of listed.value) {
    const outcome = await settled(one, inbox, opener);
    if (outcome) all.push({ digest: one.digest, outcome });
  }
  return success(all);
}

/** Nothing where there was nothing to do. */
async function settled(
  listed: ListedInInbox,
  inbox: OwnInbox,
  opener: Opener,
): Promise<Outcome<KnownEnvelope> | undefined> {
  const found = await opener.store.find(listed.digest);
  if (!found.ok) return found;
  const record = found.value;
  if (listed.withdrawnAt !== undefined) return await withdrawn(record, listed, inbox, opener);
  if (record && wasOpened(record)) return await answered(record, listed, inbox);
  const envelope = await fetchEnvelope(inbox, listed.digest);
  if (!envelope.ok) return envelope;
  const opened = await openEnvelopeHere(envelope.value, opener);
  if (!opened.ok) return opened;
  const left = await answered(opened.value, listed, inbox);
  return left && !left.ok ? left : opened;
}

async function withdrawn(
  record: KnownEnvelope | undefined,
  listed: ListedInInbox,
  inbox: OwnInbox,
  opener: Opener,
): Promise<Outcome<KnownEnvelope> | undefined> {
  // With a receipt it was opened on another device of this institution, which answers for it.
  if (!record && (listed.hasReceipt || listed.isDeleted)) return undefined;
  if (!record || (!wasOpened(record) && !record.isListed))
    return await takeListed(listed.digest, record, opener);
  if (record.state === 'kept') return await lockRecord(record, opener.store);
  return await answered(record, listed, inbox);
}

/** Leaves what is signed and is not there yet. */
async function answered(
  record: KnownEnvelope,
  { hasReceipt, isDeleted }: ListedInInbox,
  inbox: OwnInbox,
): Promise<Outcome<never> | undefined> {
  const { digest, deletion } = record;
  const receipt = wasOpened(record) ? record.receipt : undefined;
  const missing = [
    ...(receipt === undefined || hasReceipt ? [] : [['receipt', receipt] as const]),
    ...(deletion === undefined || isDeleted ? [] : [['deletion', deletion] as const]),
  ];
  for (const [kind, signed] of missing) {
    const put = await putSigned(inbox, digest, kind, signed);
    if (!put.ok) return put;
  }
  return undefined;
}
