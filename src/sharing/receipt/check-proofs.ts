import { calculateJwkThumbprint } from 'jose';
import type { HandOver, HandOverState } from '../../domain/hand-over/hand-over';
import { inState } from '../../domain/hand-over/steps';
import { readDeletion, readReceipt } from './read-receipt';

/**
 * A record out of a file, with those proofs alone that hold: anybody can write a file, and a receipt counts only with the
 * signature of the key that the record names. A state that rested on another goes back to what is known without it.
 */
export async function withProofsChecked(handOver: HandOver, at: string): Promise<HandOver> {
  const { receipt, deletion, ...bare } = handOver;
  const { signingKey, fingerprint } = handOver.institution;
  const expected = { digest: handOver.digest, consentId: handOver.consent.id, signingKey };
  const isItsKey = (await calculateJwkThumbprint({ ...signingKey })) === fingerprint;
  const hasReceipt = receipt !== undefined && isItsKey && (await readReceipt(receipt, expected)).ok;
  const hasDeletion = deletion !== undefined && isItsKey && (await readDeletion(deletion, expected)).ok;
  const known = stateWithout(handOver, hasReceipt, hasDeletion);
  return {
    ...(known === handOver.state ? bare : inState(bare, known, at, 'receiptSignatureInvalid')),
    ...(hasReceipt && { receipt }),
    ...(hasDeletion && { deletion }),
  };
}

function stateWithout({ state, way }: HandOver, hasReceipt: boolean, hasDeletion: boolean): HandOverState {
  if (state === 'received' && !hasReceipt) return way === 'inbox' ? 'acknowledged' : 'given';
  return state === 'deleted' && !hasDeletion ? 'withdrawn' : state;
}
