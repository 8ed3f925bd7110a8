import type { DisclosureChoice, InputId } from '../../src/domain/disclosure/disclosure';
import { type Answer, known, type Source, typed } from '../../src/domain/dossier/answer';
import type { Dossier } from '../../src/domain/dossier/dossier';
import { formatApplicationNumber, formatRegistrationNumber } from '../../src/domain/dossier/identifiers';
import type { Note } from '../../src/domain/notes/note';
import { packIds } from '../../src/domain/pack/manifest';
import { resultOf } from '../../src/domain/disclosure/result-of';
import type { Made } from './made-orders';

/** Something that stands nowhere else, in every way in which it could be written, and when it may be in the file. */
export interface Secret {
  readonly written: readonly string[];
  readonly isChosen: (choice: DisclosureChoice) => boolean;
}

const never = (): boolean => false;
const ofInput =
  (id: string): Secret['isChosen'] =>
  ({ inputs }) =>
    inputs.includes(id as InputId);

const sheet = '비밀시트9017';
const fromFile = {
  kind: 'file',
  fileName: '비밀파일5521.xlsx',
  digest: 'ab'.repeat(32),
  format: 'accounting',
  place: `${sheet}!C12 · 비밀계정3390`,
  raw: '비밀원문6604',
} as const satisfies Source;
const person = '염탐꾼';

const companySecrets = {
  name: ['company.name', ['비밀정밀7391(가상)', '비밀정밀7391']],
  businessNumber: ['company.businessNumber', ['124-81-00998', '1248100998']],
  corporateNumber: ['company.corporateNumber', ['130111-0006246', '1301110006246']],
  dartCode: ['company.dartCode', ['00918273']],
} as const;
const answerSecrets = {
  'technology.name': '비밀기술4415',
  'technology.outline': '비밀개요8862',
} as const;

export const secretNote: Note = {
  id: 'n',
  place: 'model:originality',
  kind: 'note',
  text: '숨긴 말 5173',
  evidence: '숨긴 근거 2098',
  fileName: '비밀메모3147.pdf',
  writtenAt: '2026-11-20T03:00:00.000Z',
};

/** The million won of the nth amount. */
const amountAt = (at: number): number => 73_915_264 + 7_919 * at;
const titleAt = (at: number): string => `숨긴 발명 ${8426 + 17 * at}`;
const employer = '비밀직장6250';
const development = '비밀개발1739';

/** The company with a secret in whatever holds a text or an amount. Its result stays as it is. */
export function withSecrets({ dossier, result }: Made): Made & { readonly secrets: readonly Secret[] } {
  let count = 0;
  const secrets: Secret[] = [
    {
      written: [sheet, fromFile.fileName, '비밀계정3390', fromFile.raw, person, '비밀메모3147'],
      isChosen: never,
    },
    { written: [employer], isChosen: ofInput('people:ceoCareer') },
    { written: [development], isChosen: ofInput('developments') },
    {
      written: [secretNote.text, secretNote.evidence ?? ''],
      isChosen: ({ notes }) => notes.includes(secretNote.id),
    },
    ...Object.entries(companySecrets).map(([field, [, written]]): Secret => ({
      written,
      isChosen: ({ company }) => company.some((one) => one === field),
    })),
    ...Object.entries(answerSecrets).map(([id, text]): Secret => ({
      written: [text],
      isChosen: ofInput(`answer:${id}`),
    })),
    ...valueSecrets(result),
  ];
  const statements = dossier.statements.map((year) => ({
    ...year,
    values: Object.fromEntries(
      Object.keys(year.values).map((account) => {
        const million = amountAt(count++);
        secrets.push({
          written: [String(million), million.toLocaleString('en')],
          isChosen: ofInput(`amount:${year.fiscalYear}:${account}`),
        });
        return [account, known(million * 1_000_000, fromFile)];
      }),
    ),
  }));
  const patents = dossier.patents.map((patent, at) => {
    const { applicationNumber: number } = patent;
    const isChosen = ofInput(`patent:${number}`);
    const registration = `10${7_351_846 + 17 * at}0000`;
    secrets.push(
      { written: [titleAt(at)], isChosen },
      { written: [registration, formatRegistrationNumber(registration)], isChosen },
      {
        written: [number, formatApplicationNumber(number)],
        isChosen: (choice) =>
          isChosen(choice) || (choice.parts.includes('patents') && choice.models.includes('originality')),
      },
    );
    const applicants = known([companySecrets.name[1][0], person], fromFile);
    return {
      ...patent,
      title: known(titleAt(at), fromFile),
      registrationNumber: known(registration, fromFile),
      applicants,
    };
  });
  const texts = [
    ...Object.values(companySecrets).map(([id, [text]]) => [id, text] as const),
    ...Object.entries(answerSecrets),
  ].map(([id, text]): [string, Answer<string>] => [id, known(text, fromFile)]);
  const secret: Dossier = {
    ...dossier,
    answers: { ...dossier.answers, ...Object.fromEntries(texts) },
    statements,
    patents,
    ceoCareer: known([{ startMonth: '2001-03', endMonth: '2011-02', employer, isSameIndustry: true }], typed),
    developments: known(
      [{ name: development, manner: 'own', hasPrototype: true, hasSales: true, hasIp: true }],
      typed,
    ),
  };
  return { dossier: secret, result, notes: [secretNote], secrets };
}

/** Values of indicators that are long enough to be known by their digits. */
function valueSecrets(result: Made['result']): readonly Secret[] {
  const indicators = new Map<string, Set<string>>();
  for (const pack of packIds) {
    const one = resultOf(result, pack);
    for (const { found, indicator } of one.status === 'graded' ? one.points : []) {
      const digits = found.state === 'known' ? String(found.value) : '';
      if (digits.length < 9) continue;
      indicators.set(digits, (indicators.get(digits) ?? new Set()).add(indicator));
    }
  }
  return [...indicators].map(([digits, named]) => ({
    written: [digits],
    isChosen: ({ values }) => values.some((value) => named.has(value)),
  }));
}
