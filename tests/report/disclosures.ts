import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { choosableItems, type PresetName, presets } from '../../src/domain/disclosure/choosable.ts';
import { disclose, type Disclosable } from '../../src/domain/disclosure/disclose.ts';
import type { Disclosure } from '../../src/domain/disclosure/disclosure.ts';
import type { KeptPack } from '../../src/domain/history/evaluation.ts';
import { packIds, type PackId } from '../../src/domain/pack/manifest.ts';
import type { ReferenceDistribution } from '../../src/domain/pack/reference-distribution.ts';
import { readResult } from '../../src/domain/result/read-result.ts';
import type { ResultDocument } from '../../src/domain/result/result.ts';
import { packPublicKey } from '../../src/engine/worker/pack-public-key.ts';
import { goldenCompanies } from '../golden/companies.ts';
import { everything } from '../unit/disclosure/choices.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bytesOf = (file: string): Buffer => readFileSync(path.join(root, file));

/** As `fingerprintOf` of the engine has it. */
const publisher = createHash('sha256')
  .update(Buffer.from(packPublicKey, 'base64url'))
  .digest('hex')
  .slice(0, 32);

function shippedPack(purpose: PackId): KeptPack {
  const manifest = bytesOf(`models/${purpose}/manifest.json`);
  const { version } = JSON.parse(manifest.toString('utf8')) as { version: string };
  return { purpose, version, publisher, digest: createHash('sha256').update(manifest).digest('hex') };
}

const shippedReference = (): ReferenceDistribution =>
  JSON.parse(bytesOf('models/innovation-growth/reference.json').toString('utf8')) as ReferenceDistribution;

/** The result as the engine hands it out, with whose packs made it. */
function signed({ schema, ...results }: ResultDocument): ResultDocument {
  const entries = Object.entries(results).map(([key, result]) => [
    key,
    { ...result, model: { ...result.model, publisher } },
  ]);
  return { schema, ...(Object.fromEntries(entries) as Omit<ResultDocument, 'schema'>) };
}

/** The strong manufacturer of the golden results: what the shipped packs give in the browser. */
export function goldenEvaluation(): Disclosable {
  const golden = bytesOf('tests/golden/results/strongManufacturer.json').toString('utf8');
  const result = readResult(JSON.parse(golden));
  if (!result.ok) throw new Error(result.problem.code);
  return {
    result: signed(result.value),
    dossier: goldenCompanies.strongManufacturer,
    notes: [
      {
        id: 'n1',
        place: 'model:originality',
        kind: 'note',
        text: '값은 담당자가 확인했습니다.',
        writtenAt: '2026-11-25T00:00:00.000Z',
      },
    ],
    packs: packIds.map(shippedPack),
    evaluatedAt: '2026-11-26T09:00:00.000Z',
    isExample: false,
    peers: { pack: shippedPack('innovation-growth'), distribution: shippedReference() },
  };
}

export function goldenDisclosure(preset: PresetName | 'everything'): Disclosure {
  const evaluation = goldenEvaluation();
  const items = choosableItems(evaluation);
  return disclose(evaluation, preset === 'everything' ? everything(items) : presets[preset](items));
}

/** Pages that show the scores, as a report does. */
export function pagesOf({ results }: Disclosure): readonly string[] {
  const scores = packIds
    .flatMap((pack) => results[pack] ?? [])
    .map((result) => (result.status === 'graded' ? (result.score / 100).toFixed(1) : 'not graded'));
  return [`Scores ${scores.join(', ')}`, 'Second page'];
}
