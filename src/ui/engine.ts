import { Evaluator } from '../engine/evaluator';
import engineUrl from '../engine/worker/engine.worker.ts?worker&url';
import { scriptUrl } from './script-url';

/** The one engine of this page. */
export const engine = new Evaluator(() => new Worker(scriptUrl(engineUrl), { type: 'module' }));
