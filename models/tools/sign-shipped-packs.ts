import { signingKey, signingKeyPath } from '../training/pack/signing-key';
import { signAllPacks } from '../training/pack/write-pack';

/**
 * First step of `npm run sign:shipped`: the key, made where there is none, is pinned in the app and signs the shipped packs.
 * Catalogue and directory follow under the same key.
 */
signAllPacks(signingKey());
console.log(`shipped packs signed with ${signingKeyPath}`);
