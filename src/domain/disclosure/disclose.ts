import { answerValue, type Dossier } from '../dossier/dossier';
import type { KeptPack } from '../history/evaluation';
import type { Note } from '../notes/note';
import type { ResultDocument } from '../result/result';
import { chosenInputs } from './disclosed-inputs';
import { disclosedDossier } from './disclosed-dossier';
import { chosenPeers, type PeerSource } from './disclosed-peers';
import { chosenResults } from './disclosed-results';
import {
  companyFields,
  type DisclosedCompany,
  type DisclosedNote,
  type Disclosure,
  type DisclosureChoice,
} from './disclosure';
import { companyQuestionOf } from './input-id';
import { runsAgain } from './runs-again';

/** An evaluation, of which a part is to be shown. */
export interface Disclosable {
  readonly result: ResultDocument;
  /** The inputs that the result is of. */
  readonly dossier: Dossier;
  readonly notes: readonly Note[];
  /** The packs that made the result. */
  readonly packs: readonly KeptPack[];
  /** ISO time. */
  readonly evaluatedAt: string;
  readonly isExample: boolean;
  /** What the company can be compared with, where a pack brings it. */
  readonly peers?: PeerSource;
}

/** What was chosen of an evaluation, and nothing else of it. See [Note: what is not chosen is not there]. */
export function disclose(evaluation: Disclosable, choice: DisclosureChoice): Disclosure {
  const { result, dossier, packs, evaluatedAt, isExample } = evaluation;
  const company = chosenCompany(dossier, choice);
  const inputs = chosenInputs(dossier, new Set(choice.inputs), company.name);
  const shown = disclosedDossier(inputs);
  const again = runsAgain(result, dossier, shown);
  const peers =
    evaluation.peers && choice.parts.includes('peers') && chosenPeers(evaluation.peers, dossier, shown);
  return {
    schema: 1,
    evaluatedAt,
    isExample,
    packs: packs.filter(({ purpose }) => choice.models.includes(purpose)),
    company,
    results: chosenResults(result, choice),
    inputs: { ...inputs, runsAgain: again.filter((pack) => choice.models.includes(pack)) },
    notes: evaluation.notes.filter(({ id }) => choice.notes.includes(id)).map(disclosedNote),
    ...(peers && { peers }),
  };
}

function chosenCompany(dossier: Dossier, { company }: DisclosureChoice): DisclosedCompany {
  const entries = companyFields.map(
    (field) => [field, answerValue(dossier, companyQuestionOf[field])] as const,
  );
  return Object.fromEntries(
    entries.filter(([field, value]) => company.includes(field) && value !== undefined && value !== ''),
  );
}

const disclosedNote = ({ id, place, kind, text, evidence, writtenAt }: Note): DisclosedNote => ({
  id,
  place,
  kind,
  text,
  ...(evidence !== undefined && { evidence }),
  writtenAt,
});
