import type { Answer, Source } from '../dossier/answer';
import type { Answers, Dossier } from '../dossier/dossier';
import { type Patent, patentAttributes } from '../dossier/patent';
import type { StatementYear } from '../dossier/statement-year';
import type {
  DisclosedAmount,
  DisclosedAnswer,
  DisclosedInputs,
  DisclosedPatent,
  DisclosedSource,
} from './disclosure';

/** The disclosed inputs as a dossier of their own, to run the models on: these read values, never files' names or texts. */
export function disclosedDossier(inputs: Omit<DisclosedInputs, 'withheld' | 'runsAgain'>): Dossier {
  const { ceoCareer, keyStaff, developments } = inputs;
  return {
    schema: 1,
    answers: answersOf(inputs.answers),
    statements: yearsOf(inputs.amounts),
    patents: inputs.patents.map(patentOf),
    ...(ceoCareer && { ceoCareer: answerOf(ceoCareer) }),
    ...(keyStaff && { keyStaff: answerOf(keyStaff) }),
    ...(developments && { developments: answerOf(developments) }),
  };
}

const sourceOf = (source: DisclosedSource): Source =>
  source.kind === 'file' ? { ...source, fileName: '', raw: '' } : source;

const answerOf = <Value>(answer: DisclosedAnswer<Value>): Answer<Value> => ({
  ...answer,
  source: sourceOf(answer.source),
});

const answersOf = (answers: Readonly<Record<string, DisclosedAnswer<unknown>>>): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answerOf(answer)]));

function patentOf(patent: DisclosedPatent): Patent {
  const { applicationNumber, kind } = patent;
  const stated = patentAttributes.flatMap((attribute) => {
    const answer: DisclosedAnswer<unknown> | undefined = patent[attribute];
    return answer ? [[attribute, answerOf(answer)] as const] : [];
  });
  return { ...(Object.fromEntries(stated) as Partial<Patent>), applicationNumber, kind };
}

function yearsOf(amounts: readonly DisclosedAmount[]): readonly StatementYear[] {
  const years = new Map<string, StatementYear>();
  for (const { fiscalYear, basis, account, answer } of amounts) {
    const key = `${fiscalYear} ${basis}`;
    const { values } = years.get(key) ?? { values: {} };
    years.set(key, { fiscalYear, basis, values: { ...values, [account]: answerOf(answer) } });
  }
  return [...years.values()];
}
