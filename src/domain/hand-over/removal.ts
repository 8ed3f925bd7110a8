import type { HandOver } from './hand-over';
import { canCancel, canWithdraw, mustCarryNotice } from './steps';

/** What a person is told before a record goes, beside what is lost with any of them. */
export type RemovalWarning = 'waiting' | 'sending' | 'inForce' | 'withdrawing' | 'notice';

/** What still hangs on a record. Removing stays possible whatever it is; what waits is cancelled with it. */
export function removalWarning(handOver: HandOver): RemovalWarning | undefined {
  const { state } = handOver;
  if (canCancel(handOver)) return 'waiting';
  if (state === 'sending' || state === 'withdrawing') return state;
  if (canWithdraw(handOver)) return 'inForce';
  return mustCarryNotice(handOver) ? 'notice' : undefined;
}
