import { signingKey, signingKeyPath } from '../training/pack/signing-key';
import { fingerprintOf } from '../../src/engine/worker/public-key';
import { publicKeyOf, signPack } from './sign-pack';

/** `npm run pack:sign -- DIR`: digests into the manifest, then signature and public key beside it. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run pack:sign -- DIR');
  process.exitCode = 1;
} else {
  const key = signingKey();
  signPack(folder, key);
  const publicKey = publicKeyOf(key);
  console.log(`${folder}: signed with ${signingKeyPath}`);
  console.log(`public key:  ${publicKey}`);
  console.log(`fingerprint: ${(await fingerprintOf(publicKey)) ?? ''}`);
}
