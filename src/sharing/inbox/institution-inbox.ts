import { base64Digest } from '../../domain/hand-over/hand-over-consent';
import { flag, isoTime, listOf, Misfit, object } from '../../domain/json-shape';
import { failure, type Outcome, success } from '../../domain/problem';
import type { InboxReply } from '../courier-api';
import { longestEnvelope } from '../envelope/envelope-format';
import { envelopeDigest } from '../envelope/withdrawal-secret';
import { hostOf, type InboxDoor, jose, mediaTypeOf, pathIn, refused } from './ask-inbox';

/** The institution's own inbox, with the token that only the two of them know. */
export interface OwnInbox extends InboxDoor {
  readonly token: string;
}

/** An envelope as the inbox lists it. */
export interface ListedInInbox {
  readonly digest: string;
  /** ISO times. */
  readonly receivedAt: string;
  readonly withdrawnAt?: string;
  readonly hasReceipt: boolean;
  readonly isDeleted: boolean;
}

/** 10,000 envelopes that were ever acknowledged. */
const longestList = 2 * 1024 * 1024;

const listShape = object({
  envelopes: listOf(
    object(
      { digest: base64Digest, receivedAt: isoTime, hasReceipt: flag, isDeleted: flag },
      { withdrawnAt: isoTime },
    ),
  ),
});

/** Every envelope that was ever left there, withdrawn ones included. */
export async function listInbox(inbox: OwnInbox): Promise<Outcome<readonly ListedInInbox[]>> {
  const reply = await ask(inbox, '/envelopes', longestList);
  if (!reply.ok) return reply;
  if (reply.value.status !== 200) return refusedTo(inbox, reply.value);
  try {
    return success(listShape(JSON.parse(reply.value.text), '').envelopes);
  } catch (error) {
    if (error instanceof Misfit || error instanceof SyntaxError)
      return failure('inboxNotUnderstood', { host: hostOf(inbox) });
    throw error;
  }
}

/** One envelope: exactly the one that was asked for, or none. */
export async function fetchEnvelope(inbox: OwnInbox, digest: string): Promise<Outcome<string>> {
  const reply = await ask(inbox, `/envelopes/${digest}`, longestEnvelope);
  if (!reply.ok) return reply;
  const { status, text } = reply.value;
  if (status === 410) return failure('inboxWithdrawn', { host: hostOf(inbox) });
  if (status !== 200) return refusedTo(inbox, reply.value);
  const isIt = isJose(reply.value) && (await envelopeDigest(text)) === digest;
  return isIt ? success(text) : failure('inboxNotUnderstood', { host: hostOf(inbox) });
}

/** Leaves what the institution has signed for the company. The same again is no fault. */
export async function putSigned(
  inbox: OwnInbox,
  digest: string,
  kind: 'receipt' | 'deletion',
  signed: string,
): Promise<Outcome<undefined>> {
  const request = {
    address: pathIn(inbox, `/envelopes/${digest}/${kind}`),
    method: 'PUT',
    headers: { 'Content-Type': jose, Authorization: `Bearer ${inbox.token}` },
    body: signed,
  } as const;
  const reply = await inbox.courier.exchange(request, inbox.signal);
  if (!reply.ok) return reply;
  return reply.value.status === 204 ? success(undefined) : refusedTo(inbox, reply.value);
}

/** An institution's card from its inbox: anybody may ask, once a person has agreed to that address. */
export async function fetchCard(door: InboxDoor): Promise<Outcome<string>> {
  const request = { address: pathIn(door, '/card'), method: 'GET', headers: {} } as const;
  const reply = await door.courier.exchange(request, door.signal);
  if (!reply.ok) return reply;
  const { status, text } = reply.value;
  if (status === 404) return failure('inboxWithoutCard', { host: hostOf(door) });
  if (status !== 200) return refused(door, reply.value);
  return isJose(reply.value) ? success(text) : failure('inboxNotUnderstood', { host: hostOf(door) });
}

const isJose = ({ contentType }: InboxReply): boolean => mediaTypeOf(contentType) === jose;

function refusedTo(inbox: OwnInbox, reply: InboxReply): ReturnType<typeof failure> {
  return reply.status === 401 ? failure('inboxTokenWrong', { host: hostOf(inbox) }) : refused(inbox, reply);
}

function ask({ token, ...door }: OwnInbox, path: string, limitBytes: number): Promise<Outcome<InboxReply>> {
  const headers = { Authorization: `Bearer ${token}` };
  return door.courier.exchange(
    { address: pathIn(door, path), method: 'GET', headers, limitBytes },
    door.signal,
  );
}
