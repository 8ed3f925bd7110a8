import { BestReader } from '../../sharing/client/picture-reader';
import workerUrl from '../../sharing/worker/picture-reader.worker.ts?worker&url';
import { scriptUrl } from '../script-url';

export const createPictureReader = (): BestReader =>
  new BestReader(() => new Worker(scriptUrl(workerUrl), { type: 'module' }));
