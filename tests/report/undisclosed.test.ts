import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Choosable } from '../../src/domain/disclosure/choosable';
import type { DisclosureChoice } from '../../src/domain/disclosure/disclosure';
import { type Answer, known, typed } from '../../src/domain/dossier/answer';
import type { Dossier } from '../../src/domain/dossier/dossier';
import type { Note } from '../../src/domain/notes/note';
import { makeReport } from '../../src/report/worker/make-report';
import { fontFiles, madeOf, manifests, orderOf } from './made-orders';
import { bare, textsIn } from './read-pdf';
import { hasChecker, unpacked } from './render-pages';
import { newSigningKey } from './signing-key';

/*
 * Secrets that stand nowhere else, one in every input that holds text or a number. Whatever is not chosen must be in the
 * file neither as text of a page, nor in its bytes, nor in its streams once they are unpacked.
 */
const strong = madeOf('strongManufacturer');
const secretName = '비밀정밀7391(가상)';
const secretTitle = '숨긴 발명 8426';
const secretAmount = 73_915_264_000_000;
const secretNote = '숨긴 말 5173';

const dossier: Dossier = {
  ...strong.dossier,
  answers: { ...strong.dossier.answers, 'company.name': known(secretName, typed) },
  statements: strong.dossier.statements.map((year) => ({
    ...year,
    values: { ...year.values, inventories: known(secretAmount, typed) },
  })),
  patents: strong.dossier.patents.map((patent) => ({ ...patent, title: known(secretTitle, typed) })),
};
const notes: readonly Note[] = [
  {
    id: 'n',
    place: 'model:originality',
    kind: 'note',
    text: secretNote,
    writtenAt: '2026-11-20T03:00:00.000Z',
  },
];

const partOf = <Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> => fc.subarray([...items]);

const choices = (items: Choosable): fc.Arbitrary<DisclosureChoice> =>
  fc.record({
    company: partOf(items.company),
    models: partOf(items.models),
    parts: partOf(items.parts),
    values: partOf(items.values.map(({ indicator }) => indicator)),
    inputs: partOf(items.inputs.map(({ id }) => id)),
    notes: partOf(items.notes),
  });

let items: Choosable | undefined;
orderOf({ dossier, result: strong.result, notes }, (found) => {
  items = found;
  return { company: [], models: [], parts: [], values: [], inputs: [], notes: [] };
});

const numberOf = (answer: Answer<unknown> | undefined): unknown =>
  answer && 'value' in answer && answer.value;

/** Where each secret may stand: only if this was chosen. */
function secretsNotChosen(choice: DisclosureChoice): readonly string[] {
  const shows = (id: string): boolean => choice.inputs.some((one) => one === id);
  const hasPatents = dossier.patents.some(({ applicationNumber }) => shows(`patent:${applicationNumber}`));
  const hasStock = choice.inputs.some((id) => id.endsWith(':inventories'));
  const numbers = dossier.patents
    .map(({ applicationNumber }) => applicationNumber)
    .filter((number) => !shows(`patent:${number}`) && !choice.parts.includes('patents'));
  return [
    ...(choice.company.includes('name') ? [] : [secretName]),
    ...(hasPatents ? [] : [secretTitle]),
    ...(hasStock ? [] : [String(secretAmount), '73,915,264']),
    ...(choice.notes.includes('n') ? [] : [secretNote]),
    ...(choice.models.includes('originality') ? numbers : []),
  ];
}

it('what was not chosen is nowhere in a sealed report', { timeout: 180_000 }, async () => {
  expect(numberOf(dossier.statements[0]?.values.inventories)).toBe(secretAmount);
  if (!items) throw new Error('nothing to choose from');
  const key = await newSigningKey();
  await fc.assert(
    fc.asyncProperty(choices(items), fc.constantFrom('full', 'onePage'), async (choice, form) => {
      const { disclosure } = orderOf({ dossier, result: strong.result, notes }, () => choice);
      const bytes = await makeReport(
        {
          disclosure,
          key,
          manifests,
          language: 'ko',
          form,
          madeAt: '2026-11-27T12:00:00.000Z',
          appAddress: 'https://example.com/',
        },
        fontFiles,
      );
      const text = bare((await textsIn(bytes)).join(''));
      const raw = [Buffer.from(bytes), ...(hasChecker ? [unpacked(bytes)] : [])];
      for (const secret of secretsNotChosen(choice)) {
        expect(text).not.toContain(bare(secret));
        for (const form of formsOf(secret)) expect(raw.some((part) => part.includes(form))).toBe(false);
      }
    }),
    { numRuns: 12, seed: 20261127 },
  );
});

/** As it could lie in a PDF or in a token: plain, as UTF-16 in hexadecimal, and in base64url at each of three offsets. */
function formsOf(secret: string): readonly string[] {
  const plain = Buffer.from(secret, 'utf8');
  const hex = Array.from(secret, (sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const shifted = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64url');
    return text.slice(shift === 0 ? 0 : shift + 1, -2);
  });
  return [secret, hex, hex.toUpperCase(), ...shifted];
}

it('what was chosen can be read on its pages', { timeout: 60_000 }, async () => {
  const { disclosure } = orderOf({ dossier, result: strong.result, notes }, (found) => ({
    company: found.company,
    models: found.models,
    parts: found.parts,
    values: [],
    inputs: found.inputs.map(({ id }) => id),
    notes: found.notes,
  }));
  const key = await newSigningKey();
  const bytes = await makeReport(
    {
      disclosure,
      key,
      manifests,
      language: 'ko',
      form: 'full',
      madeAt: '2026-11-27T12:00:00.000Z',
      appAddress: 'https://example.com/',
    },
    fontFiles,
  );
  const text = bare((await textsIn(bytes)).join(''));
  for (const shown of [secretName, secretTitle, '73,915,264', secretNote])
    expect(text).toContain(bare(shown));
});
