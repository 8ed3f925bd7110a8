import { base64Digest } from '../../domain/hand-over/hand-over-consent';
import { isoTime, Misfit, object, type Shape } from '../../domain/json-shape';
import { failure, type Outcome, success } from '../../domain/problem';
import type { AsksInbox } from '../client/courier';
import type { InboxReply } from '../courier-api';

/** Where an inbox is, and what asks it. The contract: `docs/inbox-api.yaml`. */
export interface InboxDoor {
  readonly address: string;
  readonly courier: AsksInbox;
  readonly signal: AbortSignal;
}

export const jose = 'application/jose';
export const hostOf = ({ address }: InboxDoor): string => new URL(address).host;
export const pathIn = ({ address }: InboxDoor, path: string): string =>
  `${address.replace(/\/+$/, '')}${path}`;

/** Leaves an envelope. The same one again gets the same answer and does not count twice. */
export async function submitEnvelope(
  door: InboxDoor,
  envelope: string,
  digest: string,
): Promise<Outcome<undefined>> {
  const request = {
    address: pathIn(door, '/envelopes'),
    method: 'POST',
    headers: { 'Content-Type': jose, 'Idempotency-Key': digest },
    body: envelope,
  } as const;
  const reply = await door.courier.exchange(request, door.signal);
  if (!reply.ok) return reply;
  const { status } = reply.value;
  if (status === 410) return failure('inboxWithdrawn', { host: hostOf(door) });
  if (status === 422) return failure('inboxOtherRecipient', { host: hostOf(door) });
  if (status !== 200 && status !== 201) return refused(door, reply.value);
  return acknowledged(door, reply.value, digest, object({ digest: base64Digest, receivedAt: isoTime }));
}

/** Takes an envelope back. */
export async function withdrawEnvelope(
  door: InboxDoor,
  digest: string,
  secret: string,
): Promise<Outcome<undefined>> {
  const request = {
    address: pathIn(door, `/envelopes/${digest}/withdrawal`),
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ secret }),
  } as const;
  const reply = await door.courier.exchange(request, door.signal);
  if (!reply.ok) return reply;
  const { status } = reply.value;
  if (status === 404 && isProblem(reply.value))
    return failure('inboxUnknownEnvelope', { host: hostOf(door) });
  if (status !== 202) return refused(door, reply.value);
  return acknowledged(door, reply.value, digest, object({ digest: base64Digest, withdrawnAt: isoTime }));
}

/** What the institution has left for the company; nothing yet where it has not. Whoever reads it checks the signature. */
export async function fetchSigned(
  door: InboxDoor,
  digest: string,
  kind: 'receipt' | 'deletion',
): Promise<Outcome<string | undefined>> {
  const address = pathIn(door, `/envelopes/${digest}/${kind}`);
  const reply = await door.courier.exchange({ address, method: 'GET', headers: {} }, door.signal);
  if (!reply.ok) return reply;
  const { status, contentType, text } = reply.value;
  if (status === 404 && isProblem(reply.value)) return success(undefined);
  if (status !== 200) return refused(door, reply.value);
  return mediaTypeOf(contentType) === jose
    ? success(text)
    : failure('inboxNotUnderstood', { host: hostOf(door) });
}

export const mediaTypeOf = (contentType: string): string =>
  contentType.split(';')[0]?.trim().toLowerCase() ?? '';

/** What an inbox after the contract says when it says no; anything else is not one. */
const isProblem = ({ contentType }: InboxReply): boolean =>
  mediaTypeOf(contentType) === 'application/problem+json';

export function refused(door: InboxDoor, { status, restSeconds }: InboxReply): ReturnType<typeof failure> {
  const host = hostOf(door);
  if (status === 429 || status === 503)
    return failure('inboxBusy', { host, ...(restSeconds !== undefined && { restSeconds }) });
  // Whoever fails, or stands before it, does not say whether the inbox has it.
  return status >= 500
    ? failure('inboxFailing', { host, status })
    : failure('inboxRefused', { host, status });
}

/** Only the agreed answer, about this very envelope, is an acknowledgement. */
function acknowledged(
  door: InboxDoor,
  { contentType, text }: InboxReply,
  digest: string,
  shape: Shape<{ readonly digest: string }>,
): Outcome<undefined> {
  const notUnderstood = failure('inboxNotUnderstood', { host: hostOf(door) });
  if (mediaTypeOf(contentType) !== 'application/json') return notUnderstood;
  try {
    return shape(JSON.parse(text), '').digest === digest ? success(undefined) : notUnderstood;
  } catch (error) {
    if (error instanceof Misfit || error instanceof SyntaxError) return notUnderstood;
    throw error;
  }
}
