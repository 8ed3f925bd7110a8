import type { HandOver, HandOverState } from './hand-over';
import { inState } from './steps';

/**
 * [Note: a backup sends nothing]
 * An envelope or a notice that waited on the device that the backup is of may leave that device at any time, and may have left
 * it since. Here it stands as `elsewhere`: it is neither sent nor given out from here, and can be taken back.
 */
const held: readonly HandOverState[] = ['prepared', 'waiting', 'sending', 'failed', 'withdrawing'];

const withoutRest = ({ notBefore: _notBefore, ...left }: HandOver): HandOver => left;

/** A record out of a backup, as it stands on the device that restores it. */
export function asRestored(handOver: HandOver, at: string): HandOver {
  if (!held.includes(handOver.state)) return handOver;
  return { ...withoutRest(inState(handOver, 'elsewhere', at)), attempts: 0 };
}

/** Whether what waited on the other device was the notice that takes it back. */
export function waitedToWithdraw({ events }: HandOver): boolean {
  const came = events.findIndex(({ state }) => state === 'elsewhere');
  return events[came - 1]?.state === 'withdrawing';
}

/** From what says least of an envelope to what is final. */
const byKnowledge: readonly HandOverState[] = [
  'elsewhere',
  'prepared',
  'waiting',
  'sending',
  'failed',
  'given',
  'acknowledged',
  'received',
  'cancelled',
  'withdrawing',
  'withdrawn',
  'deleted',
];

/** One record of two of the same hand-over: that which knows more of it, with the proofs of both. */
export function mergedHandOver(here: HandOver, restored: HandOver): HandOver {
  const isFurther = byKnowledge.indexOf(restored.state) > byKnowledge.indexOf(here.state);
  const { draftId, receipt = restored.receipt, deletion = restored.deletion } = here;
  return {
    ...(isFurther ? restored : here),
    draftId,
    ...(receipt !== undefined && { receipt }),
    ...(deletion !== undefined && { deletion }),
  };
}
