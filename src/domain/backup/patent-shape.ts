import type { Answer } from '../dossier/answer';
import { applicationNumberOf } from '../dossier/identifiers';
import {
  type CitedDocument,
  type CitingPatent,
  type Patent,
  type PatentAttribute,
  patentKinds,
  patentStatuses,
} from '../dossier/patent';
import { answerOf } from './answer-shape';
import { flag, integerFrom, isoDate, listOf, object, oneOf, type Shape, text, textThat } from '../json-shape';

const count = integerFrom(0);
/** Symbols and registration numbers are texts here: a draft may hold what older readers did not normalise. */
const symbols = listOf(text);
const cited: Shape<CitedDocument> = object({ classes: symbols }, { isOwn: flag, isNonPatent: flag });
const citing: Shape<CitingPatent> = object({ date: isoDate, classes: symbols });

type ValueOf<Attribute extends PatentAttribute> =
  NonNullable<Patent[Attribute]> extends Answer<infer Value> ? Value : never;

/** What may be stated of a right, whatever its source. */
export const patentValues: { readonly [Attribute in PatentAttribute]: Shape<ValueOf<Attribute>> } = {
  title: text,
  status: oneOf(patentStatuses),
  filedOn: isoDate,
  registrationNumber: text,
  registeredOn: isoDate,
  ipcCodes: symbols,
  applicants: listOf(text),
  claims: count,
  foreignPriority: flag,
  familyOffices: count,
  backwardCitations: count,
  forwardCitations: count,
  citedClasses: symbols,
  publishedOn: isoDate,
  cpcCodes: symbols,
  inventors: count,
  priorityClaims: count,
  companyApplicant: flag,
  agent: flag,
  citedPatents: listOf(cited),
  citingPatents: listOf(citing),
};

/** Shape of the answer for each attribute of a right. */
export const patentAnswers = Object.fromEntries(
  Object.entries(patentValues).map(([attribute, value]) => [attribute, answerOf(value as Shape<unknown>)]),
);

export const patentNumber: Shape<string> = textThat((one) => applicationNumberOf(one) === one);

/** One right with everything that files and people stated of it. */
export const patent: Shape<Patent> = object(
  {
    applicationNumber: patentNumber,
    kind: oneOf(patentKinds),
  },
  patentAnswers,
);
