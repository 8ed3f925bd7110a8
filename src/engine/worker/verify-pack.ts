import type { PackId, PackManifest } from '../../domain/pack/manifest';
import { failure, type Outcome, success } from '../../domain/problem';
import { fromBase64Url } from './base64url';

/** The bytes of a pack as they were fetched. */
export interface PackBytes {
  readonly manifest: ArrayBuffer;
  /** Base64url text of the Ed25519 signature over the manifest's bytes. */
  readonly signature: ArrayBuffer;
  readonly model: ArrayBuffer;
}

export const supportedSchema = 1;

type Bytes = ArrayBuffer | Uint8Array<ArrayBuffer>;

export async function sha256Hex(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Named by its maker: not every set of types that this is compiled with knows the class. */
type VerifyingKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;
type Signed = Readonly<Record<'manifest' | 'signature', Bytes>>;

async function isSigned(key: VerifyingKey, { manifest, signature }: Signed): Promise<boolean> {
  try {
    const bytes = fromBase64Url(new TextDecoder().decode(signature));
    return await crypto.subtle.verify('Ed25519', key, bytes, manifest);
  } catch {
    // Broken base64: not signed by us.
    return false;
  }
}

/** Fails where the browser has no Ed25519 or the page came over an insecure connection: then nothing can be checked. */
async function importedKey(publicKey: string): Promise<Outcome<VerifyingKey>> {
  try {
    return success(
      await crypto.subtle.importKey('raw', fromBase64Url(publicKey), 'Ed25519', false, ['verify']),
    );
  } catch (error) {
    return failure('runtimeUnavailable', { detail: String(error) });
  }
}

/** Whether the key signed the manifest. Fails where the browser cannot tell. */
export async function isSignedBy(publicKey: string, signed: Signed): Promise<Outcome<boolean>> {
  const key = await importedKey(publicKey);
  return key.ok ? success(await isSigned(key.value, signed)) : key;
}

/**
 * The manifest of a pack whose signature and digests are right. Nothing of an unsigned manifest is looked at, and a
 * session is made only from what this returned.
 */
export async function verifyPack(
  pack: PackId,
  publicKey: string,
  bytes: PackBytes,
): Promise<Outcome<PackManifest>> {
  const signed = await isSignedBy(publicKey, bytes);
  if (!signed.ok) return signed;
  if (!signed.value) return failure('packSignatureInvalid', { pack });
  const manifest = JSON.parse(new TextDecoder().decode(bytes.manifest)) as PackManifest;
  if ((manifest.schema as number) !== supportedSchema || manifest.id !== pack) {
    return failure('packUnsupported', { pack, schema: String(manifest.schema) });
  }
  const file = manifest.files.find(({ path }) => path === 'model.onnx');
  if (file?.bytes !== bytes.model.byteLength || file.sha256 !== (await sha256Hex(bytes.model))) {
    return failure('packDigestMismatch', { pack, file: 'model.onnx' });
  }
  return success(manifest);
}
