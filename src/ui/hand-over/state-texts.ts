import type { HandOver, HandOverState } from '../../domain/hand-over/hand-over';
import { waitedToWithdraw } from '../../domain/hand-over/restored-hand-over';
import { periodOf } from '../../domain/hand-over/steps';
import { m } from '../../i18n/generated/messages.js';

export const stateTexts: Readonly<Record<HandOverState, readonly [() => string, () => string]>> = {
  prepared: [m.handover_state_prepared, m.handover_state_prepared_about],
  waiting: [m.handover_state_waiting, m.handover_state_waiting_about],
  sending: [m.handover_state_sending, m.handover_state_sending_about],
  acknowledged: [m.handover_state_acknowledged, m.handover_state_acknowledged_about],
  given: [m.handover_state_given, m.handover_state_given_about],
  received: [m.handover_state_received, m.handover_state_received_about],
  failed: [m.handover_state_failed, m.handover_state_failed_about],
  cancelled: [m.handover_state_cancelled, m.handover_state_cancelled_about],
  withdrawing: [m.handover_state_withdrawing, m.handover_state_withdrawing_about],
  withdrawn: [m.handover_state_withdrawn, m.handover_state_withdrawn_about],
  deleted: [m.handover_state_deleted, m.handover_state_deleted_about],
  elsewhere: [m.handover_state_elsewhere, m.handover_state_elsewhere_about],
};

export const stateTones: Readonly<Record<HandOverState, '' | 'good' | 'nearly' | 'poor'>> = {
  prepared: 'nearly',
  waiting: 'nearly',
  sending: 'nearly',
  acknowledged: 'good',
  given: 'good',
  received: 'good',
  failed: 'poor',
  cancelled: '',
  withdrawing: 'nearly',
  withdrawn: '',
  deleted: 'good',
  elsewhere: 'nearly',
};

/** What the state means, in a sentence. */
export const aboutState = (handOver: HandOver): string =>
  handOver.state === 'elsewhere' && waitedToWithdraw(handOver)
    ? m.handover_state_elsewhere_withdrawing()
    : stateTexts[handOver.state][1]();

/** A reminder that a period ends, or nothing. Only of what lies with somebody. */
export function reminderOf(handOver: HandOver, today: string): (() => string) | undefined {
  const lies = ['acknowledged', 'given', 'received'].includes(handOver.state);
  const standing = lies ? periodOf(handOver, today) : 'running';
  if (standing === 'running') return undefined;
  return standing === 'over' ? m.handover_period_over : m.handover_period_soon;
}
