import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { zipSync } from 'fflate';
import { PackSession } from '../../models/training/graph/run-graph';
import { signatureOf } from '../../models/training/pack/signing-key';
import { publicKeyOf } from '../../models/tools/sign-pack';
import type { GoldenVectors, PackId, PackManifest } from '../../src/domain/pack/manifest';

const models = resolve(import.meta.dirname, '../../models');

/** The files of a pack by name. */
export type MadeFiles = Record<string, Uint8Array<ArrayBuffer>>;

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
const textBytes = (text: string) => new TextEncoder().encode(text);
const jsonBytes = (value: unknown) => textBytes(JSON.stringify(value));
export const manifestOf = (files: MadeFiles): PackManifest =>
  JSON.parse(new TextDecoder().decode(files['manifest.json'])) as PackManifest;
const goldenOf = (files: MadeFiles): GoldenVectors =>
  JSON.parse(new TextDecoder().decode(files['golden.json'])) as GoldenVectors;

/** A shipped pack's files, unsigned. */
export function shippedFiles(purpose: PackId): MadeFiles {
  const names = ['manifest.json', 'model.onnx', 'golden.json', 'card.ko.md', 'card.en.md', 'report.json'];
  return Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(resolve(models, purpose, name)))]),
  );
}

/** Names every file in the manifest, changed as asked, and signs it. */
export function signedFiles(
  files: MadeFiles,
  key: KeyObject,
  change: (manifest: PackManifest) => object = (manifest) => manifest,
): MadeFiles {
  const named = Object.entries(files)
    .filter(([name]) => !name.startsWith('manifest.'))
    .map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
  const manifest = jsonBytes(change({ ...manifestOf(files), files: named }));
  return {
    ...files,
    'manifest.json': manifest,
    'manifest.sig': textBytes(signatureOf(manifest, key)),
    'manifest.key': textBytes(publicKeyOf(key)),
  };
}

export const zipped = (files: MadeFiles): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync(files));

const floatBytes = (values: readonly number[]) => Buffer.from(Float32Array.from(values).buffer);

/** The graph with the weights of the first two parts of the score exchanged; its bytes hold them as one column of floats. */
function withExchangedWeights(graph: Uint8Array, weights: readonly number[]): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...others] = weights;
  const bytes = Buffer.from(graph);
  const column = floatBytes(weights);
  const at = bytes.indexOf(column);
  if (at < 0 || bytes.indexOf(column, at + 1) >= 0) throw new Error('the weights are not in the graph once');
  bytes.set(floatBytes([second, first, ...others]), at);
  return new Uint8Array(bytes);
}

async function goldenRows(model: Uint8Array, golden: GoldenVectors): Promise<GoldenVectors> {
  const session = await PackSession.open(model);
  const results = await session.run(
    golden.rows.map(({ features }) => features.map((value) => value ?? Number.NaN)),
  );
  return {
    ...golden,
    rows: golden.rows.map(({ features }, at) => ({ features, ...results[at]! })),
  };
}

/**
 * Another pack of innovation growth, as good as the shipped one: its two learned heads have each other's weight, one group
 * is called otherwise, and golden rows and reference score follow.
 */
export async function exchangedPack(version: string, label: string): Promise<MadeFiles> {
  const files = shippedFiles('innovation-growth');
  const manifest = manifestOf(files);
  const parts = manifest.groups.filter(({ kind }) => kind === 'head' || kind === 'item');
  const weightOf = (group: string) => manifest.scoreParts.find((part) => part.group === group)?.weight ?? 0;
  const model = withExchangedWeights(
    files['model.onnx']!,
    parts.map(({ id }) => weightOf(id)),
  );
  const [first, second] = parts.map(({ id }) => id);
  const exchanged = new Map([
    [first, weightOf(second!)],
    [second, weightOf(first!)],
  ]);
  const golden = await goldenRows(model, goldenOf(files));
  const card = (name: string) => {
    const text = new TextDecoder().decode(files[name]);
    return textBytes(text.replace(/^# (.*) \S+$/m, `# $1 ${version}`));
  };
  return {
    ...files,
    'model.onnx': model,
    'golden.json': jsonBytes(golden),
    'card.ko.md': card('card.ko.md'),
    'card.en.md': card('card.en.md'),
    'manifest.json': jsonBytes({
      ...manifest,
      version,
      referenceScore: golden.rows[0]!.score,
      groups: manifest.groups.map((group) =>
        group.id === 'capability.input' ? { ...group, label: { ko: label, en: label } } : group,
      ),
      scoreParts: manifest.scoreParts.map((part) => ({
        ...part,
        weight: exchanged.get(part.group) ?? part.weight,
      })),
    }),
  };
}
