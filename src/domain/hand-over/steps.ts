import type { ProblemCode } from '../problem';
import type { HandOver, HandOverState } from './hand-over';

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
const passing: readonly ProblemCode[] = ['inboxUnreachable', 'inboxTimedOut', 'inboxBusy', 'sendingStopped'];
export const isPassing = (code: ProblemCode): boolean => passing.includes(code);

/**
 * Nothing of it has left this device, so it can be cancelled as if it had never been. After a first try nobody can know whether
 * it arrived: from then on it is withdrawn.
 */
export const canCancel = ({ state, attempts, way }: HandOver): boolean =>
  state === 'prepared' || (state === 'waiting' && attempts === 0) || (state === 'failed' && way !== 'inbox');

const taken: readonly HandOverState[] = ['acknowledged', 'given', 'received'];

export const canWithdraw = ({ state, attempts }: HandOver): boolean =>
  taken.includes(state) || ((state === 'waiting' || state === 'failed') && attempts > 0);

/** Whether the outbox has something to do with it. `sending` is what a closed app has left behind. */
export const isUnderWay = ({ state, way }: HandOver): boolean =>
  way === 'inbox' && (state === 'waiting' || state === 'sending' || state === 'withdrawing');

export const isOver = ({ state }: HandOver): boolean => state === 'cancelled' || state === 'deleted';

/** What a receipt changes: what was withdrawn meanwhile stays withdrawn. */
export const withReceipt = (handOver: HandOver, receipt: string, at: string): HandOver =>
  taken.includes(handOver.state) || handOver.state === 'waiting' || handOver.state === 'failed'
    ? { ...inState(handOver, 'received', at), receipt }
    : { ...handOver, receipt };

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
