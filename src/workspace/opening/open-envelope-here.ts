import type { LocalText } from '../../domain/local-text';
import { failure, type Outcome, success } from '../../domain/problem';
import { openEnvelope } from '../../sharing/envelope/open-envelope';
import { readEnvelopeHeader } from '../../sharing/envelope/read-header';
import { envelopeDigest } from '../../sharing/envelope/withdrawal-secret';
import { writeReceipt } from '../../sharing/receipt/write-receipt';
import { type ReadStatement, readStatement } from '../../sharing/statement/read-statement';
import {
  type OpenedEnvelope,
  type OpenedEnvelopeStore,
  type UnopenedEnvelope,
  wasOpened,
} from '../../storage/institutions';
import type { UnlockedIdentity } from '../identity/unlock-identity';
import { isTakenBack } from './take-back';

export interface Opener {
  readonly store: OpenedEnvelopeStore;
  readonly identity: UnlockedIdentity;
  /** ISO time. */
  readonly now: string;
  /** Whom else this device is. */
  readonly others?: readonly OtherIdentity[];
}

/** Another institution that this device is: its keys are locked, its card says which they are. */
export interface OtherIdentity {
  readonly fingerprint: string;
  readonly name: LocalText;
  /** Thumbprint of the key to which envelopes for it are sealed. */
  readonly envelopeKey: string;
}

/**
 * [Note: what is checked before anything is shown]
 * Opened by its own key; signed and bound to this institution; covered by a consent whose period is not over; and new: neither
 * this envelope nor its nonce nor its consent was seen before on this device, or taken back. Only then is it kept, with a signed receipt.
 */
export async function openEnvelopeHere(given: string, opener: Opener): Promise<Outcome<OpenedEnvelope>> {
  const envelope = given.trim();
  const digest = await envelopeDigest(envelope);
  const before = await opener.store.find(digest);
  if (!before.ok) return before;
  if (before.value && wasOpened(before.value)) return seenBefore(before.value);
  const header = readEnvelopeHeader(envelope);
  if (!header.ok) return header;
  if (before.value && isTakenBack(before.value, header.value.wd)) return takenBack(before.value);
  const content = await openEnvelope(envelope, opener.identity.envelopeKeys);
  if (!content.ok) return ofOtherIdentity(header.value.kid, opener) ?? content;
  const audience = opener.identity.fingerprint;
  const statement = await readStatement(content.value, { audience, now: new Date(opener.now) });
  if (!statement.ok) return statement;
  const replay = await replayOf(statement.value, opener);
  if (replay) return replay;
  const seen = { digest, content: content.value, withdrawal: header.value.wd };
  return await opener.store.put(await openedEnvelope(seen, statement.value, opener));
}

function ofOtherIdentity(kid: string, { others = [] }: Opener): ReturnType<typeof failure> | undefined {
  const other = others.find(({ envelopeKey }) => envelopeKey === kid);
  return other && failure('envelopeOtherIdentity', { name: other.name, fingerprint: other.fingerprint });
}

const seenBefore = ({ state, openedAt }: OpenedEnvelope): ReturnType<typeof failure> =>
  state === 'kept' ? failure('envelopeOpenedBefore', { at: openedAt }) : failure('envelopeTakenBack', {});

const takenBack = ({ noticedAt }: UnopenedEnvelope): ReturnType<typeof failure> =>
  failure('envelopeTakenBackUnopened', { at: noticedAt });

/** The same nonce or the same consent in another envelope. What was deleted or taken back still counts. */
async function replayOf(
  { nonce, consent }: ReadStatement,
  { store, identity }: Opener,
): Promise<ReturnType<typeof failure> | undefined> {
  const opened = await store.list(identity.fingerprint);
  if (!opened.ok) return opened;
  for (const one of opened.value) {
    if (!wasOpened(one)) {
      if (one.notices.some(({ consentId }) => consentId === consent.id)) return takenBack(one);
    } else if (one.nonce === nonce || one.consentId === consent.id)
      return failure('envelopeReplayed', { at: one.openedAt });
  }
  return undefined;
}

interface Seen {
  readonly digest: string;
  readonly content: string;
  readonly withdrawal: string;
}

async function openedEnvelope(
  { digest, content, withdrawal }: Seen,
  { nonce, consent }: ReadStatement,
  { identity, now: openedAt }: Opener,
): Promise<OpenedEnvelope> {
  const { id: consentId, retainUntil } = consent;
  const receipt = await writeReceipt(
    { digest, receivedAt: openedAt, consentId, retainUntil },
    identity.signingKey,
  );
  return {
    digest,
    institution: identity.fingerprint,
    openedAt,
    content,
    nonce,
    consentId,
    retainUntil,
    state: 'kept',
    withdrawal,
    receipt,
  };
}

/** What a kept envelope says, checked anew: a consent that has ended meanwhile locks it. */
export async function readOpened(
  { content, institution }: OpenedEnvelope,
  now: string,
): Promise<Outcome<ReadStatement | undefined>> {
  if (content === undefined) return success(undefined);
  return await readStatement(content, { audience: institution, now: new Date(now) });
}
