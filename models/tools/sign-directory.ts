import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { calculateJwkThumbprint, CompactSign } from 'jose';
import { directoryFormat } from '../../src/domain/institutions/directory';
import { readDirectory } from '../../src/domain/institutions/read-directory';
import { signOwnFile } from './sign-own-file';

/**
 * `npm run institutions:sign`: checks the shipped directory of institutions and signs it, see `signOwnFile`.
 * `npm run institutions:sign -- directory.json key.pem`: checks an operator's own directory and writes it as
 * `directory.jws`, signed by the operator's P-256 key (`openssl ecparam -name prime256v1 -genkey | openssl pkcs8 -topk8 -nocrypt`).
 */
const shippedFolder = resolve(import.meta.dirname, '../../public/institutions');
const [given, keyPath] = process.argv.slice(2);
const path = given ?? resolve(shippedFolder, 'directory.json');
const bytes = readFileSync(path);
const directory = readDirectory(JSON.parse(bytes.toString('utf8')));

if (!directory.ok) {
  console.error(JSON.stringify(directory.problem));
  process.exitCode = 1;
} else if (given === undefined) {
  signOwnFile(path, resolve(shippedFolder, 'directory.sig'));
} else if (keyPath === undefined) {
  console.error('Name the file of the key that signs it, too.');
  process.exitCode = 1;
} else {
  await signForOthers(path.replace(/(?:\.json)?$/, '.jws'), keyPath);
}

async function signForOthers(target: string, pem: string): Promise<void> {
  const key = createPrivateKey(readFileSync(pem));
  const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' });
  if (kty !== 'EC' || crv !== 'P-256' || x === undefined || y === undefined)
    throw new Error(`${pem} is no P-256 key`);
  const jwk = { kty, crv, x, y };
  const signed = await new CompactSign(bytes)
    .setProtectedHeader({ alg: 'ES256', typ: directoryFormat, jwk })
    .sign(key);
  writeFileSync(target, signed);
  console.log(`${target}, signed by the key ${await calculateJwkThumbprint(jwk)}`);
}
