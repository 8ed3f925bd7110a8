import { failure, type Outcome } from '../domain/problem';
import type { Database } from './database';
import { storageProblem } from './storage-problem';

/** Runs work on an open database. A connection that the browser closed is opened again; every error comes back as a value. */
export async function guarded<Value>(
  database: Database,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  try {
    if (!database.isOpen()) await database.open();
    if (database.isNewer) return failure('storageNewer', {});
    return await work();
  } catch (error) {
    return storageProblem(error);
  }
}
