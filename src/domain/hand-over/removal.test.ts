import { expect, it } from 'vitest';
import type { HandOver } from './hand-over';
import { type RemovalWarning, removalWarning } from './removal';
import { madeHandOver } from './testing/made-hand-over';

it.each<[Partial<HandOver>, RemovalWarning | undefined]>([
  [{ state: 'prepared', way: 'file' }, 'waiting'],
  [{ state: 'waiting' }, 'waiting'],
  [{ state: 'waiting', attempts: 1 }, 'inForce'],
  [{ state: 'sending', attempts: 1 }, 'sending'],
  [{ state: 'acknowledged' }, 'inForce'],
  [{ state: 'given', way: 'file' }, 'inForce'],
  [{ state: 'received' }, 'inForce'],
  [{ state: 'elsewhere' }, 'inForce'],
  [{ state: 'withdrawing' }, 'withdrawing'],
  [{ state: 'withdrawn', way: 'file' }, 'notice'],
  [
    {
      state: 'withdrawn',
      events: [{ at: '2026-11-27', state: 'withdrawn', problem: 'inboxUnknownEnvelope' }],
    },
    'notice',
  ],
  [{ state: 'withdrawn' }, undefined],
  [{ state: 'cancelled' }, undefined],
  [{ state: 'deleted' }, undefined],
])('before a record goes that is %o, what still hangs on it is told: %s', (change, warning) => {
  expect(removalWarning(madeHandOver(change))).toBe(warning);
});
