import type { KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packFaults } from '../../models/tools/check-pack';
import { readPack, unreadable } from '../../models/tools/pack-folder';
import { publicKeyOf, signPack } from '../../models/tools/sign-pack';
import { bundlePack } from '../../models/tools/bundle-pack';
import { PackSession } from '../../models/training/graph/run-graph';
import type { Model } from '../../src/domain/evaluation/model';
import type { PackManifest } from '../../src/domain/pack/manifest';
import type { TrustedKey } from '../../src/engine/pack-exchange';
import { type CreateModel, openPack } from '../../src/engine/worker/open-pack';
import { packFilesOf, type PackFileName, readPackArchive } from '../../src/engine/worker/pack-archive';
import { fingerprintOf } from '../../src/engine/worker/public-key';
import { exchangedPack, type MadeFiles, newKey, signedFiles, zipped } from '../packs/made-pack';

const fileName = 'bank.pack';
let key: KeyObject;
let trusted: TrustedKey;
let unsigned: MadeFiles;
let good: MadeFiles;

/** A pack's graph on native ONNX Runtime, as the browser has it on WebAssembly. */
const nativeModel: CreateModel = async (manifest, graph) => {
  const session = await PackSession.open(graph);
  const run: Model['run'] = async (features, rows) => {
    const width = manifest.inputs.length;
    const table = Array.from({ length: rows }, (_, row) => [
      ...features.subarray(row * width, (row + 1) * width),
    ]);
    const results = await session.run(table);
    return {
      score: Float32Array.from(results.map(({ score }) => score)),
      groups: Float32Array.from(results.flatMap(({ groups }) => groups)),
      probability: Float32Array.from(results.flatMap(({ probability }) => probability)),
      interval: Float32Array.from(results.flatMap(({ interval }) => interval)),
    };
  };
  return { manifest, run };
};

const opened = (bytes: Uint8Array<ArrayBuffer>, keys: readonly TrustedKey[] = [trusted]) =>
  openPack(fileName, bytes, keys, nativeModel);
const without = (name: string): MadeFiles =>
  Object.fromEntries(Object.entries(good).filter(([one]) => one !== name));
const resigned = (change: (manifest: PackManifest) => object, files = unsigned) =>
  zipped(signedFiles(files, key, change));

beforeAll(async () => {
  key = newKey();
  const publicKey = publicKeyOf(key);
  const fingerprint = await fingerprintOf(publicKey);
  trusted = { publicKey, fingerprint: fingerprint ?? '', name: '한빛은행', source: 'device' };
  unsigned = await exchangedPack('0.9.0', '혁신 투입 (은행)');
  good = signedFiles(unsigned, key);
});

describe('a pack from elsewhere', () => {
  it('that is good opens under its trusted key, with card and name', async () => {
    const outcome = await opened(zipped(good));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        content: { purpose: 'innovation-growth', fileName, key: trusted },
        manifest: { version: '0.9.0' },
        card: { ko: expect.stringContaining('0.9.0') as string },
      },
    });
  });

  it('of an unknown key is refused with the fingerprint of that key', async () => {
    const { fingerprint, publicKey } = trusted;
    expect(await opened(zipped(good), [])).toEqual({
      ok: false,
      problem: { code: 'packKeyUnknown', fileName, fingerprint, publicKey },
    });
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is refused when one byte of any of its files is changed', async () => {
    const ends = new Map<string, Set<string>>();
    for (const [name, bytes] of Object.entries(good)) {
      const found = new Set<string>();
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        const changed = bytes.slice();
        changed[at] = changed[at]! ^ 1;
        const outcome = await opened(zipped({ ...good, [name]: changed }));
        // The key that comes along proves nothing: what counts is the key that is trusted here.
        found.add(outcome.ok ? 'accepted' : outcome.problem.code);
      }
      ends.set(name, found);
    }
    expect(Object.fromEntries([...ends].map(([name, codes]) => [name, [...codes].join()]))).toEqual({
      'manifest.json': 'packFileUnsigned',
      'manifest.sig': 'packFileUnsigned',
      'manifest.key': 'accepted',
      'model.onnx': 'packFileDiffers',
      'golden.json': 'packFileDiffers',
      'card.ko.md': 'packFileDiffers',
      'card.en.md': 'packFileDiffers',
      'report.json': 'packFileDiffers',
    });
  });

  it("cannot pass off a stranger's signature as one of a key that it brings along", async () => {
    const stranger = signedFiles(unsigned, newKey());
    const disguised = { ...stranger, 'manifest.key': good['manifest.key']! };
    expect(await opened(zipped(disguised), [])).toMatchObject({ problem: { code: 'packFileUnsigned' } });
    expect(await opened(zipped(disguised))).toMatchObject({ problem: { code: 'packFileUnsigned' } });
  });

  it.each<[string, (manifest: PackManifest) => object, object]>([
    ['of a newer schema', (one) => ({ ...one, schema: 2 }), { code: 'packSchemaUnknown', schema: '2' }],
    [
      'of another purpose',
      (one) => ({ ...one, id: 'startup' }),
      { code: 'packPurposeUnknown', purpose: 'startup' },
    ],
    [
      'with a fault in its description',
      (one) => ({
        ...one,
        inputs: one.inputs.map((input, at) => (at === 3 ? { ...input, unit: 7 } : input)),
      }),
      { code: 'packManifestInvalid', found: 'manifest.json', place: 'inputs[3].unit', count: 1 },
    ],
    [
      'that reads an indicator in another unit',
      (one) => ({
        ...one,
        inputs: one.inputs.map((input, at) => (at === 3 ? { ...input, unit: 'days' } : input)),
      }),
      { code: 'packManifestInvalid', place: 'inputs[3].unit' },
    ],
    [
      'whose weights do not sum to 1',
      (one) => ({ ...one, scoreParts: one.scoreParts.slice(1) }),
      { code: 'packManifestInvalid', place: 'scoreParts' },
    ],
    [
      'that asks for an unknown indicator',
      (one) =>
        JSON.parse(JSON.stringify(one).replaceAll('"finance.salesGrowth"', '"finance.moonPhase"')) as object,
      { code: 'packIndicatorsUnknown', indicators: ['finance.moonPhase'] },
    ],
    [
      'whose outputs have other widths than it says',
      (one) => ({ ...one, groups: one.groups.slice(0, -1) }),
      { code: 'packManifestInvalid', found: 'golden.json' },
    ],
  ])('%s is refused by name', async (_, change, problem) => {
    expect(await opened(resigned(change))).toMatchObject({ ok: false, problem });
  });

  it('whose graph is broken is refused by name', async () => {
    const files = { ...unsigned, 'model.onnx': new Uint8Array([8, 8, 18, 3]) };
    expect(await opened(resigned((one) => one, files))).toMatchObject({
      problem: { code: 'packGraphBroken' },
    });
  });

  it('that does not reproduce its own golden rows here is refused, and the row is named', async () => {
    const text = new TextDecoder().decode(unsigned['golden.json']);
    const golden = JSON.parse(text) as { rows: { score: number }[] };
    golden.rows[4]!.score -= 0.5;
    const files = { ...unsigned, 'golden.json': new TextEncoder().encode(JSON.stringify(golden)) };
    expect(await opened(resigned((one) => one, files))).toMatchObject({
      problem: { code: 'packGoldenDiffers', row: 5 },
    });
  });
});

describe('the file of a pack', () => {
  const refused = (bytes: Uint8Array) => readPackArchive(bytes, fileName);
  const zip = (files: Record<string, Uint8Array>) => zipSync(files);

  it('that is too large, empty or no archive is refused', () => {
    expect(refused(new Uint8Array(5 * 1024 * 1024))).toMatchObject({
      problem: { code: 'packFileTooLarge', megabytes: 5, limitMegabytes: 4 },
    });
    expect(refused(new Uint8Array())).toMatchObject({ problem: { code: 'fileEmpty' } });
    expect(refused(new TextEncoder().encode('no archive at all'))).toMatchObject({
      problem: { code: 'packFileBroken' },
    });
  });

  it('that breaks off anywhere is refused', () => {
    const whole = zipped(good);
    const parts = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => whole.subarray(0, whole.length * share));
    // What follows the last file is only ZIP's own list of contents.
    const filesEnd = Buffer.from(whole).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    for (const part of parts.filter(({ length }) => length < filesEnd)) {
      expect(['packFileBroken', 'packFileMissing']).toContain(codeOf(refused(part)));
    }
  });

  it('with a file that no pack has, or without one that every pack has, is refused', () => {
    expect(refused(zip({ ...good, 'setup.exe': new Uint8Array(3) }))).toMatchObject({
      problem: { code: 'packFileUnexpected', found: 'setup.exe' },
    });
    expect(refused(zip({ ...good, '../manifest.json': new Uint8Array(3) }))).toMatchObject({
      problem: { code: 'packFileUnexpected' },
    });
    expect(refused(zip(without('golden.json')))).toMatchObject({
      problem: { code: 'packFileMissing', missing: 'golden.json' },
    });
  });

  it('that unpacks to more than a pack may have is given up in the middle', () => {
    const bomb = zip({ ...good, 'report.json': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(refused(bomb)).toMatchObject({
      problem: { code: 'packContentTooLarge', found: 'report.json', limitMegabytes: 1 },
    });
  });
});

const codeOf = (outcome: { ok: boolean; problem?: { code: string } }): string =>
  outcome.ok ? 'ok' : (outcome.problem?.code ?? '');
const packFiles = (files: MadeFiles) =>
  packFilesOf(new Map(Object.entries(files) as [PackFileName, Uint8Array<ArrayBuffer>][]));

describe('what checks a pack for its builder', () => {
  it('finds nothing in a good one, and what it bundles opens', async () => {
    expect(await packFaults(packFiles(good))).toEqual([]);
    const bundle = bundlePack(packFiles(without('manifest.key')), trusted.publicKey);
    expect(await opened(bundle)).toMatchObject({ ok: true });
  });

  it('names everything that is wrong at once', async () => {
    const files = signedFiles(
      { ...unsigned, 'card.ko.md': new TextEncoder().encode('English') },
      key,
      (one) => ({
        ...one,
        files: one.files.filter(({ path }) => path !== 'report.json'),
        inputs: one.inputs.map((input, at) => (at === 0 ? { ...input, range: [-2, 3] } : input)),
        referenceScore: one.referenceScore + 1,
      }),
    );
    const faults = await packFaults(
      packFiles({ ...files, 'golden.json': files['report.json']! }),
      trusted.publicKey,
    );
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'card.ko.md',
      'golden.json',
      'report.json',
      'manifest.json',
      'golden.json',
      'golden.json',
      'referenceScore',
    ]);
  });

  it('notices a direction that the graph does not keep, and parts that do not add up', async () => {
    const files = signedFiles(unsigned, key, (one) => ({
      ...one,
      inputs: one.inputs.map((input) => ({ ...input, direction: -input.direction })),
      scoreParts: one.scoreParts
        .with(0, { ...one.scoreParts[0]!, weight: one.scoreParts[1]!.weight })
        .with(1, { ...one.scoreParts[1]!, weight: one.scoreParts[0]!.weight }),
    }));
    const faults = await packFaults(packFiles(files));
    expect(faults.some((fault) => fault.startsWith('scoreParts: the weighted parts miss'))).toBe(true);
    expect(faults.some((fault) => fault.includes('breaks its direction'))).toBe(true);
  });

  it('finds nothing in a folder that was just signed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    for (const [name, bytes] of Object.entries(unsigned)) writeFileSync(join(folder, name), bytes);
    signPack(folder, key);
    const read = readPack(folder);
    rmSync(folder, { recursive: true });
    expect(read.ok && (await packFaults(read.value))).toEqual([]);
  });

  it('does not take another key for the one that is meant', async () => {
    const other = publicKeyOf(newKey());
    expect(await packFaults(packFiles(good), other)).toEqual([
      `manifest.sig: not the signature of manifest.json by ${other}`,
    ]);
  });
});

describe('a folder or file that cannot be read as a pack', () => {
  it('is told as such', () => {
    const missing = readPack('/no/such/pack');
    expect(missing.ok ? '' : unreadable(missing.problem)).toBe('no such file or folder');
    const broken = readPackArchive(zipped(good).subarray(0, 2000), fileName);
    expect(broken.ok ? '' : unreadable(broken.problem)).toBe('no ZIP archive, or not a whole one');
    const bare = readPackArchive(zipped(without('card.en.md')), fileName);
    expect(bare.ok ? '' : unreadable(bare.problem)).toBe('card.en.md: missing');
  });
});
