import { expect, it } from 'vitest';
import { type HandOverState, handOverStates } from './hand-over';
import { asRestored, mergedHandOver, waitedToWithdraw } from './restored-hand-over';
import { canCancel, canWithdraw, inState, isUnderWay, withReceipt } from './steps';
import { madeHandOver } from './testing/made-hand-over';

const at = '2026-11-27T01:00:00.000Z';

it.each(handOverStates)(
  'what is restored of %s is never under way, and stays a fact where it is one',
  (state) => {
    const before = inState(madeHandOver({ attempts: 1 }), state, at);
    const restored = asRestored(before, at);
    expect(isUnderWay(restored)).toBe(false);
    const facts: readonly HandOverState[] = [
      'given',
      'acknowledged',
      'received',
      'cancelled',
      'withdrawn',
      'deleted',
    ];
    if (facts.includes(state)) expect(restored).toBe(before);
    else expect(restored).toMatchObject({ state: 'elsewhere', secret: before.secret });
  },
);

it('the rest that an inbox asked the other device for is not kept', () => {
  expect(asRestored(madeHandOver({ notBefore: at }), at)).not.toHaveProperty('notBefore');
});

it('what waited elsewhere cannot be cancelled from here, can be withdrawn, and takes a receipt', () => {
  const restored = asRestored(madeHandOver(), at);
  expect([canCancel(restored), canWithdraw(restored)]).toEqual([false, true]);
  expect(withReceipt(restored, 'r.e.c', at)).toMatchObject({ state: 'received', receipt: 'r.e.c' });
});

it('a withdrawal that waited elsewhere is told apart from an envelope, also after a try from here', () => {
  const withdrawing = asRestored(inState(madeHandOver(), 'withdrawing', at), at);
  expect(waitedToWithdraw(withdrawing)).toBe(true);
  const tried = inState(inState(asRestored(madeHandOver(), at), 'withdrawing', at), 'elsewhere', at);
  expect(waitedToWithdraw(tried)).toBe(false);
});

it.each<[HandOverState, HandOverState, HandOverState]>([
  ['waiting', 'elsewhere', 'waiting'],
  ['cancelled', 'elsewhere', 'cancelled'],
  ['elsewhere', 'acknowledged', 'acknowledged'],
  ['waiting', 'acknowledged', 'acknowledged'],
  ['received', 'acknowledged', 'received'],
  ['acknowledged', 'withdrawn', 'withdrawn'],
  ['withdrawing', 'received', 'withdrawing'],
  ['deleted', 'withdrawn', 'deleted'],
])('of a record that is %s here and %s in the backup one is left, %s', (here, inBackup, state) => {
  const merged = mergedHandOver(
    madeHandOver({ state: here, draftId: 'here' }),
    madeHandOver({ state: inBackup, receipt: 'r.e.c' }),
  );
  expect(merged).toMatchObject({ state, draftId: 'here', receipt: 'r.e.c' });
});
