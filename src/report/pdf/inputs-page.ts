import type { DisclosedAnswer, Disclosure } from '../../domain/disclosure/disclosure';
import type { ListName } from '../../domain/dossier/edits';
import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import { patentAttributes } from '../../domain/dossier/patent';
import { type FormSection, formSections } from '../../domain/indicators/question';
import { type QuestionId, questionIds, questionOf } from '../../domain/indicators/questions';
import { m } from '../../i18n/generated/messages.js';
import { patentAttributeTexts } from '../../i18n/patent-text';
import { placeText } from '../../i18n/place-text';
import { sourceKinds } from '../../i18n/source-text';
import { answerText, listTexts } from '../../i18n/value-text';
import type { Word } from '../../i18n/word';
import { Flow } from './flow';
import { drawStatements } from './statements-table';
import { palette } from './palette';
import { leading, styles } from './styles';
import { type Cell, cell, drawTable } from './table';
import type { Telling } from './telling';

type Told = DisclosedAnswer<unknown>;

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

export function hasInputs({ inputs }: Disclosure): boolean {
  const { answers, amounts, patents } = inputs;
  const listed = lists.some((list) => inputs[list]);
  return Object.keys(answers).length > 0 || amounts.length > 0 || patents.length > 0 || listed;
}

/** The appendix: every value that was chosen, each with where it came from. */
export function drawInputs(telling: Telling): void {
  const { order, paper, language } = telling;
  if (!hasInputs(order.disclosure)) return;
  const title = m.report_inputs({}, language);
  const flow = new Flow(paper, title);
  flow.title(title, m.report_inputs_about({}, language));
  drawWithheld(flow, telling);
  drawAnswers(flow, telling);
  drawStatements(flow, telling);
  drawPatentInputs(flow, telling);
}

/** Where a value came from, in words. */
function sourceText({ source }: Told, { language }: Telling): string {
  if (source.kind === 'typed') return m.report_source_typed({}, language);
  if (source.kind === 'example') return m.report_source_example({}, language);
  const kind = sourceKinds[source.format]({}, language);
  return m.report_source_file({ kind, place: placeText(source.place, language.locale) }, language);
}

/** A value with its unit. */
function valueWithUnit(id: QuestionId, answer: Told, { language }: Telling): string {
  const value = answerText({ kind: 'answer', id }, answer, language.locale);
  if (answer.state !== 'known') return value;
  const question = questionOf(id);
  if (question.kind === 'amount') return m.unit_million_won({ value }, language);
  if (question.kind !== 'count') return value;
  const unit = question.unit[language.locale];
  return /^[가-힣]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`;
}

const sectionTexts: Readonly<Record<FormSection, Word>> = {
  company: m.step_company,
  finance: m.step_finance,
  technology: m.step_technology,
  business: m.step_business,
};

/** Answers by the step of the form that asks for them. */
function drawAnswers(flow: Flow, telling: Telling): void {
  const { inputs } = telling.order.disclosure;
  const { language } = telling;
  const rowOf = (label: string, value: string, answer: Told): readonly Cell[] => [
    cell(label),
    cell(value, styles.cellStrong),
    cell(sourceText(answer, telling), styles.note),
  ];
  for (const section of formSections) {
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
    drawRows(flow, sectionTexts[section]({}, language), [...rows, ...listed], telling);
  }
}

const sectionOfList: Readonly<Record<(typeof lists)[number], FormSection>> = {
  ceoCareer: 'company',
  keyStaff: 'company',
  developments: 'technology',
};

function drawRows(
  flow: Flow,
  title: string,
  rows: readonly (readonly Cell[])[],
  { language }: Telling,
): void {
  if (rows.length === 0) return;
  flow.heading(title);
  drawTable(
    flow,
    [
      { title: m.report_input({}, language), share: 46 },
      { title: m.report_input_value({}, language), share: 30 },
      { title: m.report_input_source({}, language), share: 24 },
    ],
    rows,
  );
  flow.y += 14;
}

function drawPatentInputs(flow: Flow, telling: Telling): void {
  const { language, order } = telling;
  const { patents } = order.disclosure.inputs;
  if (patents.length === 0) return;
  const rows = patents.map((patent): readonly Cell[] => {
    const stated = patentAttributes.flatMap((attribute) => {
      const answer = patent[attribute];
      return answer ? [{ attribute, answer }] : [];
    });
    const values = stated.map(({ attribute, answer }) => {
      const place = { kind: 'patent', patent, attribute } as const;
      return `${attributeTexts[attribute]({}, language)} ${answerText(place, answer, language.locale)}`;
    });
    const sources = new Set(stated.map(({ answer }) => sourceText(answer, telling)));
    return [
      cell(formatApplicationNumber(patent.applicationNumber), styles.cellStrong),
      cell(values.join(' · ')),
      cell([...sources].join('\n'), styles.note),
    ];
  });
  flow.heading(m.report_patent_inputs({}, language));
  drawTable(
    flow,
    [
      { title: m.report_patent({}, language), share: 20 },
      { title: m.report_input_value({}, language), share: 56 },
      { title: m.report_input_source({}, language), share: 24 },
    ],
    rows,
  );
  flow.y += 16;
}

/** How many values of each kind were held back. */
function drawWithheld(flow: Flow, { language, formats, order }: Telling): void {
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
  const text =
    told.length === 0
      ? m.report_withheld_none({}, language)
      : m.report_withheld_some({ kinds: told.join(', ') }, language);
  const { x, width } = flow.whole;
  const inner = { x: x + 14, width: width - 28 };
  const height = 34 + flow.lines(text, styles.body, inner.width).length * leading(styles.body);
  flow.need(height);
  flow.canvas.box(flow.at(x), width, height, palette.well, 8);
  flow.y += 10;
  flow.paragraph(m.report_withheld({}, language), styles.cellStrong, inner);
  flow.paragraph(text, styles.body, inner);
  flow.y += 26;
}
