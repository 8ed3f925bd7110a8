import { createHash, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packIds, type PackManifest } from '../../../src/domain/pack/manifest';
import { trainingSeed } from '../random';
import type { ReportFigure } from '../evaluation/compare-models';
import { statedCoverage, type Coverage } from '../interval/fit-interval';
import type { PackSpec } from '../packs/pack-spec';
import type { BuiltPack } from './build-pack';
import { cardOf } from './card';
import { pinPublicKey, signatureOf } from './signing-key';
import { stableJson } from './stable-json';

const modelsFolder = resolve(import.meta.dirname, '../..');

/** Writes model, golden vectors, cards, report and manifest; `signAllPacks` comes after it. */
export function writePack(built: BuiltPack): void {
  const folder = resolve(modelsFolder, built.spec.id);
  mkdirSync(folder, { recursive: true });
  const files: Readonly<Record<string, Uint8Array>> = {
    'model.onnx': built.model,
    'golden.json': bytesOf(stableJson(built.golden)),
    'card.ko.md': bytesOf(cardOf(built, 'ko')),
    'card.en.md': bytesOf(cardOf(built, 'en')),
    'report.json': bytesOf(stableJson(reportOf(built))),
    ...(built.spec.readReference && {
      'reference.json': bytesOf(JSON.stringify(built.spec.readReference())),
    }),
  };
  const manifest: PackManifest = {
    ...built.manifest,
    files: Object.entries(files).map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: sha256Of(bytes),
    })),
  };
  for (const [path, bytes] of Object.entries(files)) writeFileSync(resolve(folder, path), bytes);
  writeFileSync(resolve(folder, 'manifest.json'), stableJson(manifest));
}

/** Pins the key in the app and signs every committed pack with it, so that all stand under the one key. */
export function signAllPacks(key: KeyObject): void {
  pinPublicKey(key);
  for (const id of packIds) signPack(resolve(modelsFolder, id), key);
}

function signPack(folder: string, key: KeyObject): void {
  const manifest = resolve(folder, 'manifest.json');
  if (existsSync(manifest))
    writeFileSync(resolve(folder, 'manifest.sig'), signatureOf(readFileSync(manifest), key));
}

/** Slopes of all probabilities stand under one id; the protocol names the outcome. */
function underReportId(figure: ReportFigure): ReportFigure {
  if (figure.metric !== 'calibrationSlope') return figure;
  return { ...figure, id: 'calibration-slope', protocol: `${figure.id}: ${figure.protocol}` };
}

function coverageFigure(spec: PackSpec, { label, measured, interval, rows }: Coverage): ReportFigure {
  const round = (value: number) => Number(value.toFixed(4));
  return {
    id: 'interval-coverage',
    data: `simulated dossiers: ${spec.referencePopulation.en}`,
    protocol: `${label.en}; stated ${statedCoverage}`,
    model: 'shipped',
    metric: 'coverage',
    value: round(measured),
    lo: round(interval[0]),
    hi: round(interval[1]),
    n: rows,
    seed: trainingSeed,
  };
}

export function reportOf({ spec, figures, coverage }: Pick<BuiltPack, 'spec' | 'figures' | 'coverage'>) {
  return {
    pack: spec.id,
    metrics: [...figures.map(underReportId), ...coverage.map((one) => coverageFigure(spec, one))],
    published: spec.heads.flatMap((head) => head.published.map((one) => ({ id: head.figureId, ...one }))),
    seed: trainingSeed,
  };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
