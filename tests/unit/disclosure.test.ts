import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { choosableItems, pointsTellOfPeople, presets } from '../../src/domain/disclosure/choosable';
import { peersAgain } from '../../src/domain/disclosure/disclosed-peers';
import { newestThree } from '../../src/domain/dossier/statement-year';
import { disclose, type Disclosable } from '../../src/domain/disclosure/disclose';
import { disclosedDossier } from '../../src/domain/disclosure/disclosed-dossier';
import type { Disclosure, DisclosureChoice } from '../../src/domain/disclosure/disclosure';
import { exampleDossier } from '../../src/domain/dossier/example';
import type { Dossier } from '../../src/domain/dossier/dossier';
import { inputChanges } from '../../src/domain/history/input-changes';
import type { Note } from '../../src/domain/notes/note';
import { packIds } from '../../src/domain/pack/manifest';
import type { ReferenceDistribution } from '../../src/domain/pack/reference-distribution';
import { randomDossier } from '../../src/intake/testing/random-dossier';
import { dossiers } from './random-dossiers';
import { changedBeside } from './disclosure/changed-beside';
import { everything, randomChoice } from './disclosure/choices';
import { type EvaluateAll, nativeEvaluation } from './disclosure/native-evaluation';

/** Each run evaluates by three models. */
const patience = 120_000;
const runs = Number(process.env['PROPERTY_RUNS'] ?? 15);

const distribution = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../models/innovation-growth/reference.json'), 'utf8'),
) as ReferenceDistribution;

let evaluateAll: EvaluateAll;
beforeAll(async () => {
  evaluateAll = await nativeEvaluation();
});

const notes: readonly Note[] = ['one', 'other'].map((id) => ({
  id,
  place: 'model:originality',
  kind: 'correction',
  text: `text of ${id}`,
  evidence: `evidence of ${id}`,
  fileName: `file-of-${id}.pdf`,
  writtenAt: '2026-11-26T09:00:00.000Z',
}));

async function evaluationOf(dossier: Dossier): Promise<Disclosable> {
  return {
    result: await evaluateAll(dossier),
    dossier,
    notes,
    packs: packIds.map((purpose) => ({ purpose, version: '1', publisher: 'p', digest: `of ${purpose}` })),
    evaluatedAt: '2026-11-26T09:00:00.000Z',
    isExample: false,
    peers: {
      pack: { purpose: 'innovation-growth', version: '1', publisher: 'p', digest: 'of innovation-growth' },
      distribution,
    },
  };
}

const itemsOf = choosableItems;
const anyDossier = fc.oneof(randomDossier, dossiers, fc.constant(exampleDossier));

const standingsOf = ({ peers }: { peers?: Disclosure['peers'] | undefined }): ReadonlyMap<string, unknown> =>
  new Map(
    (peers?.cells ?? []).flatMap(({ label, standings }) =>
      standings.map((one) => [one.indicator, { label, ...one }] as const),
    ),
  );

describe('a disclosure', () => {
  it(
    'says nothing of what was not chosen: whatever else that had been, it would read the same',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, fc.infiniteStream(fc.boolean()), async (dossier, coins) => {
          const evaluation = await evaluationOf(dossier);
          const choice = randomChoice(itemsOf(evaluation), coins);
          const shown = disclose(evaluation, choice);
          const other = disclose(changedBeside(evaluation, choice), choice);
          // Which models can be run again, and which figures come out as they did of all, is said on purpose.
          const { runsAgain } = shown.inputs;
          const { peers, ...rest } = { ...other, inputs: { ...other.inputs, runsAgain } };
          expect({ ...rest, ...(shown.peers && { peers: shown.peers }) }).toEqual(shown);
          const standings = standingsOf(shown);
          for (const [id, standing] of standingsOf({ peers }))
            if (standings.has(id)) expect(standing).toEqual(standings.get(id));
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  it('never holds the name of a file or the text around a value', async () => {
    const evaluation = await evaluationOf({
      ...exampleDossier,
      answers: {
        'company.employees': {
          state: 'known',
          value: 9,
          source: {
            kind: 'file',
            fileName: 'SECRET',
            raw: 'SECRET',
            digest: '0',
            format: 'hometax',
            place: 'SECRET!B3',
          },
        },
      },
    });
    const shown = JSON.stringify(disclose(evaluation, everything(itemsOf(evaluation))));
    expect(shown).not.toMatch(/SECRET|file-of/);
    expect(shown).toContain('"place":"B3"');
  });

  it(
    'of everything withholds nothing and gives the inputs back',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, async (dossier) => {
          const evaluation = await evaluationOf(dossier);
          const { inputs } = disclose(evaluation, everything(itemsOf(evaluation)));
          expect(Object.values(inputs.withheld)).toEqual([0, 0, 0, 0, 0]);
          expect(inputs.runsAgain).toEqual(packIds);
          const lost = inputChanges(dossier, disclosedDossier(inputs)).filter(
            ({ place }) =>
              !(place.kind === 'answer' && /Code|Number|name/.test(place.id)) &&
              // Who applied is told by name or by kind: each counts the same.
              !(place.kind === 'patent' && place.attribute === 'applicants'),
          );
          expect(lost).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  it('tells the place among peers of what is shown alone, so that whoever has it finds the same', async () => {
    const evaluation = await evaluationOf(exampleDossier);
    const items = itemsOf(evaluation);
    const whole = disclose(evaluation, everything(items));
    expect(whole.peers?.cells.flatMap(({ standings }) => standings).length).toBeGreaterThan(20);
    const { peers } = evaluation;
    if (!peers || !whole.peers) throw new Error('peers');
    expect(peersAgain(peers, whole.peers, disclosedDossier(whole.inputs))).toEqual(whole.peers);
    expect(disclose(evaluation, { ...everything(items), inputs: [] }).peers).toBeUndefined();
    const left = { ...everything(items), parts: items.parts.filter((part) => part !== 'peers') };
    expect(JSON.stringify(disclose(evaluation, left))).not.toContain(peers.distribution.population.ko);
  });

  it('leaves out of the peers a figure that less than all years make another, and all where the size would be', async () => {
    const evaluation = await evaluationOf(exampleDossier);
    const items = itemsOf(evaluation);
    const [newest] = newestThree(exampleDossier.statements);
    const year = String(newest?.fiscalYear);
    const without = (part: string) => ({
      ...everything(items),
      inputs: everything(items).inputs.filter((id) => !id.includes(part)),
    });
    expect(standingsOf(disclose(evaluation, without(`amount:${year}`))).size).toBe(0);
    const fewer = standingsOf(disclose(evaluation, without(`amount:${year}:cash`)));
    expect(fewer.has('finance.cashToSales')).toBe(false);
    expect(fewer.has('finance.salesGrowth')).toBe(true);
  });

  it(
    'that says a model runs again has all that it reads',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, fc.infiniteStream(fc.boolean()), async (dossier, coins) => {
          const evaluation = await evaluationOf(dossier);
          const items = itemsOf(evaluation);
          const few = randomChoice(items, coins);
          const choice: DisclosureChoice = { ...few, models: items.models, inputs: mostOf(items, few) };
          const { inputs } = disclose(evaluation, choice);
          const again = await evaluateAll(disclosedDossier(inputs));
          const { innovationGrowth, businessFeasibility, originality } = evaluation.result;
          if (inputs.runsAgain.includes('innovation-growth'))
            expect(again.innovationGrowth).toEqual(innovationGrowth);
          if (inputs.runsAgain.includes('business-feasibility'))
            expect(again.businessFeasibility).toEqual(businessFeasibility);
          if (inputs.runsAgain.includes('originality')) expect(again.originality).toEqual(originality);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );
});

/** All inputs but at most two: so that often, and not always, a model still has what it reads. */
const mostOf = ({ inputs }: ReturnType<typeof itemsOf>, few: DisclosureChoice) => {
  const left = inputs.filter(({ id }) => !few.inputs.includes(id)).slice(0, 2);
  return inputs.filter((one) => !left.includes(one)).map(({ id }) => id);
};

describe('presets', () => {
  it.each(['gradeOnly', 'gradeAndReasons', 'full'] as const)('%s holds nothing personal', async (name) => {
    const evaluation = await evaluationOf(exampleDossier);
    const shown = disclose(evaluation, presets[name](itemsOf(evaluation)));
    expect(shown.inputs).not.toHaveProperty('ceoCareer');
    expect(shown.inputs).not.toHaveProperty('keyStaff');
    expect(Object.keys(shown.inputs.answers).filter((id) => /ceo/i.test(id))).toEqual([]);
    expect(shown.notes).toEqual([]);
    const personal = JSON.stringify(shown.results).match(/"[^"]*ceo[^"]*","found":\{"state":"known"/gi);
    expect(personal).toBeNull();
  });

  it('with points let values about people be guessed, where a model reads any; without points not', async () => {
    const items = itemsOf(await evaluationOf(exampleDossier));
    const choice = presets.gradeAndReasons(items);
    expect(pointsTellOfPeople(items, choice)).toBe(true);
    expect(pointsTellOfPeople(items, { ...choice, models: ['originality'] })).toBe(false);
    expect(pointsTellOfPeople(items, presets.gradeOnly(items))).toBe(false);
  });

  it('gradeOnly shows grades and the company, and no reason', async () => {
    const evaluation = await evaluationOf(exampleDossier);
    const { results, company, inputs } = disclose(evaluation, presets.gradeOnly(itemsOf(evaluation)));
    expect(Object.keys(company)).toEqual(['name']);
    expect(Object.keys(results)).toEqual(packIds);
    expect(results['innovation-growth']).not.toHaveProperty('points');
    expect(inputs.answers).toEqual({});
  });
});
