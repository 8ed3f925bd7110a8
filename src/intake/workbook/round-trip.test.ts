import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../domain/dossier/answer';
import { type Dossier, emptyDossier } from '../../domain/dossier/dossier';
import { listNames } from '../../domain/dossier/edits';
import { exampleDossier } from '../../domain/dossier/example';
import type { Reading } from '../../domain/dossier/reading';
import { reviewReadings } from '../../domain/dossier/review';
import type { Language } from '../../domain/local-text';
import { writePatentCsv } from '../../workbook/write-patent-csv';
import { writeWorkbook } from '../../workbook/write-workbook';
import { readBytes } from '../read-bytes';
import { randomDossier } from '../testing/random-dossier';

const options = { numRuns: Number(process.env['WORKBOOK_RUNS'] ?? 60), seed: 20_261_122 };
const languages: readonly Language[] = ['ko', 'en'];

async function readBack(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const outcome = await readBytes(bytes, 'form');
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const [reading, ...others] = outcome.value;
  if (!reading || others.length > 0) throw new Error('one reading is expected');
  return reading;
}

/** State and value, without where they came from. */
const bare = (answer: Answer<unknown>) =>
  answer.state === 'known' ? { value: answer.value } : 'notApplicable';
const bareAll = (answers: object) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, one]) =>
      typeof one === 'object' ? [name, bare(one as Answer<unknown>)] : [name, one],
    ),
  );

const contentOf = (from: Dossier | Reading) => ({
  answers: bareAll(from.answers),
  statements: from.statements.map((year) => ({ ...year, values: bareAll(year.values) })),
  patents: from.patents.map(bareAll),
  lists: listNames.map((name) => from[name] && bare(from[name])),
});

describe('our own workbook', () => {
  it.each(languages)('gives back whatever a dossier holds (%s)', { timeout: 300_000 }, async (language) => {
    await fc.assert(
      fc.asyncProperty(randomDossier, async (dossier) => {
        const reading = await readBack(await writeWorkbook(dossier, language, 2025));
        expect(contentOf(reading)).toEqual(contentOf(dossier));
        expect(reading.notices).toEqual([]);
        const { dossier: accepted } = reviewReadings(emptyDossier, [{ reading }]);
        expect(contentOf(accepted)).toEqual(contentOf(dossier));
      }),
      options,
    );
  });

  it.each(languages)('says nothing while it is empty (%s)', async (language) => {
    const reading = await readBack(await writeWorkbook(emptyDossier, language, 2025));
    expect(contentOf(reading)).toEqual(contentOf(emptyDossier));
    expect([reading.notices, reading.format]).toEqual([[], 'ownWorkbook']);
  });

  it.each(languages)(
    'changes nothing in the draft that it was made of, sources and all (%s)',
    { timeout: 300_000 },
    async (language) => {
      await fc.assert(
        fc.asyncProperty(randomDossier, async (dossier) => {
          const reading = await readBack(await writeWorkbook(dossier, language, 2025));
          const review = reviewReadings(dossier, [{ reading }]);
          expect(review.readings[0]?.accepted).toEqual([]);
          expect(review.dossier).toEqual(dossier);
        }),
        { ...options, numRuns: Math.ceil(options.numRuns / 3) },
      );
    },
  );

  it('names the company and the place of every value', async () => {
    const reading = await readBack(await writeWorkbook(exampleDossier, 'ko', 2025));
    expect(reading.companyName).toBe('한빛정밀(가상)');
    expect(reading.answers['company.name']?.source).toMatchObject({
      place: '기업!B3',
      raw: '한빛정밀(가상)',
    });
    expect(reading.statements[0]?.values.revenue?.source).toMatchObject({ raw: '18420000000' });
  });
});

describe('the patents as CSV', () => {
  it.each(languages)('come back without the lists of documents (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(randomDossier, async (dossier) => {
        fc.pre(dossier.patents.length > 0);
        const csv = Uint8Array.from(new TextEncoder().encode(writePatentCsv(dossier, language)));
        const reading = await readBack(csv);
        const expected = dossier.patents.map(({ citedPatents, citingPatents, ...patent }) => ({
          ...patent,
          ...(isListed(citedPatents) ? {} : { citedPatents }),
          ...(isListed(citingPatents) ? {} : { citingPatents }),
        }));
        expect(contentOf(reading).patents).toEqual(contentOf({ ...emptyDossier, patents: expected }).patents);
      }),
      options,
    );
  });
});

/** Nothing, or a list whose documents stand on a sheet that CSV does not have. */
const isListed = (answer: Answer<readonly unknown[]> | undefined): boolean =>
  answer === undefined || (answer.state === 'known' && answer.value.length > 0);
