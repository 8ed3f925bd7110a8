import type { Disclosable } from '../../../src/domain/disclosure/disclose';
import type { DisclosureChoice, InputId, ResultPart } from '../../../src/domain/disclosure/disclosure';
import { companyQuestionOf } from '../../../src/domain/disclosure/input-id';
import { type Answer, known, type Source } from '../../../src/domain/dossier/answer';
import type { Dossier } from '../../../src/domain/dossier/dossier';
import type { PackId } from '../../../src/domain/pack/manifest';
import type { Graded, NotGraded, OutsideValue, ResultDocument } from '../../../src/domain/result/result';

/** Another value of the same type. */
function otherValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(1);
  if (typeof value === 'string') return `${value} another`;
  return typeof value === 'number' ? value + 1 : !value;
}
const other = (answer: Answer<unknown>): Answer<unknown> =>
  answer.state === 'known' ? known(otherValue(answer.value), otherSource(answer.source)) : answer;
const otherSource = (source: Source): Source =>
  source.kind === 'file' ? { ...source, fileName: 'another', raw: 'another', place: 'another' } : source;
/** Names of files and texts around values are never shown. */
const otherFile = (answer: Answer<unknown>): Answer<unknown> =>
  answer.source.kind === 'file'
    ? { ...answer, source: { ...answer.source, fileName: 'another', raw: 'another' } }
    : answer;

type Answers = Readonly<Record<string, Answer<unknown>>>;
const changed = (answers: Answers, isChosen: (id: string) => boolean): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, isChosen(id) ? otherFile(answer) : other(answer)]),
  );

/** The evaluation with everything changed that was not chosen. */
export function changedBeside(evaluation: Disclosable, choice: DisclosureChoice): Disclosable {
  return {
    ...evaluation,
    dossier: changedDossier(evaluation.dossier, choice),
    result: changedResult(evaluation.result, choice),
    notes: evaluation.notes.map((note) => ({
      ...note,
      fileName: 'another',
      ...(!choice.notes.includes(note.id) && { text: 'another', evidence: 'another' }),
    })),
    packs: evaluation.packs.map((pack) =>
      choice.models.includes(pack.purpose) ? pack : { ...pack, digest: 'another' },
    ),
  };
}

function changedDossier(dossier: Dossier, { company, inputs }: DisclosureChoice): Dossier {
  const named = company.map((field): string => companyQuestionOf[field]);
  const has = (id: string): boolean => inputs.includes(id as InputId);
  const { ceoCareer, keyStaff, developments } = dossier;
  const list = (answer: Answer<unknown>, id: InputId) => (has(id) ? otherFile(answer) : other(answer));
  const whole = {
    ...dossier,
    answers: changed(dossier.answers, (id) => has(`answer:${id}`) || named.includes(id)),
    statements: dossier.statements.map((year) => ({
      ...year,
      values: changed(year.values, (account) => has(`amount:${year.fiscalYear}:${account}`)),
    })),
    patents: dossier.patents.map(({ applicationNumber, kind, ...stated }) => {
      const isChosen = has(`patent:${applicationNumber}`);
      const number = isChosen ? applicationNumber : `another ${applicationNumber}`;
      return { ...changed(stated, () => isChosen), applicationNumber: number, kind };
    }),
    ...(ceoCareer && { ceoCareer: list(ceoCareer, 'people:ceoCareer') }),
    ...(keyStaff && { keyStaff: list(keyStaff, 'people:keyStaff') }),
    ...(developments && { developments: list(developments, 'developments') }),
  };
  return whole as unknown as Dossier;
}

function changedResult(result: ResultDocument, choice: DisclosureChoice): ResultDocument {
  return {
    ...result,
    innovationGrowth: changedModel(result.innovationGrowth, 'innovation-growth', choice),
    businessFeasibility: changedModel(result.businessFeasibility, 'business-feasibility', choice),
    originality: changedModel(result.originality, 'originality', choice),
  };
}

function changedModel<Result extends Graded>(
  result: Result | NotGraded,
  pack: PackId,
  { models, parts, values }: DisclosureChoice,
): Result | NotGraded {
  if (!models.includes(pack)) {
    return { status: 'notGraded', model: { id: pack, version: 'another' }, reason: 'nothingAnswered' };
  }
  const outside = (one: OutsideValue) =>
    values.includes(one.indicator) ? one : { ...one, value: one.value + 1 };
  if (result.status === 'notGraded') {
    return result.reason === 'outsideSeen' ? { ...result, outside: result.outside.map(outside) } : result;
  }
  const left = (part: ResultPart): boolean => !parts.includes(part);
  return {
    ...result,
    outsideSeen: result.outsideSeen.map(outside),
    points: left('points')
      ? []
      : result.points.map((line) =>
          line.found.state === 'known' && !values.includes(line.indicator)
            ? { ...line, found: { state: 'known', value: line.found.value + 1 } }
            : line,
        ),
    ...(left('groups') && { groups: [] }),
    ...(left('reasons') && { reasons: ['another'] }),
    ...(left('outcomes') && { outcomes: [] }),
    ...(left('patents') && 'patents' in result && { patents: [], notHeld: 99 }),
  };
}
