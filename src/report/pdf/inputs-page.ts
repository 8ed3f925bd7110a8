import type { DisclosedAnswer, Disclosure } from '../../domain/disclosure/disclosure';
import type { ListName } from '../../domain/dossier/edits';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import { patentAttributes } from '../../domain/dossier/patent';
import { type FormSection, formSections } from '../../domain/indicators/question';
import { type QuestionId, questionIds, questionOf } from '../../domain/indicators/questions';
import { m } from '../../i18n/generated/messages.js';
import { patentAttributeTexts } from '../../i18n/patent-text';
import { answerText, listTexts } from '../../i18n/value-text';
import type { Word } from '../../i18n/word';
import { columnsHeight, columnWidth, drawColumns, type Strip } from './columns';
import type { Flow } from './flow';
import { headingStrip, type InputRow, rowStrips, textStrips } from './input-strips';
import { type SourceMarks, sourceMarks } from './source-marks';
import { statementStrips } from './statements-table';
import { styles } from './styles';
import type { Telling } from './telling';

type Told = DisclosedAnswer<unknown>;

const columns = 2;

/** The form's own labels say how to fill in; here they say what stands there. */
const attributeTexts: typeof patentAttributeTexts = {
  ...patentAttributeTexts,
  ipcCodes: m.report_patent_ipc,
  cpcCodes: m.report_patent_cpc,
  citedClasses: m.report_patent_cited_classes,
  foreignPriority: m.report_patent_abroad,
  companyApplicant: m.report_patent_company,
  agent: m.report_patent_agent,
};

const lists = ['ceoCareer', 'keyStaff', 'developments'] as const satisfies readonly ListName[];

const sectionOfList: Readonly<Record<(typeof lists)[number], FormSection>> = {
  ceoCareer: 'company',
  keyStaff: 'company',
  developments: 'technology',
};

const sectionTexts: Readonly<Record<FormSection, Word>> = {
  company: m.step_company,
  finance: m.step_finance,
  technology: m.step_technology,
  business: m.step_business,
};

export function hasInputs({ inputs }: Disclosure): boolean {
  const { answers, amounts, patents } = inputs;
  const listed = lists.some((list) => inputs[list]);
  return Object.keys(answers).length > 0 || amounts.length > 0 || patents.length > 0 || listed;
}

/** Room that the appendix asks for before it begins. */
const atLeast = 150;
/** One that fits a page is not begun in less room than this, to end on the next page. */
const wholeAtLeast = 260;

/** The appendix: every value that was chosen, each with where it came from, in small type and columns. */
export function drawInputs(flow: Flow, telling: Telling): void {
  const { order, language } = telling;
  if (!hasInputs(order.disclosure)) return;
  const marks = sourceMarks(order.disclosure, telling);
  const strips = stripsOf(flow, marks, telling);
  flow.enter(m.report_inputs({}, language), roomFor(flow, strips));
  flow.title(m.report_inputs({}, language));
  flow.y -= 4;
  const about = [m.report_inputs_about({}, language), withheldText(telling), marks.legend];
  flow.paragraph(about.join(' '), styles.note);
  flow.y += 8;
  drawColumns(flow, strips, columns);
}

function roomFor(flow: Flow, strips: readonly Strip[]): number {
  const height = columnsHeight(strips, columns) + headHeight;
  return height < flow.paper.area.bottom - flow.paper.area.top ? Math.min(height, wholeAtLeast) : atLeast;
}

/** Of the title and what stands below it. */
const headHeight = 70;

function stripsOf(flow: Flow, marks: SourceMarks, telling: Telling): readonly Strip[] {
  const { language } = telling;
  const width = columnWidth(flow, columns);
  const answered = formSections.flatMap((section) => {
    const rows = rowsOf(section, marks, telling).flatMap((row) => rowStrips(flow, row, width));
    return rows.length === 0 ? [] : [{ title: sectionTexts[section]({}, language), rows }];
  });
  const strips = answered.flatMap(({ title, rows }, at) => headed(title, rows, at === 0));
  strips.push(...statementStrips(flow, { width, marks, isFirst: strips.length === 0 }, telling));
  const patents = patentStrips(flow, { width, marks }, telling);
  return [...strips, ...headed(m.report_patent_inputs({}, language), patents, strips.length === 0)];
}

/** Rows below a heading, which stands again above those that go on in another column. */
function headed(title: string, rows: readonly Strip[], isFirst: boolean): readonly Strip[] {
  if (rows.length === 0) return [];
  const head = headingStrip(title, true);
  return [headingStrip(title, isFirst), ...rows.map((row) => ({ ...row, head }))];
}

/** A value with its unit; in English the label names what is counted. */
function valueWithUnit(id: QuestionId, answer: Told, { language }: Telling): string {
  const value = answerText({ kind: 'answer', id }, answer, language.locale);
  if (answer.state !== 'known') return value;
  const question = questionOf(id);
  if (question.kind === 'amount') return m.unit_million_won({ value }, language);
  return question.kind === 'count' && language.locale === 'ko' ? `${value}${question.unit.ko}` : value;
}

/** Answers of a step of the form, with the lists that it asks for. */
function rowsOf(section: FormSection, marks: SourceMarks, telling: Telling): readonly InputRow[] {
  const { inputs } = telling.order.disclosure;
  const { language } = telling;
  const rowOf = (label: string, value: string, { source }: Told): InputRow => ({
    label,
    value: telling.paper.faces.drawable(value),
    mark: marks.markOf(source),
  });
  const rows = questionIds.flatMap((id) => {
    const [question, answer] = [questionOf(id), inputs.answers[id]];
    if (!answer || question.section !== section) return [];
    return [rowOf(question.label[language.locale], valueWithUnit(id, answer, telling), answer)];
  });
  const listed = lists.flatMap((name) => {
    const answer = inputs[name];
    if (!answer || sectionOfList[name] !== section) return [];
    const value = answerText({ kind: 'list', name }, answer, language.locale);
    return [rowOf(listTexts[name]({}, language), value, answer)];
  });
  return [...rows, ...listed];
}

function patentStrips(
  flow: Flow,
  { width, marks }: { width: number; marks: SourceMarks },
  { language, order }: Telling,
): readonly Strip[] {
  return order.disclosure.inputs.patents.flatMap((patent): readonly Strip[] => {
    const stated = patentAttributes.flatMap((attribute) => {
      const answer = patent[attribute];
      return answer ? [{ attribute, answer }] : [];
    });
    const values = stated.map(({ attribute, answer }) => {
      const place = { kind: 'patent', patent, attribute } as const;
      return `${attributeTexts[attribute]({}, language)} ${answerText(place, answer, language.locale)}`;
    });
    const letters = new Set(stated.map(({ answer }) => marks.markOf(answer.source)));
    return textStrips(
      flow,
      {
        label: formatApplicationNumber(patent.applicationNumber),
        value: values.join(' · '),
        mark: [...letters].join(' '),
      },
      width,
    );
  });
}

/** How many values of each kind were held back. */
function withheldText({ language, formats, order }: Telling): string {
  const { withheld } = order.disclosure.inputs;
  const kinds = [
    [withheld.answers, m.report_withheld_answers],
    [withheld.amounts, m.report_withheld_amounts],
    [withheld.patents, m.report_withheld_patents],
    [withheld.people, m.report_withheld_people],
  ] as const;
  const told = [
    ...kinds.flatMap(([count, text]) => (count > 0 ? [text({ count: formats.count(count) }, language)] : [])),
    ...(withheld.developments > 0 ? [m.report_withheld_developments({}, language)] : []),
  ];
  return told.length === 0
    ? m.report_withheld_none({}, language)
    : m.report_withheld_some({ kinds: told.join(', ') }, language);
}
