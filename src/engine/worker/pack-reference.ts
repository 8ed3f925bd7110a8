import { referenceFaults } from '../../domain/pack/check-reference';
import type { ReferenceDistribution } from '../../domain/pack/reference-distribution';
import { failure, type Outcome, success } from '../../domain/problem';
import type { LoadedPack } from './loaded-pack';
import { sha256Hex } from './verify-pack';

const file = 'reference.json';

/** The reference distribution that the pack's signed manifest names; undefined where the pack brings none. */
export async function referenceOf({
  manifest,
  reference,
}: LoadedPack): Promise<Outcome<ReferenceDistribution | undefined>> {
  const stated = manifest.files.find(({ path }) => path === file);
  if (!stated || !reference) return success(undefined);
  const pack = manifest.id;
  let bytes: Awaited<ReturnType<typeof reference>>;
  try {
    bytes = await reference();
  } catch {
    return failure('packUnavailable', { pack });
  }
  if (stated.sha256 !== (await sha256Hex(bytes))) return failure('packDigestMismatch', { pack, file });
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const [fault] = referenceFaults(json);
    if (fault) return failure('packReferenceInvalid', { pack, place: fault.place || file });
    return success(json as ReferenceDistribution);
  } catch {
    return failure('packReferenceInvalid', { pack, place: file });
  }
}
