import fc from 'fast-check';
import { accountIds, accounts } from '../../domain/dossier/accounts';
import {
  type Answer,
  fileFormats,
  known,
  notApplicable,
  type Source,
  typed,
} from '../../domain/dossier/answer';
import type { Answers, Dossier } from '../../domain/dossier/dossier';
import { type Patent, type PatentAttribute, patentStatuses } from '../../domain/dossier/patent';
import { type StatementYear, statementBases } from '../../domain/dossier/statement-year';
import type { Question } from '../../domain/indicators/question';
import { questionIds, questionOf } from '../../domain/indicators/questions';

/** Texts that a spreadsheet or a reader could take for something else, among ordinary ones. */
const awkward = [
  '=1+1',
  "'=1",
  '+82-2-123',
  '-',
  '@name',
  '해당 없음',
  '없음',
  'None',
  'n/a',
  '예',
  '가|나',
  'a\\|b\\',
  '2024-05-31',
  '00123',
  '1,234',
  '_x0041_',
  'a_x000D_b',
  '줄\n바꿈',
  '\u0007종',
  '"따옴표", 쉼표; 그리고',
  '<b>&amp;</b>',
  'tech-rating-workbook',
  'toString',
  '__proto__',
];
const normal = (text: string): string => text.normalize('NFC').trim();
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 40) }))
    .map(normal)
    .filter((one) => one !== '' && one.length <= maxLength);
const parts = fc.array(text(40), { maxLength: 4 });
const date = fc
  .integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2049, 11, 31) })
  .map((time) => new Date(time).toISOString().slice(0, 10));
const won = (signed: boolean) =>
  fc
    .integer({ min: signed ? -Number.MAX_SAFE_INTEGER : 0, max: Number.MAX_SAFE_INTEGER })
    .map((one) => one || 0);

const source: fc.Arbitrary<Source> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(typed) },
  { weight: 1, arbitrary: fc.constant<Source>({ kind: 'example' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('file' as const),
      fileName: text(40),
      digest: fc.constant('0123456789abcdef'.repeat(4)),
      format: fc.constantFrom(...fileFormats),
      place: fc.string({ maxLength: 12 }),
      raw: fc.string({ unit: 'grapheme', maxLength: 20 }),
    }),
  },
);

/** An answer of any state; undefined is "not answered". */
const answer = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Answer<Value> | undefined> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(value, source).map(([one, from]): Answer<Value> => known(one, from)) },
    { weight: 1, arbitrary: source.map((from): Answer<Value> => notApplicable(from)) },
    { weight: 3, arbitrary: fc.constant(undefined) },
  );

function valueFor(question: Question): fc.Arbitrary<string | number | boolean> {
  switch (question.kind) {
    case 'check':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...question.options.map((option) => option.value));
    case 'count':
      return fc.integer({ min: question.range[0], max: question.range[1] });
    case 'amount':
      return won(false);
    case 'text':
      return text(question.maxLength);
    case 'date':
      return date;
  }
}

const withoutUndefined = <Type extends object>(object: Type): Type =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Type;

const answers = fc
  .record(Object.fromEntries(questionIds.map((id) => [id, answer(valueFor(questionOf(id)))])))
  .map((given) => withoutUndefined(given) as Answers);

const year = fc
  .record({
    fiscalYear: fc.integer({ min: 1990, max: 2039 }),
    basis: fc.constantFrom(...statementBases),
    values: fc
      .record(Object.fromEntries(accountIds.map((id) => [id, answer(won(accounts[id].signed))])))
      .map(withoutUndefined)
      .filter((values) => Object.keys(values).length > 0),
  })
  .map((one) => one as StatementYear);
const statements = fc
  .uniqueArray(year, { maxLength: 5, selector: ({ fiscalYear }) => fiscalYear })
  .map((years) => years.sort((one, other) => other.fiscalYear - one.fiscalYear));

const subclass = fc.constantFrom('F02M', 'H10D', 'G06N', 'B05B', 'A61K');
const code = fc
  .tuple(subclass, fc.integer({ min: 1, max: 9999 }))
  .map(([one, group]) => `${one} ${group}/00`);
const classes = fc.array(subclass, { maxLength: 3 });
const flag = fc.boolean();
const count = fc.nat(1000);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const attributes: { readonly [Attribute in PatentAttribute]: fc.Arbitrary<unknown> } = {
  title: text(300),
  status: fc.constantFrom(...patentStatuses),
  filedOn: date,
  registrationNumber: fc.nat(9_999_999).map((one) => `10${String(one).padStart(7, '0')}0000`),
  registeredOn: date,
  publishedOn: date,
  ipcCodes: fc.array(code, { maxLength: 4 }),
  cpcCodes: fc.array(code, { maxLength: 4 }),
  applicants: parts,
  companyApplicant: flag,
  claims: fc.integer({ min: 1, max: 1000 }),
  inventors: count,
  agent: flag,
  foreignPriority: flag,
  priorityClaims: count,
  familyOffices: fc.nat(300),
  backwardCitations: count,
  forwardCitations: count,
  citedClasses: fc.array(subclass, { maxLength: 6 }),
  citedPatents: fc.array(
    fc.record({ classes, isOwn: optional(flag), isNonPatent: optional(flag) }).map(withoutUndefined),
    { maxLength: 4 },
  ),
  citingPatents: fc.array(fc.record({ date, classes }), { maxLength: 4 }),
};

const patent = fc
  .record({
    kind: fc.constantFrom('patent', 'utilityModel'),
    year: fc.integer({ min: 1980, max: 2026 }),
    serial: fc.nat(9_999_999),
    answers: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record(
          Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, answer(value)])),
        ),
      },
      // Of some rights nothing is known but their number.
      { weight: 1, arbitrary: fc.constant({}) },
    ),
  })
  .map(({ kind, year: filed, serial, answers: given }): Patent => {
    const number = `${kind === 'patent' ? 10 : 20}${filed}${String(serial).padStart(7, '0')}`;
    return { applicationNumber: number, kind, ...withoutUndefined(given) };
  });

const month = fc.tuple(fc.integer({ min: 1960, max: 2024 }), fc.integer({ min: 1, max: 12 }));
const monthOf = ([of, at]: readonly [number, number]) => `${of}-${String(at).padStart(2, '0')}`;
const careerPost = fc
  .record({ start: month, years: fc.integer({ min: 1, max: 20 }), employer: text(60), isSameIndustry: flag })
  .map(({ start: [from, at], years, employer, isSameIndustry }) => ({
    startMonth: monthOf([from, at]),
    endMonth: monthOf([from + years, at]),
    employer,
    isSameIndustry,
  }));
const keyStaff = fc.record({
  kind: fc.constantFrom('research', 'development', 'other'),
  sameIndustryYears: fc.nat(120).map((half) => half / 2),
});
const development = fc.record({
  name: text(80),
  manner: fc.constantFrom('own', 'joint', 'outsourced'),
  hasPrototype: flag,
  hasSales: flag,
  hasIp: flag,
});
const list = <Entry>(entry: fc.Arbitrary<Entry>) => answer(fc.array(entry, { maxLength: 4 }));

/** Any dossier that the app can hold: every question, account, attribute and list, in every state. */
export const randomDossier: fc.Arbitrary<Dossier> = fc
  .record({
    schema: fc.constant(1),
    answers,
    statements,
    patents: fc.uniqueArray(patent, { maxLength: 6, selector: (one) => one.applicationNumber }),
    ceoCareer: list(careerPost),
    keyStaff: list(keyStaff),
    developments: list(development),
  })
  .map((dossier) => withoutUndefined(dossier) as Dossier);
