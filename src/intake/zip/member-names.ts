import { failure, type Outcome, success } from '../../domain/problem';
import { limits } from '../limits';
import { memberName } from './member-name';

/** Names of the files in an archive, from its directory; nothing is unpacked. */
export async function memberNames(bytes: Uint8Array, fileName: string): Promise<Outcome<readonly string[]>> {
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  let entries = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (++entries <= limits.zipEntries) names.push(memberName(name));
        return false;
      },
    });
  } catch {
    return failure('documentBroken', { fileName, kind: 'zip' });
  }
  return entries > limits.zipEntries
    ? failure('zipTooManyEntries', { fileName, entries, limit: limits.zipEntries })
    : success(names);
}
