import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCatalogue } from '../../src/domain/programmes/read-catalogue';
import { packPublicKey } from '../../src/engine/worker/pack-public-key';
import { signatureOf, signingKeyPath } from '../training/pack/signing-key';
import { publicKeyOf } from './sign-pack';

/**
 * `npm run programmes:sign`: checks the shipped catalogue and signs it with the key that signs the packs. Without the key
 * the catalogue stays unsigned, and the app says so.
 */
const folder = resolve(import.meta.dirname, '../../public/programmes');
const bytes = readFileSync(resolve(folder, 'catalogue.json'));
const reading = readCatalogue(JSON.parse(bytes.toString('utf8')));

function sign(): string {
  if (!existsSync(signingKeyPath)) {
    console.warn(`NOT SIGNED: there is no key at ${signingKeyPath}. The app will call the catalogue unsigned.`);
    return '';
  }
  const key = createPrivateKey(readFileSync(signingKeyPath));
  if (publicKeyOf(key) !== packPublicKey) {
    console.warn('NOT SIGNED: the key is not the one that the app pins. The app will call the catalogue unsigned.');
    return '';
  }
  console.log(`signed with ${signingKeyPath}`);
  return signatureOf(bytes, key);
}

if (reading.state === 'faulty') {
  for (const { place, kind, found } of reading.faults) console.error(`- ${place}: ${kind} ${found}`);
  process.exitCode = 1;
} else if (reading.state === 'newer') {
  console.error(`schema ${reading.schema} is newer than this app`);
  process.exitCode = 1;
} else {
  writeFileSync(resolve(folder, 'catalogue.sig'), sign());
}
