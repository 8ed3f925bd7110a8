import type { ProblemCode } from '../problem';
import type { HandOver, HandOverState, HandOverWay } from './hand-over';

/** The record a step further, with what happened. See [Note: states of a hand-over]. */
export function inState(
  handOver: HandOver,
  state: HandOverState,
  at: string,
  problem?: ProblemCode,
): HandOver {
  const event = { at, state, ...(problem !== undefined && { problem }) };
  return { ...handOver, state, events: [...handOver.events, event] };
}

/** What a try that came to nothing may be repeated for; everything else is an answer. */
const passing: readonly ProblemCode[] = [
  'inboxUnreachable',
  'inboxTimedOut',
  'inboxBusy',
  'inboxFailing',
  'sendingStopped',
];
export const isPassing = (code: ProblemCode): boolean => passing.includes(code);

/**
 * Nothing of it has left this device, so it can be cancelled as if it had never been. After a first try nobody can know whether
 * it arrived: from then on it is withdrawn.
 */
export const canCancel = ({ state, attempts, way }: HandOver): boolean =>
  state === 'prepared' || (state === 'waiting' && attempts === 0) || (state === 'failed' && way !== 'inbox');

const taken: readonly HandOverState[] = ['acknowledged', 'given', 'received'];

export const canWithdraw = ({ state, attempts }: HandOver): boolean =>
  taken.includes(state) ||
  state === 'elsewhere' ||
  ((state === 'waiting' || state === 'failed') && attempts > 0);

const inHand: readonly HandOverState[] = ['prepared', 'waiting', 'failed', 'given'];

/**
 * What is not on its way at this moment can be carried by hand, also after tries that came to nothing. Should one of them have
 * arrived after all, the institution has the same envelope twice, which it opens once.
 */
export const canGive = ({ state }: HandOver): boolean => inHand.includes(state);

/** Carried by hand from now on: the outbox leaves it alone. */
export const given = (handOver: HandOver, way: Exclude<HandOverWay, 'inbox'>, at: string): HandOver =>
  handOver.state === 'given' ? handOver : { ...inState(handOver, 'given', at), way };

/** Whether the outbox has something to do with it. `sending` is what a closed app has left behind. */
export const isUnderWay = ({ state, way }: HandOver): boolean =>
  way === 'inbox' && (state === 'waiting' || state === 'sending' || state === 'withdrawing');

/** An inbox is left alone when it asks for it, and not for longer: what a person has confirmed must not wait for days. */
export const longestRestSeconds = 3600;

export const resting = (handOver: HandOver, at: string, seconds: number): HandOver => ({
  ...handOver,
  notBefore: new Date(Date.parse(at) + seconds * 1000).toISOString(),
});

/** Until when the inbox is to be left alone. After a clock was set back, a rest could seem longer than any is. */
export function restsUntil({ notBefore }: HandOver, now: string): string | undefined {
  const left = notBefore === undefined ? 0 : Date.parse(notBefore) - Date.parse(now);
  return left > 0 && left <= longestRestSeconds * 1000 ? notBefore : undefined;
}

/** When it is tried again, where the outbox goes through all of them next at that ISO time. */
export function triedAgainAt(handOver: HandOver, nextRun: string | undefined): string | undefined {
  if (nextRun === undefined || !isUnderWay(handOver)) return undefined;
  return restsUntil(handOver, nextRun) ?? nextRun;
}

/** What a closed app has left half-way, once it is certain that nobody is sending it any more. */
export const interrupted = (handOver: HandOver, at: string): HandOver | undefined =>
  handOver.state === 'sending' ? inState(handOver, 'waiting', at, 'sendingStopped') : undefined;

/** What is known to have arrived, withdrawn or not: the institution's signature says so, or the inbox once did. */
export function arrivedAs({ events, receipt }: HandOver): 'received' | 'acknowledged' | undefined {
  if (receipt !== undefined) return 'received';
  return events.some(({ state }) => state === 'acknowledged') ? 'acknowledged' : undefined;
}

/** No inbox passes the notice of withdrawal on: there is none, or it no longer knows the envelope. */
export const mustCarryNotice = ({ state, way, events }: HandOver): boolean =>
  state === 'withdrawn' && (way !== 'inbox' || events.at(-1)?.problem !== undefined);

/** It may go by hand as well while the inbox does not take it. */
export const canCarryNotice = (handOver: HandOver): boolean =>
  mustCarryNotice(handOver) || (handOver.state === 'withdrawing' && handOver.attempts > 0);

const withdrawnStates: readonly HandOverState[] = ['withdrawing', 'withdrawn', 'deleted'];

/** What a receipt changes: what was withdrawn meanwhile stays withdrawn; whatever else was believed, it did arrive. */
export const withReceipt = (handOver: HandOver, receipt: string, at: string): HandOver =>
  withdrawnStates.includes(handOver.state)
    ? { ...handOver, receipt }
    : { ...inState(handOver, 'received', at), receipt };

export const withDeletion = (handOver: HandOver, deletion: string, at: string): HandOver => ({
  ...inState(handOver, 'deleted', at),
  deletion,
});

/** How a period stands: whoever handed something over is reminded a month before its end, and when it is over. */
export type PeriodStanding = 'running' | 'endsSoon' | 'over';
const soonDays = 30;

export function periodOf({ consent }: HandOver, today: string): PeriodStanding {
  if (consent.retainUntil < today) return 'over';
  const left = (Date.parse(consent.retainUntil) - Date.parse(today)) / 86_400_000;
  return left <= soonDays ? 'endsSoon' : 'running';
}
