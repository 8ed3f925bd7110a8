import { Evaluator } from '../engine/evaluator';
import engineUrl from '../engine/worker/engine.worker.ts?worker&url';
import { recallPackChoice } from './packs/pack-choice';
import { scriptUrl } from './script-url';

/** Only where imported packs are in use does a start wait for them. */
const chosenPacks = () =>
  Object.keys(recallPackChoice()).length > 0
    ? import('./packs/chosen-packs').then((module) => module.chosenPacks())
    : undefined;

/** The one engine of this page. */
export const engine = new Evaluator(() => new Worker(scriptUrl(engineUrl), { type: 'module' }), chosenPacks);
