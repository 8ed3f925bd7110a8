import engineUrl from '../engine/worker/engine.worker.ts?worker&url';
import { Evaluator } from '../engine/evaluator';
import intakeUrl from '../intake/worker/intake.worker.ts?worker&url';
import { scriptUrl } from './script-url';
import { offline } from './state/offline.svelte';
import { Session } from './state/session.svelte';

const createWorker = (url: string) => (): Worker => new Worker(scriptUrl(url), { type: 'module' });

/** The parts of the app, each loaded when it is first needed. The engine starts at once, beside everything else. */
export function createSession(): Session {
  const session = new Session({
    store: import('../storage/dexie-draft-store').then(({ DexieDraftStore }) => new DexieDraftStore()),
    reader: import('../intake/client/file-intake').then(
      ({ FileIntake }) => new FileIntake(createWorker(intakeUrl)),
    ),
    rates: new Evaluator(createWorker(engineUrl)),
    firstGrade: () => void offline.prepare(),
  });
  void session.rating.start();
  return session;
}
