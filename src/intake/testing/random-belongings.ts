import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { BackedUpBelongings, BackedUpEvaluation } from '../../domain/backup/backup';
import type { AccountId } from '../../domain/dossier/accounts';
import type { Answer } from '../../domain/dossier/answer';
import type { Change } from '../../domain/dossier/change';
import type { Dossier } from '../../domain/dossier/dossier';
import { patentAttributes } from '../../domain/dossier/patent';
import { type HandOver, handOverStates, handOverWays } from '../../domain/hand-over/hand-over';
import { madeHandOver } from '../../domain/hand-over/testing/made-hand-over';
import type { Note } from '../../domain/notes/note';
import { packIds, type PackManifest } from '../../domain/pack/manifest';
import type { QuestionId } from '../../domain/indicators/questions';
import { randomDossier } from './random-dossier';

const originality = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../models/originality/manifest.json'), 'utf8'),
) as PackManifest;

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const time = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2049, 11, 31) })
  .map((at) => new Date(at).toISOString());
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });

const note: fc.Arbitrary<Note> = fc.record({
  id: fc.uuid(),
  place: fc.constantFrom('asked:account:revenue', 'indicator:finance.currentRatio', 'model:originality'),
  kind: fc.constantFrom('note', 'objection', 'correction'),
  text,
  writtenAt: time,
});

/** Every place of a dossier as a change of it; of some the answer is taken away. */
function changesOf({ answers, statements, patents }: Dossier): readonly Change[] {
  const ofAnswers = Object.entries(answers).map(([question, answer]): Change => ({
    at: 'answer',
    question: question as QuestionId,
    answer,
  }));
  const ofYears = statements.flatMap(({ fiscalYear, values }) =>
    Object.entries(values).map(([account, answer]): Change => ({
      at: 'amount',
      fiscalYear,
      account: account as AccountId,
      answer,
    })),
  );
  const ofPatents = patents.flatMap((patent) => [
    { at: 'newPatent', patent } as const,
    ...patentAttributes.flatMap((attribute): readonly Change[] => {
      const answer = patent[attribute] as Answer<unknown> | undefined;
      const { applicationNumber } = patent;
      return answer ? [{ at: 'patent', applicationNumber, attribute, answer }] : [];
    }),
  ]);
  return [...ofAnswers, ...ofYears, ...ofPatents].map((change, at) => {
    if (at % 5 > 0 || change.at === 'newPatent') return change;
    return Object.fromEntries(Object.entries(change).filter(([key]) => key !== 'answer')) as Change;
  });
}

const evaluation: fc.Arbitrary<BackedUpEvaluation> = fc
  .record(
    {
      at: time,
      day: time.map((one) => one.slice(0, 10)),
      occasion: fc.constantFrom('settled', 'files', 'pinned'),
      name: text,
      dossier: randomDossier,
      notes: fc.array(note, { maxLength: 2 }),
      digest,
      result: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue({ maxDepth: 2 })),
      packs: fc.array(
        fc.record({ purpose: fc.constantFrom(...packIds), version: text, publisher: text, digest }),
        { maxLength: 3 },
      ),
    },
    {
      noNullPrototype: true,
      requiredKeys: ['at', 'day', 'occasion', 'dossier', 'notes', 'digest', 'result', 'packs'],
    },
  )
  .map((one) => JSON.parse(JSON.stringify(one)) as BackedUpEvaluation);

const threshold = fc.oneof(fc.integer(), text, fc.boolean());

const base64 = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
const compact = fc.stringMatching(/^[\w-]{1,20}\.[\w-]{1,20}\.[\w-]{1,20}$/);
const line = fc.stringMatching(/^[가-힣a-z][가-힣a-z ]{0,20}$/);

/** In any state that needs no proof, or with both. */
const handOver: fc.Arbitrary<HandOver> = fc
  .record({
    id: fc.uuid(),
    fingerprint: base64,
    name: line,
    companyName: text,
    at: time,
    digest: base64,
    secret: base64,
    content: text,
    way: fc.constantFrom(...handOverWays),
    state: fc.constantFrom(...handOverStates),
    attempts: fc.nat(9),
    receipt: compact,
    deletion: compact,
  })
  .map(({ fingerprint, name, receipt, deletion, ...one }) => {
    const made = madeHandOver(one);
    return {
      ...made,
      consent: { ...made.consent, recipient: { fingerprint, name } },
      institution: { ...made.institution, fingerprint, name },
      events: [{ at: one.at, state: one.state, problem: 'inboxBusy' }],
      notBefore: one.at,
      receipt,
      ...(one.state === 'deleted' && { deletion }),
    };
  });
const handOvers = fc.uniqueArray(handOver, { minLength: 1, maxLength: 2, selector: ({ id }) => id });

/** What may have been kept of a company, tried beside it, typed for it and handed over. */
export const randomBelongings: fc.Arbitrary<BackedUpBelongings> = fc.record({
  evaluations: fc.array(evaluation, { minLength: 1, maxLength: 2 }),
  scenarios: fc.array(fc.record({ name: text, changes: randomDossier.map(changesOf) }), {
    minLength: 1,
    maxLength: 2,
  }),
  thresholds: fc.dictionary(fc.stringMatching(/^[a-z.]{1,12}$/), threshold, { noNullPrototype: true }),
  manifests: fc.array(fc.record({ digest, manifest: fc.constant(originality) }), {
    minLength: 1,
    maxLength: 1,
  }),
  handOvers,
  formerHandOvers: handOvers,
  institutions: fc.uniqueArray(
    fc.record({
      fingerprint: base64,
      cardText: compact,
      origin: fc.constantFrom('card', 'directory'),
      addedAt: time,
      replacedAt: time,
    }),
    { minLength: 1, maxLength: 2, selector: ({ fingerprint }) => fingerprint },
  ),
});
