import { isoTime, Misfit, object, oneOf, record, textLike } from '../../domain/json-shape';
import { failure, type Outcome, success } from '../../domain/problem';
import { readSignedCard } from '../../sharing/card/read-card';
import type { InstitutionIdentity } from '../../storage/institutions';

const identityFormat = 'tech-rating-identity';
/** A card and two keys have about 6 kB. */
export const mostIdentityBytes = 64 * 1024;

const shape = object({
  format: oneOf([identityFormat]),
  schema: oneOf([1]),
  card: textLike(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  lockedKeys: textLike(/^[\w-]+(?:\.[\w-]*){4}$/),
  madeAt: isoTime,
});

/** An identity for another device of the same institution; the keys in it stay under their passphrase. */
export const identityFile = ({ cardText, lockedKeys, madeAt }: InstitutionIdentity): string =>
  JSON.stringify({ format: identityFormat, schema: 1, card: cardText, lockedKeys, madeAt }, null, 2);

export async function readIdentityFile(text: string): Promise<Outcome<InstitutionIdentity>> {
  const read = fitting(text);
  if (!read.ok) return read;
  const { card, lockedKeys, madeAt } = read.value;
  const signed = await readSignedCard(card);
  if (!signed.ok) return signed;
  const { fingerprint, text: cardText } = signed.value;
  return success({ fingerprint, cardText, lockedKeys, madeAt });
}

function fitting(text: string): Outcome<ReturnType<typeof shape>> {
  try {
    const stated = record(text.length > mostIdentityBytes ? undefined : JSON.parse(text), '');
    if (stated['format'] !== identityFormat) return failure('identityUnrecognised', {});
    const { schema } = stated;
    if (typeof schema === 'number' && schema > 1) return failure('identityNewer', { schema });
    return success(shape(stated, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return failure('identityUnrecognised', {});
    if (!(error instanceof Misfit)) throw error;
    return error.place === ''
      ? failure('identityUnrecognised', {})
      : failure('identityInvalid', { place: error.place });
  }
}
