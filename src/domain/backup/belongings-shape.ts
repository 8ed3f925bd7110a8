import { type AccountId, accountIds } from '../dossier/accounts';
import type { Answer } from '../dossier/answer';
import type { Change } from '../dossier/change';
import { listNames } from '../dossier/edits';
import { type PatentAttribute, patentAttributes } from '../dossier/patent';
import { base64Digest } from '../hand-over/hand-over-consent';
import { cardLimits } from '../institutions/institution-card';
import { type KeptPack, nameLimit } from '../history/evaluation';
import { type QuestionId, questionIds } from '../indicators/questions';
import { manifestFaults } from '../pack/check-manifest';
import { packIds, type PackManifest } from '../pack/manifest';
import type { FactValue } from '../programmes/catalogue';
import type { NoticeThresholds } from '../programmes/evaluate-criterion';
import { answerOf } from './answer-shape';
import type { BackedUpEvaluation, BackedUpInstitution, BackedUpManifest, BackedUpScenario } from './backup';
import { accountShapes, dossierShape, questionShapes } from './dossier-shape';
import { noteShape } from './note-shape';
import { patent, patentAnswers } from './patent-shape';
import {
  integerFrom,
  isoDate,
  isoTime,
  listOf,
  Misfit,
  object,
  oneOf,
  record,
  type Shape,
  text,
  textLike,
  textThat,
  variant,
} from '../json-shape';

const digest = textLike(/^[0-9a-f]{64}$/);

const keptPack: Shape<KeptPack> = object({
  purpose: oneOf(packIds),
  version: text,
  publisher: text,
  digest,
});

/** The result stays as it was written: it is read when it is shown, and another version may have written it. */
export const evaluationShape: Shape<BackedUpEvaluation> = object(
  {
    at: isoTime,
    day: isoDate,
    occasion: oneOf(['settled', 'files', 'pinned']),
    dossier: dossierShape,
    notes: listOf(noteShape),
    digest,
    result: record,
    packs: listOf(keptPack),
  },
  { name: textThat((one) => one.length <= nameLimit) },
);

/** A shape that depends on the text under a key: the answer to a question is of the question's kind. */
const answeredBy =
  (
    key: string,
    shapes: Readonly<Record<string, Shape<Answer<unknown>>>>,
    whole: (answer: Shape<Answer<unknown>>) => Shape<Change>,
  ): Shape<Change> =>
  (value, place) => {
    const name = oneOf(Object.keys(shapes))(record(value, place)[key], `${place}.${key}`);
    const shape = shapes[name];
    if (!shape) throw new Misfit('invalid', `${place}.${key}`);
    return whole(shape)(value, place);
  };

/** What is tried of a list is that it is empty or that it is not there. */
const noEntries = answerOf<readonly never[]>((value, place) => {
  if (!Array.isArray(value) || value.length > 0) throw new Misfit('invalid', place);
  return [];
});

const changeShape: Shape<Change> = variant<Change>('at', {
  answer: answeredBy('question', questionShapes, (answer) =>
    object({ at: oneOf(['answer']), question: oneOf<QuestionId>(questionIds) }, { answer }),
  ),
  amount: answeredBy('account', accountShapes, (answer) =>
    object(
      { at: oneOf(['amount']), fiscalYear: integerFrom(1900), account: oneOf<AccountId>(accountIds) },
      { answer: answer as Shape<Answer<number>> },
    ),
  ),
  patent: answeredBy('attribute', patentAnswers, (answer) =>
    object(
      {
        at: oneOf(['patent']),
        applicationNumber: text,
        attribute: oneOf<PatentAttribute>(patentAttributes),
      },
      { answer },
    ),
  ),
  newPatent: object({ at: oneOf(['newPatent']), patent }),
  list: object({ at: oneOf(['list']), list: oneOf(listNames) }, { answer: noEntries }),
});

export const scenarioShape: Shape<BackedUpScenario> = object({ name: text, changes: listOf(changeShape) });

const isFactValue = (value: unknown): value is FactValue =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

export const thresholdsShape: Shape<NoticeThresholds> = (value, place) =>
  Object.fromEntries(
    Object.entries(record(value, place)).map(([key, threshold]) => {
      if (!isFactValue(threshold)) throw new Misfit('invalid', `${place}.${key}`);
      return [key, threshold];
    }),
  );

const packManifest: Shape<PackManifest> = (value, place) => {
  const [fault] = manifestFaults(value);
  if (fault) throw new Misfit('invalid', `${place}.${fault.place}`);
  return value as PackManifest;
};

export const manifestShape: Shape<BackedUpManifest> = object({ digest, manifest: packManifest });

/** The card is read when it is shown, and its signature checked then. */
export const institutionShape: Shape<BackedUpInstitution> = object(
  {
    fingerprint: base64Digest,
    cardText: textThat((one) => one.length <= cardLimits.bytes),
    origin: oneOf(['card', 'directory']),
    addedAt: isoTime,
  },
  { replacedAt: isoTime },
);
