import { expose, transfer } from 'comlink';
import type { CourierApi } from '../courier-api';
import { deliver } from './deliver';
import { exchange } from './exchange';

/*
 * The one script of the app that may reach another address, see [Note: one script may leave] in security-headers.ts. It
 * knows nothing of drafts and keeps nothing: the page hands over an address that a person has agreed to, and gets bytes.
 */
let underWay = new AbortController();

expose({
  async send(parcel) {
    underWay = new AbortController();
    const outcome = await deliver(parcel, underWay.signal);
    return outcome.ok ? transfer(outcome, [outcome.value]) : outcome;
  },
  async exchange(request) {
    underWay = new AbortController();
    return await exchange(request, underWay.signal);
  },
  stop() {
    underWay.abort();
    return Promise.resolve();
  },
} satisfies CourierApi);
