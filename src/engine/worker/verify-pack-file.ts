import type { JsonFault } from '../../domain/json-checks';
import type { LocalText } from '../../domain/local-text';
import {
  catalogueFaults,
  goldenFaults,
  manifestFaults,
  unknownIndicators,
} from '../../domain/pack/check-manifest';
import { type GoldenVectors, packIds, type PackManifest } from '../../domain/pack/manifest';
import { failure, type Outcome, success } from '../../domain/problem';
import type { PackContent, TrustedKey } from '../pack-exchange';
import { type PackFiles, readPackArchive, signatureFiles } from './pack-archive';
import { fingerprintOf } from './public-key';
import { isSignedBy, sha256Hex, supportedSchema } from './verify-pack';

/** A pack from elsewhere whose signature, digests and description are right; its graph has not run yet. */
export interface VerifiedPackFile {
  readonly content: PackContent;
  readonly manifest: PackManifest;
  readonly graph: Uint8Array<ArrayBuffer>;
  readonly golden: GoldenVectors;
  /** Bytes of `reference.json`, in packs that bring one. */
  readonly reference?: Uint8Array<ArrayBuffer>;
  readonly card: LocalText;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Undefined where the bytes are no JSON, which no check takes for good. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}

/** The trusted key that signed the manifest. A key that the file brings along is told, and nothing more: it proves nothing. */
async function signer(
  files: PackFiles,
  fileName: string,
  keys: readonly TrustedKey[],
): Promise<Outcome<TrustedKey>> {
  const signed = { manifest: files.get('manifest.json'), signature: files.get('manifest.sig') };
  for (const key of keys) {
    const outcome = await isSignedBy(key.publicKey, signed);
    if (!outcome.ok) return outcome;
    if (outcome.value) return success(key);
  }
  const brought = files.find('manifest.key');
  const publicKey = brought && textOf(brought).trim();
  const fingerprint = publicKey && (await fingerprintOf(publicKey));
  if (!publicKey || !fingerprint) return failure('packFileUnsigned', { fileName });
  const own = await isSignedBy(publicKey, signed);
  if (!own.ok) return own;
  return own.value
    ? failure('packKeyUnknown', { fileName, fingerprint, publicKey })
    : failure('packFileUnsigned', { fileName });
}

/** What the JSON says of schema and purpose, before the rest of it is looked at. */
function namedIn(json: unknown): { readonly schema: unknown; readonly id: unknown } {
  return typeof json === 'object' && json !== null
    ? { schema: Reflect.get(json, 'schema'), id: Reflect.get(json, 'id') }
    : { schema: undefined, id: undefined };
}

const invalid = (fileName: string, found: string, faults: readonly JsonFault[]) =>
  failure('packManifestInvalid', {
    fileName,
    found,
    place: faults[0]?.place || '{}',
    count: faults.length,
  });

function readManifest(files: PackFiles, fileName: string): Outcome<PackManifest> {
  const found = 'manifest.json';
  const json = jsonOf(files.get(found));
  const { schema, id } = namedIn(json);
  if (typeof schema === 'number' && schema !== supportedSchema)
    return failure('packSchemaUnknown', { fileName, schema: String(schema) });
  if (typeof id === 'string' && !packIds.some((one) => one === id))
    return failure('packPurposeUnknown', { fileName, purpose: id.slice(0, 60) });
  const faults = manifestFaults(json);
  return faults.length > 0 ? invalid(fileName, found, faults) : success(json as PackManifest);
}

/** The first file that is not as the manifest says, or that it does not name. */
async function differingFile(manifest: PackManifest, files: PackFiles): Promise<string | undefined> {
  const unsigned: readonly string[] = ['manifest.json', ...signatureFiles];
  for (const name of files.names) {
    if (unsigned.includes(name)) continue;
    const stated = manifest.files.find(({ path }) => path === name);
    const bytes = files.find(name);
    if (!bytes || stated?.bytes !== bytes.length || stated.sha256 !== (await sha256Hex(bytes))) return name;
  }
  return manifest.files.find(({ path }) => !files.names.some((name) => name === path))?.path;
}

/** The shape of everything that is read, and the catalogue of this app. */
function fitProblem(manifest: PackManifest, golden: unknown, fileName: string) {
  const indicators = unknownIndicators(manifest);
  if (indicators.length > 0) return failure('packIndicatorsUnknown', { fileName, indicators });
  const faults = catalogueFaults(manifest);
  if (faults.length > 0) return invalid(fileName, 'manifest.json', faults);
  const inGolden = goldenFaults(golden, manifest);
  return inGolden.length > 0 ? invalid(fileName, 'golden.json', inGolden) : undefined;
}

/**
 * Opens a pack's file: unpacks it within limits, checks the signature against the trusted keys, then digests, then the
 * description. Nothing is read before what covers it has been checked. See [Note: whose packs run].
 */
export async function verifyPackFile(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  keys: readonly TrustedKey[],
): Promise<Outcome<VerifiedPackFile>> {
  const archive = readPackArchive(bytes, fileName);
  if (!archive.ok) return archive;
  const files = archive.value;
  const key = await signer(files, fileName, keys);
  if (!key.ok) return key;
  const manifest = readManifest(files, fileName);
  if (!manifest.ok) return manifest;
  const found = await differingFile(manifest.value, files);
  if (found !== undefined) return failure('packFileDiffers', { fileName, found });
  const golden = jsonOf(files.get('golden.json'));
  const problem = fitProblem(manifest.value, golden, fileName);
  if (problem) return problem;
  const id = await sha256Hex(files.get('manifest.json'));
  const reference = files.find('reference.json');
  return success({
    content: { purpose: manifest.value.id, id, fileName, bytes, key: key.value },
    manifest: manifest.value,
    graph: files.get('model.onnx'),
    golden: golden as GoldenVectors,
    ...(reference && { reference }),
    card: { ko: textOf(files.get('card.ko.md')), en: textOf(files.get('card.en.md')) },
  });
}
