import {
  catalogueFaults,
  goldenFaults,
  manifestFaults,

  unknownIndicators,
} from '../../src/domain/pack/check-manifest';
import type { JsonFault } from '../../src/domain/json-checks';
import type { GoldenVectors, PackManifest } from '../../src/domain/pack/manifest';
import { packLimits } from '../../src/engine/pack-exchange';
import { missingFile, type PackFiles, signatureFiles } from '../../src/engine/worker/pack-archive';
import { packPublicKey } from '../../src/engine/worker/pack-public-key';
import { isSignedBy, sha256Hex } from '../../src/engine/worker/verify-pack';
import { graphFaults } from './check-graph';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}

const told = (file: string, faults: readonly JsonFault[]): readonly string[] =>
  faults.map(({ place, expected }) => `${file}: ${place || 'the whole'}: expected ${expected}`);

/** The key that is meant: the one given, the one that the pack brings, or the one that the app pins. */
export const meantKey = (files: PackFiles, given?: string): string => {
  const brought = files.find('manifest.key');
  return given ?? (brought ? textOf(brought).trim() : packPublicKey);
};

async function signatureFaults(files: PackFiles, publicKey: string): Promise<readonly string[]> {
  const signed = await isSignedBy(publicKey, {
    manifest: files.get('manifest.json'),
    signature: files.get('manifest.sig'),
  });
  if (!signed.ok) return [`the key ${publicKey} is no Ed25519 key in base64url`];
  return signed.value ? [] : [`manifest.sig: not the signature of manifest.json by ${publicKey}`];
}

async function digestFaults(manifest: PackManifest, files: PackFiles): Promise<readonly string[]> {
  const unsigned: readonly string[] = ['manifest.json', ...signatureFiles];
  const faults: string[] = [];
  for (const name of files.names.filter((one) => !unsigned.includes(one))) {
    const stated = manifest.files.find(({ path }) => path === name);
    const bytes = files.find(name)!;
    if (!stated) faults.push(`${name}: not named in files of the manifest`);
    else if (stated.bytes !== bytes.length || stated.sha256 !== (await sha256Hex(bytes)))
      faults.push(`${name}: size or SHA-256 differ from the manifest`);
  }
  const absent = manifest.files.filter(({ path }) => !files.names.some((name) => name === path));
  return [...faults, ...absent.map(({ path }) => `${path}: named in the manifest, and not there`)];
}

function sizeFaults(files: PackFiles): readonly string[] {
  const limit = packLimits.entryBytes;
  return files.names
    .filter((name) => files.find(name)!.length > limit)
    .map((name) => `${name}: ${files.find(name)!.length} bytes, at most ${limit} are allowed`);
}

function cardFaults(files: PackFiles): readonly string[] {
  const [korean, english] = [textOf(files.get('card.ko.md')), textOf(files.get('card.en.md'))];
  return [
    ...(/[가-힣]/.test(korean) ? [] : ['card.ko.md: no Korean text']),
    ...(/[A-Za-z]/.test(english) && !/[가-힣]{4}/.test(english) ? [] : ['card.en.md: no English text']),
  ];
}

/** Everything that is wrong with a pack, one sentence each with its place; empty when nothing is. */
export async function packFaults(files: PackFiles, givenKey?: string): Promise<readonly string[]> {
  const missing = missingFile(files.names);
  if (missing !== undefined) return [`${missing}: missing`];
  const outside = [
    ...(await signatureFaults(files, meantKey(files, givenKey))),
    ...sizeFaults(files),
    ...cardFaults(files),
  ];
  const json = jsonOf(files.get('manifest.json'));
  const shape = manifestFaults(json);
  if (shape.length > 0) return [...outside, ...told('manifest.json', shape)];
  const manifest = json as PackManifest;
  const golden = jsonOf(files.get('golden.json'));
  const inGolden = goldenFaults(golden, manifest);
  return [
    ...outside,
    ...(await digestFaults(manifest, files)),
    ...unknownIndicators(manifest).map((id) => `manifest.json: no indicator ${id} in the catalogue`),
    ...told('manifest.json', catalogueFaults(manifest)),
    ...told('golden.json', inGolden),
    ...(await graphFaults(
      files.get('model.onnx'),
      manifest,
      inGolden.length === 0 ? (golden as GoldenVectors) : undefined,
    )),
  ];
}
