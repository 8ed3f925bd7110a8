import { type Answer, fileFormats, type Source } from '../dossier/answer';
import { object, oneOf, type Shape, text, textLike, variant } from '../json-shape';

const source: Shape<Source> = variant<Source>('kind', {
  typed: object({ kind: oneOf(['typed']) }),
  example: object({ kind: oneOf(['example']) }),
  file: object({
    kind: oneOf(['file']),
    fileName: text,
    digest: textLike(/^[0-9a-f]{64}$/),
    format: oneOf(fileFormats),
    place: text,
    raw: text,
  }),
});

/** An answer in either state, with the source of its value. */
export const answerOf = <Value>(value: Shape<Value>): Shape<Answer<Value>> =>
  variant<Answer<Value>>('state', {
    known: object({ state: oneOf(['known']), value, source }),
    notApplicable: object({ state: oneOf(['notApplicable']), source }),
  });
