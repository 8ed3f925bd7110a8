import { Dexie } from 'dexie';
import { failure } from '../domain/problem';

/** Dexie reports a full disk as itself or inside an aborted transaction. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === Dexie.errnames.QuotaExceeded) return true;
  return 'inner' in error && isQuota(error.inner);
}

/** The problem that a person is told for an error of the database. */
export function storageProblem(error: unknown) {
  if (isQuota(error)) return failure('storageFull', {});
  if (error instanceof Error && error.name === Dexie.errnames.Version) return failure('storageNewer', {});
  return failure('storageUnavailable', { detail: error instanceof Error ? error.name : String(error) });
}
