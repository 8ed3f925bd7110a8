import type { AccountId } from '../dossier/accounts';
import type { Answer, Source } from '../dossier/answer';
import type { Dossier } from '../dossier/dossier';
import { type Patent, patentAttributes } from '../dossier/patent';
import type {
  DisclosedAmount,
  DisclosedAnswer,
  DisclosedAnswers,
  DisclosedInputs,
  DisclosedPatent,
  DisclosedSource,
  InputId,
} from './disclosure';
import { inputKinds } from './disclosure';
import { disclosedApplicants } from './disclosed-applicants';
import { disclosedPlace } from './disclosed-place';
import { amountInput, inputsOf, kindOfInput, patentInput } from './input-id';

/** The inputs that were chosen, without which models they suffice for. `ownName`: the company's, where it is shown. */
export function chosenInputs(
  dossier: Dossier,
  wanted: ReadonlySet<InputId>,
  ownName: string | undefined,
): Omit<DisclosedInputs, 'runsAgain'> {
  const { ceoCareer, keyStaff, developments } = dossier;
  const all = inputsOf(dossier);
  const chosen = new Set(all.filter((id) => wanted.has(id)));
  const withheld = all.filter((id) => !chosen.has(id));
  const isShown = (id: InputId): boolean => chosen.has(id);
  return {
    answers: chosenAnswers(dossier, chosen),
    amounts: chosenAmounts(dossier, chosen),
    patents: dossier.patents
      .filter(({ applicationNumber }) => isShown(patentInput(applicationNumber)))
      .map((patent) => disclosedPatent(patent, ownName)),
    ...(ceoCareer && isShown('people:ceoCareer') && { ceoCareer: disclosedAnswer(ceoCareer) }),
    ...(keyStaff && isShown('people:keyStaff') && { keyStaff: disclosedAnswer(keyStaff) }),
    ...(developments && isShown('developments') && { developments: disclosedAnswer(developments) }),
    withheld: Object.fromEntries(
      inputKinds.map((kind) => [kind, withheld.filter((id) => kindOfInput(id) === kind).length]),
    ) as DisclosedInputs['withheld'],
  };
}

function disclosedSource(source: Source): DisclosedSource {
  if (source.kind !== 'file') return { kind: source.kind };
  const { kind, digest, format, place } = source;
  return { kind, digest, format, place: disclosedPlace(place) };
}

function disclosedAnswer<Value>(answer: Answer<Value>): DisclosedAnswer<Value> {
  const source = disclosedSource(answer.source);
  return answer.state === 'known'
    ? { state: answer.state, value: answer.value, source }
    : { state: answer.state, source };
}

function chosenAnswers({ answers }: Dossier, chosen: ReadonlySet<InputId>): DisclosedAnswers {
  const entries = Object.entries(answers as Readonly<Record<string, Answer<unknown> | undefined>>);
  return Object.fromEntries(
    entries.flatMap(([id, answer]) =>
      answer && chosen.has(`answer:${id}` as InputId) ? [[id, disclosedAnswer(answer)]] : [],
    ),
  );
}

function chosenAmounts({ statements }: Dossier, chosen: ReadonlySet<InputId>): readonly DisclosedAmount[] {
  return statements.flatMap(({ fiscalYear, basis, values }) =>
    (Object.entries(values) as [AccountId, Answer<number>][])
      .filter(([account]) => chosen.has(amountInput(fiscalYear, account)))
      .map(([account, answer]) => ({ fiscalYear, basis, account, answer: disclosedAnswer(answer) })),
  );
}

function disclosedPatent(patent: Patent, ownName: string | undefined): DisclosedPatent {
  const { applicationNumber, kind } = patent;
  const stated = patentAttributes.flatMap((attribute) => {
    const answer: Answer<unknown> | undefined =
      attribute === 'applicants' ? namelessWhere(patent.applicants, ownName) : patent[attribute];
    return answer ? [[attribute, disclosedAnswer(answer)] as const] : [];
  });
  return { ...(Object.fromEntries(stated) as Partial<DisclosedPatent>), applicationNumber, kind };
}

/** See [Note: applicants by their kind]. */
const namelessWhere = (
  applicants: Patent['applicants'],
  ownName: string | undefined,
): Patent['applicants'] =>
  applicants?.state === 'known'
    ? { ...applicants, value: disclosedApplicants(applicants.value, ownName) }
    : applicants;
