import { expect, it } from 'vitest';
import { emptyDossier, type Dossier } from '../../domain/dossier/dossier';
import { asHundredths } from '../../domain/grading/fixed-point';
import type { PackManifest } from '../../domain/pack/manifest';
import { failure, success } from '../../domain/problem';
import { madeInnovation, madeResult } from '../testing/made-result';
import { Rating } from './rating.svelte';

const dossierNumber = (number: number): Dossier => ({
  ...emptyDossier,
  patents: new Array(number).fill(null) as never,
});

/** Rates a company by the length of its list of patents: 50 points and 1 for each. */
function countingEngine() {
  return {
    start: () => Promise.resolve(success([])),
    evaluate: ({ patents }: Dossier) => {
      const score = asHundredths(5000 + patents.length * 100);
      return Promise.resolve(success({ ...madeResult, innovationGrowth: { ...madeInnovation, score } }));
    },
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

it('rates what was shown before the engine was ready', async () => {
  let grades = 0;
  const rating = new Rating(countingEngine(), () => grades++);
  rating.show(dossierNumber(1));
  expect(rating.result).toBeUndefined();
  await rating.start();
  expect(rating.result?.innovationGrowth).toMatchObject({ score: 5100 });
  expect(grades).toBe(1);
});

it('tells what the last edit did, and takes keystrokes in one place for one edit', async () => {
  const rating = new Rating(countingEngine());
  rating.show(dossierNumber(1));
  await rating.start();
  for (const number of [2, 3, 5]) {
    rating.edit(dossierNumber(number), 'company.employees');
    await settle();
  }
  expect(rating.changeOf('innovationGrowth')).toBe(400);
  rating.edit(dossierNumber(4), 'ceo.education');
  await settle();
  expect(rating.changeOf('innovationGrowth')).toBe(-100);
});

it('says what failed and tries again when asked', async () => {
  const engine = countingEngine();
  let isBroken = true;
  const start = () => Promise.resolve(isBroken ? failure('runtimeUnavailable', { detail: '' }) : success([]));
  const rating = new Rating({ ...engine, start });
  rating.show(dossierNumber(0));
  await rating.start();
  expect(rating.engine).toMatchObject({ kind: 'failed', problem: { code: 'runtimeUnavailable' } });
  isBroken = false;
  await rating.start();
  expect(rating.result?.innovationGrowth).toMatchObject({ score: 5000 });
});

it('rates what is open again when another pack takes over, and does not call that an edit', async () => {
  let isOther = false;
  const { start, evaluate } = countingEngine();
  const rating = new Rating({
    start,
    evaluate: (dossier) => (isOther ? Promise.resolve(success(madeResult)) : evaluate(dossier)),
  });
  rating.show(dossierNumber(1));
  await rating.start();
  rating.edit(dossierNumber(2), 'company.employees');
  await settle();
  isOther = true;
  const manifest = { id: 'originality', version: '2.0.0' } as PackManifest;
  rating.packsChanged([manifest]);
  await settle();
  expect(rating.result).toEqual(madeResult);
  expect(rating.manifestOf('originality')).toBe(manifest);
  expect(rating.changeOf('innovationGrowth')).toBeUndefined();
});
