import { Courier } from '../../sharing/client/courier';
import courierUrl from '../../sharing/worker/courier.worker.ts?worker&url';
import { scriptUrl } from '../script-url';

export const createCourier = (): Courier =>
  new Courier(new Worker(scriptUrl(courierUrl), { type: 'module' }));
