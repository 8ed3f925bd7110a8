import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { failure, type Outcome, type Problem, success } from '../../src/domain/problem';
import { isPackFile, packFilesOf, type PackFiles, readPackArchive } from '../../src/engine/worker/pack-archive';

/** The files of a pack, from its folder or from its bundle. What no pack has is left out of a folder. */
export function readPack(path: string): Outcome<PackFiles> {
  const name = basename(path);
  if (!existsSync(path)) return failure('packMissing', { fileName: name });
  if (!statSync(path).isDirectory()) return readPackArchive(new Uint8Array(readFileSync(path)), name);
  const files = readdirSync(path)
    .filter(isPackFile)
    .map((file) => [file, new Uint8Array(readFileSync(resolve(path, file)))] as const);
  return success(packFilesOf(new Map(files)));
}

/** Why the files could not be read, for whoever builds packs. */
export function unreadable(problem: Problem): string {
  switch (problem.code) {
    case 'packMissing':
      return 'no such file or folder';
    case 'fileEmpty':
      return 'the file is empty';
    case 'packFileTooLarge':
      return `the file has ${problem.megabytes} MB, at most ${problem.limitMegabytes} are allowed`;
    case 'packContentTooLarge':
      return `${problem.found}: unpacks to more than ${problem.limitMegabytes} MB`;
    case 'packFileMissing':
      return `${problem.missing}: missing`;
    case 'packFileUnexpected':
      return `${problem.found}: no file of a pack, or twice in the archive`;
    default:
      return 'no ZIP archive, or not a whole one';
  }
}
