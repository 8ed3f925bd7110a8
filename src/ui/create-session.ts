import { engine } from './engine';
import { createIntakeWorker } from './intake-worker';
import { offline } from './state/offline.svelte';
import { Session } from './state/session.svelte';

/** The parts of the app, each loaded when it is first needed. The engine has been starting since the first screen stood. */
export function createSession(): Session {
  const session = new Session({
    store: import('../storage/dexie-draft-store').then(({ DexieDraftStore }) => new DexieDraftStore()),
    evaluations: import('../storage/dexie-evaluation-store').then(
      ({ DexieEvaluationStore }) => new DexieEvaluationStore(),
    ),
    reader: import('../intake/client/file-intake').then(
      ({ FileIntake }) => new FileIntake(createIntakeWorker),
    ),
    rates: engine,
    ask: engine.ask,
    // Once the grade is painted: the list of files to fetch is long.
    firstGrade: () => requestAnimationFrame(() => setTimeout(() => void offline.prepare())),
  });
  void session.rating.start().then(() => session.packFallbacks.look(engine.ask));
  return session;
}
