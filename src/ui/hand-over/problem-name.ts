import type { ProblemCode } from '../../domain/problem';
import { m } from '../../i18n/generated/messages.js';

const names: Readonly<Partial<Record<ProblemCode, () => string>>> = {
  inboxUnreachable: m.handover_why_unreachable,
  inboxTimedOut: m.handover_why_timed_out,
  inboxBusy: m.handover_why_busy,
  inboxRedirected: m.handover_why_redirected,
  inboxFailing: m.handover_why_failing,
  inboxRefused: m.handover_why_refused,
  inboxNotUnderstood: m.handover_why_not_understood,
  inboxOtherRecipient: m.handover_why_other_recipient,
  inboxWithdrawn: m.handover_why_withdrawn,
  inboxUnknownEnvelope: m.handover_why_unknown,
  receiptSignatureInvalid: m.handover_why_signature,
  sendingStopped: m.handover_why_stopped,
};

/** Why a step came to nothing, in half a sentence; a record keeps the code alone. */
export const problemName = (code: ProblemCode): string => (names[code] ?? m.handover_why_other)();
