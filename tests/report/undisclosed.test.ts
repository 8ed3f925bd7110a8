import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Choosable } from '../../src/domain/disclosure/choosable';
import type { DisclosureChoice } from '../../src/domain/disclosure/disclosure';
import { makeReport } from '../../src/report/worker/make-report';
import { fontFiles, madeOf, manifests, orderOf } from './made-orders';
import { bare, textsIn } from './read-pdf';
import { hasChecker, unpacked } from './render-pages';
import { type Secret, withSecrets } from './secrets';
import { newSigningKey } from './signing-key';

/*
 * Whatever is not chosen must be in the file neither as text of a page, nor in its bytes, nor in its streams once they are
 * unpacked, nor in an item of its token, nor as a sign of its fonts.
 */
const { secrets, ...made } = withSecrets(madeOf('strongManufacturer'));

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

const nothing: DisclosureChoice = { company: [], models: [], parts: [], values: [], inputs: [], notes: [] };
let found: Choosable | undefined;
orderOf(made, (items) => {
  found = items;
  return nothing;
});
if (!found) throw new Error('nothing to choose from');
const items = found;

type Form = 'full' | 'onePage';
const key = await newSigningKey();
async function reportOf(choice: DisclosureChoice, form: Form): Promise<Uint8Array<ArrayBuffer>> {
  const { disclosure } = orderOf(made, () => choice);
  const wish = { disclosure, key, manifests, language: 'ko', form } as const;
  return await makeReport(
    { ...wish, madeAt: '2026-11-27T12:00:00.000Z', appAddress: 'https://example.com/' },
    fontFiles,
  );
}

/** Every item of the token as the text that it is, and its head and payload. */
function tokenText(bytes: Uint8Array): string {
  const [token = ''] = /eyJ[\w.~-]+~/.exec(Buffer.from(bytes).toString('latin1')) ?? [];
  expect(token.length).toBeGreaterThan(1_000);
  return token
    .split(/[.~]/)
    .map((part) => Buffer.from(part, 'base64url').toString('utf8'))
    .join('\n');
}

/** Signs that the fonts of the file can show: the second column of their tables (ISO 32000-2, 9.10.3). */
const signsOfFonts = (streams: Buffer): ReadonlySet<string> =>
  new Set(
    Array.from(streams.toString('latin1').matchAll(/^<[0-9A-F]+> <([0-9A-F]{4})>$/gim), ([, code = '']) =>
      String.fromCodePoint(parseInt(code, 16)),
    ),
  );

/** As it could lie in a PDF: plain, and as UTF-16 in hexadecimal. What is in base64url is read by `tokenText`. */
function formsOf(secret: string): readonly string[] {
  const hex = Array.from(secret, (sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  return [secret, hex, hex.toUpperCase()];
}

const writtenIn = (some: readonly Secret[]): readonly string[] => some.flatMap(({ written }) => written);

it('what was not chosen is nowhere in a sealed report', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(choices(items), fc.constantFrom<Form>('full', 'onePage'), async (choice, form) => {
      const bytes = await reportOf(choice, form);
      const text = bare((await textsIn(bytes)).join(''));
      const token = tokenText(bytes);
      const raw = [Buffer.from(bytes), ...(hasChecker ? [unpacked(bytes)] : [])];
      const found = writtenIn(secrets.filter(({ isChosen }) => !isChosen(choice))).filter(
        (secret) =>
          text.includes(bare(secret)) ||
          token.includes(secret) ||
          formsOf(secret).some((one) => raw.some((part) => part.includes(one))),
      );
      expect(found).toEqual([]);
    }),
    { numRuns: 12, seed: 20261127 },
  );
});

it('the fonts of a report hold no sign of what was not chosen', async () => {
  const bytes = await reportOf({ ...nothing, models: items.models }, 'full');
  const signs = signsOfFonts(hasChecker ? unpacked(bytes) : Buffer.alloc(0));
  if (hasChecker) expect(signs).toContain('등');
  // Syllables of names that no page of ours uses.
  for (const sign of '탐꾼쥣') expect(signs).not.toContain(sign);
});

it('what was chosen can be read on its pages', async () => {
  const bytes = await reportOf(
    {
      company: items.company,
      models: items.models,
      parts: items.parts,
      values: [],
      inputs: items.inputs.map(({ id }) => id),
      notes: items.notes,
    },
    'full',
  );
  const text = bare((await textsIn(bytes)).join(''));
  const some = [
    '비밀정밀7391(가상)',
    '숨긴 발명 8426',
    '10-7351846-0000',
    '73,915,264',
    '숨긴 말 5173',
    '비밀기술4415',
  ];
  for (const shown of some) expect(text).toContain(bare(shown));
});
