import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';

/** The private key stays outside the repository. */
export const signingKeyPath =
  process.env['KTOP_SIGNING_KEY'] ?? resolve(homedir(), '.config/tech-rating/signing-key.pem');

/** The app pins this file. */
const publicKeyFile = resolve(import.meta.dirname, '../../../src/engine/worker/pack-public-key.ts');

/** Reads the Ed25519 key, or makes one where there is none. */
export function signingKey(): KeyObject {
  if (!existsSync(signingKeyPath)) {
    mkdirSync(dirname(signingKeyPath), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(signingKeyPath, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return createPrivateKey(readFileSync(signingKeyPath));
}

/** Signature over the exact bytes, base64url. Ed25519 signatures are deterministic. */
export function signatureOf(bytes: Uint8Array, key: KeyObject): string {
  return sign(undefined, bytes, key).toString('base64url');
}

/** Pins the key's public half in the app; raw 32 bytes, base64url. */
export function pinPublicKey(key: KeyObject): void {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  mkdirSync(dirname(publicKeyFile), { recursive: true });
  writeFileSync(
    publicKeyFile,
    `/** Written with the packs' signatures: Ed25519 key that signs the packs, raw, base64url. */\nexport const packPublicKey = '${x}';\n`,
  );
}
