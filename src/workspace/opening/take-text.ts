import { failure, type Outcome, success } from '../../domain/problem';
import { recogniseCarried } from '../../sharing/recognise-carried';
import type { KnownEnvelope } from '../../storage/institutions';
import { openEnvelopeHere, type Opener } from './open-envelope-here';
import { takeWithdrawal } from './take-back';

/** What became of a text that was brought to the institution. */
export interface Taken {
  readonly what: 'opened' | 'withdrawn';
  readonly record: KnownEnvelope;
}

/** An envelope or a notice of withdrawal, as file, code, pasted text or from the inbox. */
export async function takeText(text: string, opener: Opener): Promise<Outcome<Taken>> {
  const carried = recogniseCarried(text);
  if (carried === 'envelope') return taken('opened', await openEnvelopeHere(text, opener));
  if (carried === 'withdrawal') return taken('withdrawn', await takeWithdrawal(text, opener));
  return failure(carried === undefined ? 'openingUnrecognised' : 'openingForCompany', {});
}

const taken = (what: Taken['what'], outcome: Outcome<KnownEnvelope>): Outcome<Taken> =>
  outcome.ok ? success({ what, record: outcome.value }) : outcome;
