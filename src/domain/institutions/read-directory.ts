import {
  distinctBy,
  isoDate,
  listOf,
  Misfit,
  object,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
  textThat,
} from '../json-shape';
import { failure, type Outcome, success } from '../problem';
import {
  directoryFormat,
  directoryLimits,
  directorySchema,
  type InstitutionDirectory,
  type ListedInstitution,
  type PublishedPeriod,
  type PublishedSource,
  type PublishedUse,
} from './directory';
import { cardLimits, institutionKinds } from './institution-card';
import { localText } from './plain-text';

const id = textLike(/^[\w.-]{1,64}$/);
const words = localText(directoryLimits.text);
const address = textThat((one) => one.length <= directoryLimits.address && /^https?:\/\/[^\s]+$/.test(one));

const source: Shape<PublishedSource> = object(
  { title: words, date: textLike(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/) },
  { address },
);
const use: Shape<PublishedUse> = object({ id, text: words, source });
const published = object({ text: words, source });
const period: Shape<PublishedPeriod> = (value, place) =>
  typeof value === 'string' ? oneOf(['setByInstitution'])(value, place) : published(value, place);

const institution: Shape<ListedInstitution> = object(
  {
    id,
    name: localText(cardLimits.name),
    kind: oneOf(institutionKinds),
    uses: distinctBy(listOf(id), (one) => one),
    period,
    source,
  },
  { card: textThat((one) => one.length <= cardLimits.bytes && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(one)) },
);

const atMost =
  <Type>(limit: number, shape: Shape<readonly Type[]>): Shape<readonly Type[]> =>
  (value, place) => {
    const read = shape(value, place);
    if (read.length > limit) throw new Misfit('invalid', `${place}[${limit}]`);
    return read;
  };
const byId = <Type extends { readonly id: string }>(shape: Shape<Type>): Shape<readonly Type[]> =>
  distinctBy(listOf(shape), (one) => one.id);

const frame = object<InstitutionDirectory, { $schema: string }>(
  {
    format: oneOf([directoryFormat]),
    schema: oneOf([directorySchema]),
    id,
    version: textLike(/^\d+\.\d+\.\d+$/),
    publisher: localText(cardLimits.name),
    publishedOn: isoDate,
    uses: atMost(directoryLimits.uses, byId(use)),
    institutions: atMost(directoryLimits.institutions, byId(institution)),
  },
  { $schema: text },
);

/** A directory from its JSON, whole or not at all. */
export function readDirectory(value: unknown): Outcome<InstitutionDirectory> {
  try {
    const { format, schema } = record(value, '');
    if (format !== directoryFormat) return failure('directoryUnrecognised', {});
    if (typeof schema === 'number' && schema > directorySchema) return failure('directoryNewer', { schema });
    const directory = frame(value, '');
    namesItsUses(directory);
    return success(directory);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    return error.place === ''
      ? failure('directoryUnrecognised', {})
      : failure('directoryInvalid', { place: error.place });
  }
}

function namesItsUses({ uses, institutions }: InstitutionDirectory): void {
  const known = new Set(uses.map((one) => one.id));
  institutions.forEach((one, at) => {
    const unknown = one.uses.findIndex((name) => !known.has(name));
    if (unknown >= 0) throw new Misfit('invalid', `institutions[${at}].uses[${unknown}]`);
  });
}
