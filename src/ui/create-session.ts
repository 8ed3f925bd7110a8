import { engine } from './engine';
import { createIntakeWorker } from './intake-worker';
import { offline } from './state/offline.svelte';
import { Session } from './state/session.svelte';
import { whenNeeded } from './state/when-needed';

/**
 * The parts of the app, each loaded when it is first needed: what reads files and the device's storage would otherwise
 * compete with the runtime, which has been starting since the first screen stood.
 */
export function createSession(): Session {
  const store = whenNeeded(async () => new (await import('../storage/dexie-draft-store')).DexieDraftStore());
  const evaluations = whenNeeded(
    async () => new (await import('../storage/dexie-evaluation-store')).DexieEvaluationStore(),
  );
  const reader = whenNeeded(
    async () => new (await import('../intake/client/file-intake')).FileIntake(createIntakeWorker),
  );
  const session = new Session({
    store,
    evaluations,
    reader,
    rates: engine,
    ask: engine.ask,
    // Once the grade is painted: the list of files to fetch is long.
    firstGrade: () => requestAnimationFrame(() => setTimeout(() => void getReady())),
  });
  void session.rating.start().then(() => session.packFallbacks.look(engine.ask));
  return session;

  /** For the first answer and the first file, and for use without a network. */
  async function getReady(): Promise<void> {
    await Promise.allSettled([store, evaluations, reader]);
    await offline.prepare();
  }
}
