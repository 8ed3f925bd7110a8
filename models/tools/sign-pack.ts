import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { neededFiles } from '../../src/engine/worker/pack-archive';
import { signatureOf } from '../training/pack/signing-key';
import { stableJson } from '../training/pack/stable-json';

/** Raw 32 bytes of an Ed25519 key's public half, base64url. */
export function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('not an Ed25519 key');
  return x;
}

/**
 * Writes size and SHA-256 of every file beside the manifest into it, then signature and public key. What the manifest says
 * otherwise stays as it is.
 */
export function signPack(folder: string, key: KeyObject): void {
  const path = resolve(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const files = [...neededFiles, 'reference.json']
    .filter((name) => existsSync(resolve(folder, name)))
    .map((name) => {
      const bytes = readFileSync(resolve(folder, name));
      return { path: name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  const text = stableJson({ ...manifest, files });
  writeFileSync(path, text);
  writeFileSync(resolve(folder, 'manifest.sig'), signatureOf(new TextEncoder().encode(text), key));
  writeFileSync(resolve(folder, 'manifest.key'), publicKeyOf(key));
}
