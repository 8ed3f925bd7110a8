import { careerPost, development, keyPerson, valueOfQuestion } from '../backup/dossier-shape';
import { patentNumber, patentValues } from '../backup/patent-shape';
import {
  distinctBy,
  integer,
  integerFrom,
  listOf,
  object,
  oneOf,
  type Shape,
  text,
  textLike,
  variant,
} from '../json-shape';
import { accountIds } from '../dossier/accounts';
import { fileFormats } from '../dossier/answer';
import { patentKinds } from '../dossier/patent';
import { statementBases } from '../dossier/statement-year';
import { questionIds, questionOf } from '../indicators/questions';
import { packIds } from '../pack/manifest';
import {
  type DisclosedAmount,
  type DisclosedAnswer,
  type DisclosedAnswers,
  type DisclosedInputs,
  type DisclosedPatent,
  type DisclosedSource,
  inputKinds,
} from './disclosure';

const source: Shape<DisclosedSource> = variant<DisclosedSource>('kind', {
  typed: object({ kind: oneOf(['typed']) }),
  example: object({ kind: oneOf(['example']) }),
  file: object({
    kind: oneOf(['file']),
    digest: textLike(/^[0-9a-f]{64}$/),
    format: oneOf(fileFormats),
    place: text,
  }),
});

const answerOf = <Value>(value: Shape<Value>): Shape<DisclosedAnswer<Value>> =>
  variant<DisclosedAnswer<Value>>('state', {
    known: object({ state: oneOf(['known']), value, source }),
    notApplicable: object({ state: oneOf(['notApplicable']), source }),
  });

const answers: Shape<DisclosedAnswers> = object(
  {},
  Object.fromEntries(questionIds.map((id) => [id, answerOf(valueOfQuestion(questionOf(id)))])),
);

const amount: Shape<DisclosedAmount> = object({
  fiscalYear: integerFrom(1900),
  basis: oneOf(statementBases),
  account: oneOf(accountIds),
  answer: answerOf(integer),
});

const patent: Shape<DisclosedPatent> = object(
  { applicationNumber: patentNumber, kind: oneOf(patentKinds) },
  Object.fromEntries(
    Object.entries(patentValues).map(([attribute, value]) => [attribute, answerOf(value as Shape<unknown>)]),
  ),
);

const withheld = object(
  Object.fromEntries(inputKinds.map((kind) => [kind, integerFrom(0)])),
) as unknown as Shape<DisclosedInputs['withheld']>;

const stated = object(
  {
    answers,
    amounts: distinctBy(listOf(amount), ({ fiscalYear, account }) => `${fiscalYear} ${account}`),
    patents: distinctBy(listOf(patent), ({ applicationNumber }) => applicationNumber),
    withheld,
    runsAgain: distinctBy(listOf(oneOf(packIds)), (pack) => pack),
  },
  {
    ceoCareer: answerOf(listOf(careerPost)),
    keyStaff: answerOf(listOf(keyPerson)),
    developments: answerOf(listOf(development)),
  },
);

/** Inputs as they may stand in a disclosure, each once. */
export const disclosedInputs: Shape<DisclosedInputs> = stated;
