import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { packPublicKey } from '../../src/engine/worker/pack-public-key';
import { signatureOf, signingKeyPath } from '../training/pack/signing-key';
import { publicKeyOf } from './sign-pack';

/**
 * Signs a file that ships with the app, with the key that signs the packs. Without that key its signature stays empty, and the
 * app calls the file unsigned.
 */
export function signOwnFile(path: string, signaturePath: string): void {
  writeFileSync(signaturePath, signatureFor(readFileSync(path)));
}

function signatureFor(bytes: Uint8Array): string {
  if (!existsSync(signingKeyPath)) return unsigned(`there is no key at ${signingKeyPath}`);
  const key = createPrivateKey(readFileSync(signingKeyPath));
  if (publicKeyOf(key) !== packPublicKey) return unsigned('the key is not the one that the app pins');
  console.log(`signed with ${signingKeyPath}`);
  return signatureOf(bytes, key);
}

function unsigned(why: string): string {
  console.warn(`NOT SIGNED: ${why}. The app will call the file unsigned.`);
  return '';
}
