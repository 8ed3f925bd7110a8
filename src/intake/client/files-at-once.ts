import { failure } from '../../domain/problem';
import { limits } from '../limits';
import type { FileRead } from './file-intake';

/** The files that are read of those given together, and what is told of the others: one is named for all. */
export function filesAtOnce(files: readonly File[]): {
  readonly files: readonly File[];
  readonly others: readonly FileRead[];
} {
  const limit = limits.filesAtOnce;
  const file = files[limit];
  if (!file) return { files, others: [] };
  const fileName = file.name.normalize('NFC');
  const others = [{ file, fileName, outcome: failure('tooManyFiles', { fileName, limit }) }];
  return { files: files.slice(0, limit), others };
}
