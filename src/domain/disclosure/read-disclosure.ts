import { noteShape } from '../backup/note-shape';
import {
  distinctBy,
  flag,
  isoTime,
  listOf,
  Misfit,
  object,
  oneOf,
  record,
  type Shape,
  text,
} from '../json-shape';
import { type Check, unknownProperty } from '../json-checks';
import { failure, type Outcome, success } from '../problem';
import { disclosedInputs } from './disclosed-input-shape';
import { disclosedPeers, keptPack } from './disclosed-peers';
import { disclosedResults } from './disclosed-result-shape';
import type { DisclosedNote, DisclosedResults, Disclosure } from './disclosure';

/** The newest schema of disclosures that this app knows. */
export const disclosureSchema = 1;

/** A check as a shape: what it finds first is the misfit. */
const checked =
  <Type>(check: Check): Shape<Type> =>
  (value, at) => {
    const [fault] = check(value, at);
    if (!fault) return value as Type;
    throw new Misfit(fault.expected === unknownProperty ? 'unknownField' : 'invalid', fault.place);
  };

/** A disclosed note is a note without the name of a file. */
const note: Shape<DisclosedNote> = (value, place) => {
  if (Object.hasOwn(record(value, place), 'fileName')) throw new Misfit('unknownField', `${place}.fileName`);
  return noteShape(value, place);
};

const disclosure: Shape<Disclosure> = object(
  {
    schema: oneOf([disclosureSchema]),
    evaluatedAt: isoTime,
    isExample: flag,
    packs: distinctBy(listOf(keptPack), ({ purpose }) => purpose),
    company: object({}, { name: text, businessNumber: text, corporateNumber: text, dartCode: text }),
    results: checked<DisclosedResults>(disclosedResults),
    inputs: disclosedInputs,
    notes: distinctBy(listOf(note), ({ id }) => id),
  },
  { peers: disclosedPeers },
);

/** A result is of the version of its model that is named beside it. */
function consistent(read: Disclosure): Disclosure {
  for (const { purpose, version } of read.packs) {
    const said = read.results[purpose]?.model.version;
    if (said !== undefined && said !== version)
      throw new Misfit('invalid', `results.${purpose}.model.version`);
  }
  return read;
}

/** What says that it is a disclosure. Nothing is taken that is not understood whole: half of it would say something else. */
export function readDisclosure(value: unknown): Outcome<Disclosure> {
  try {
    const { schema } = record(value, '') as { readonly schema?: unknown };
    if (typeof schema === 'number' && schema > disclosureSchema)
      return failure('proofNewer', { schema, known: disclosureSchema });
    return success(consistent(disclosure(value, '')));
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    return failure(error.kind === 'unknownField' ? 'proofFieldUnknown' : 'proofInvalid', {
      place: error.place,
    });
  }
}
