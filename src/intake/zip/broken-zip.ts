import { failure, type Outcome } from '../../domain/problem';
import { zipDirectory } from './zip-directory';

/** Methods that are unpacked here: stored and deflated. */
const methods: readonly number[] = [0, 8];

/** Why an archive cannot be unpacked: packed in another way, or damaged. */
export function brokenZip(bytes: Uint8Array, fileName: string): Outcome<never> {
  const isPackedOtherwise = (zipDirectory(bytes) ?? []).some(({ method }) => !methods.includes(method));
  return isPackedOtherwise
    ? failure('zipMethodUnread', { fileName })
    : failure('documentBroken', { fileName, kind: 'zip' });
}
