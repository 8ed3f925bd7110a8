import intakeUrl from '../intake/worker/intake.worker.ts?worker&url';
import { scriptUrl } from './script-url';

export const createIntakeWorker = (): Worker => new Worker(scriptUrl(intakeUrl), { type: 'module' });
